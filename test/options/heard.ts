import type { Tell } from '../../src/options/tell.js';
import { understand } from '../../src/options/understand.js';
import type { OptionName, Understood } from '../../src/options/schema.js';

/** What an option is understood as, and the warnings on the way, each as `path: advice`. */
export function hear<Name extends OptionName>(
  option: Name,
  given: unknown,
): { readonly said: Understood<Name> | null; readonly heard: readonly string[] } {
  const heard: string[] = [];
  const tell: Tell = (path, _given, advice) => heard.push(`${path}: ${advice}`);
  return { said: understand(option, given, tell), heard };
}
