import type { ReportIssue } from '../../src/options/report-issue.js';
import { parseOption } from '../../src/options/parse-option.js';
import type { OptionName, ParsedOption } from '../../src/options/schema.js';

/** What an option is understood as, and the warnings on the way, each as `path: advice`. */
export function hear<Name extends OptionName>(
  option: Name,
  given: unknown,
): { readonly said: ParsedOption<Name> | null; readonly heard: readonly string[] } {
  const heard: string[] = [];
  const tell: ReportIssue = (path, _given, advice) => heard.push(`${path}: ${advice}`);
  return { said: parseOption(option, given, tell), heard };
}
