import { safeUrl } from '../../../src/components/base/safe-url.js';
import { parseOption } from '../../../src/options/parse-option.js';
import type { StudioConfig } from '../config/config.js';
import { isSentence } from '../config/typed-address.js';
import { lacking, leaveOut, warn, type Problem } from './problem.js';

/** Relative addresses start from the owner's page, which is somewhere on the web. */
export const PAGE = 'https://page.example/';

/** What is wrong with the page's own words and with the brand. */
export function wordProblems({ words, brand }: StudioConfig): Problem[] {
  const problems: Problem[] = [];
  parseOption('texts', words, (path) => {
    const [language, name] = path.split('.').slice(1);
    problems.push(leaveOut(name ? `words.${language!}.${name}` : 'words', name ? 'wordLong' : 'wordName'));
  });
  parseOption('brand', brand, (path) => problems.push(leaveOut(path, 'brandLong')));
  const { logo, phone } = brand;
  problems.push(...lacking(leaveOut, 'brand.logo', logo));
  if (logo && (isSentence(logo) || !safeUrl(logo, 'image', PAGE))) problems.push(leaveOut('brand.logo', 'logoRefused'));
  // A page with https asks for it by https as well, and shows nothing where its host doesn't answer that.
  else if (/^http:\/\/./i.test(logo.trim())) problems.push(warn('brand.logo', 'logoInsecure'));
  if (phone && !/\d{3}/.test(phone.replace(/[^\d+]/g, ''))) problems.push(leaveOut('brand.phone', 'phoneRefused'));
  return problems;
}
