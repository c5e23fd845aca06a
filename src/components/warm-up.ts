import { resolveLocale } from '../format/index.js';
import { languageAround } from './language.js';
import { currencyOf } from './options.js';
import { verdict } from './verdict.js';
import { CalculatorView } from './view.js';

/**
 * Does once, and throws away, what the first calculator on a page will do: its formatters are made and its code is
 * compiled when its turn comes, and no single task is long.
 *
 * @param place - where the calculator will be
 */
export function warmUp(place: Element): void {
  const view = new CalculatorView();
  const locale = resolveLocale(languageAround(place) ?? '') ?? 'en';
  view.speak({ locale, currency: currencyOf(locale) }, {});
  verdict(view);
}
