// @ts-check
/** The pages that are measured side by side: the calculator on a page of a clinic, and the same without any library. */
import { readFileSync } from 'node:fs';

const EXAMPLE = /** @type {const} */ ({
  budget: ['Рекламный бюджет', '180 000'],
  leads: ['Обращения', '600'],
  primary: ['Первичные пациенты', '150'],
  primaryCheck: ['Средний чек первичного', '20 000'],
  secondary: ['Вернулись на лечение', '30'],
  secondaryCheck: ['Средний чек вернувшегося', '120 000'],
});

/** What a clinic's page has around it; text behind the calculator shows whether it is pushed. */
const page = (/** @type {string} */ head, /** @type {string} */ body) => `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Стоматология</title>
<style>body { max-width: 1200px; margin: auto; padding: 16px; font: 16px/1.5 sans-serif; }</style>
${head}
<h1>Во что обходится пациент</h1>
${body}
<p>Запись по телефону: +7 495 000-00-00</p>
</html>`;

const PLAIN_SCRIPT = readFileSync(new URL('plain-page.js', import.meta.url), 'utf8');

const figure = (/** @type {string} */ name, label = '') => `${label} <b data-figure="${name}"></b>`;
const cells = (/** @type {string[]} */ ...contents) =>
  `<tr>${contents.map((content) => `<td>${content}</td>`).join('')}</tr>`;

const PLAIN_BODY = `<form class="columns">
<div>${Object.entries(EXAMPLE)
  .map(
    ([name, [label, value]]) =>
      `<p><label>${label} <input name="${name}" value="${value}" inputmode="decimal" autocomplete="off"></label></p>`,
  )
  .join('\n')}</div>
<div>
<h2>Выручка за месяц</h2>
<p class="total">${figure('revenue')}</p>
<p>при ${figure('budget')} рекламы</p>
<p id="advice"></p>
<table>
${cells(figure('leads', 'Обращения'), '', figure('leadsCost', 'CPL'), '')}
${cells(figure('primary', 'Первичные'), figure('primaryRate', 'Конверсия'), figure('primaryCost', 'CPO'), `${figure('primaryRevenue', 'Выручка')}, ${figure('primaryRevenueShare')}`)}
${cells(figure('secondary', 'Вернулись'), `${figure('secondaryRate', 'Конверсия')}, всего ${figure('secondaryTotalRate')}`, figure('secondaryCost', 'CPO'), `${figure('secondaryRevenue', 'Выручка')}, ${figure('secondaryRevenueShare')}`)}
</table>
<p>${figure('netOfAds', 'За вычетом рекламы')}, ${figure('romiByRevenue', 'ROMI')}, ${figure('roas', 'ROAS')}, ${figure('adShare', 'ДРР')},
${figure('averageCheck', 'средний чек')}, ${figure('leadsRevenuePerPerson', 'с обращения')}</p>
</div>
</form>`;

const PLAIN_STYLE = `<style>
.columns { display: grid; grid-template-columns: 1fr 2fr; gap: 32px; }
label { display: flex; justify-content: space-between; gap: 12px; }
input { font: inherit; text-align: end; width: 9em; padding: 8px; }
.total { font-size: 40px; line-height: 48px; min-height: 48px; margin: 0; }
#advice { min-height: 72px; padding: 12px; border: 1px solid; }
table { width: 100%; }
td { height: 48px; vertical-align: top; }
</style>`;

/**
 * @typedef {object} Subject  a page to measure
 * @property {string} name
 * @property {Record<string, string>} pages  content by path
 * @property {readonly string[]} total  where the total is shown: hosts of shadow roots, then the element in the innermost
 * @property {readonly string[]} input  where the first visits are typed
 * @property {readonly string[]} [canvas]  where the picture is drawn
 */

const TOTAL = '[data-figure="revenue"]';
const IN_CALCULATOR = {
  total: ['funnel-calculator', 'funnel-results', TOTAL],
  input: ['funnel-calculator', 'funnel-primary', 'input'],
  canvas: ['funnel-calculator', 'funnel-chart', 'canvas'],
};
const IN_PAGE = { total: [TOTAL], input: ['input[name="primary"]'] };

/** Its script is a file of its own, as any site has it, so that it takes a request too. @type {Subject} */
export const PLAIN = {
  name: 'plain page',
  pages: {
    '/': page(`${PLAIN_STYLE}\n<script src="plain-page.js" defer></script>`, PLAIN_BODY),
    '/plain-page.js': PLAIN_SCRIPT,
  },
  ...IN_PAGE,
};

/** The least that any page can do; shown, not judged by. @type {Subject} */
export const PLAIN_INLINE = {
  name: 'plain, inline',
  pages: { '/': page(PLAIN_STYLE, `${PLAIN_BODY}\n<script>${PLAIN_SCRIPT}</script>`) },
  ...IN_PAGE,
};

/** @param {string} script - its URL @param {number} calculators @param {string} [style] @param {string} [values] - attributes */
const calculatorPage = (script, calculators, style = '', values = '') =>
  page(
    `${style}<script type="module" src="${script}"></script>`,
    `<funnel-calculator${values}></funnel-calculator>\n`.repeat(calculators),
  );

/** Numbers that are nobody's example: their verdict is by a published figure. */
const GIVEN = ' budget="120000" leads="480" primary="98" secondary="40" primary-check="5500" secondary-check="50846"';

/**
 * The single tag.
 *
 * @param {string} script - its URL
 * @param {number} [height] - px that the page keeps free until the script is there, as docs/layout.md advises
 * @param {boolean} [given] - whether the page gives numbers of its own
 * @returns {Subject}
 */
export const calculator = (script, height = 0, given = false) => ({
  name: given ? 'own numbers' : 'calculator',
  pages: {
    '/': calculatorPage(
      script,
      1,
      `<style>funnel-calculator:not(:defined) { display: block; min-height: ${height}px; }</style>\n`,
      given ? GIVEN : '',
    ),
  },
  ...IN_CALCULATOR,
});

/** @param {string} script - its URL @param {number} count @returns {Subject} */
export const calculators = (script, count) => ({
  name: `${count} on a page`,
  pages: { '/': calculatorPage(script, count) },
  ...IN_CALCULATOR,
});

/**
 * The first screen made beforehand.
 *
 * @param {string} script - its URL
 * @param {string} markup - what prerender() made
 * @returns {Subject}
 */
export const prerendered = (script, markup) => ({
  name: 'prerendered',
  pages: { '/': page(`<script type="module" src="${script}"></script>`, markup) },
  ...IN_CALCULATOR,
});

/**
 * The first screen made beforehand, and no script at all: what its markup and styles cost by themselves.
 *
 * @param {string} markup - what prerender() made
 * @returns {Subject}
 */
export const drawnAlone = (markup) => ({
  name: 'without script',
  pages: { '/': page('', markup) },
  total: IN_CALCULATOR.total,
  input: IN_CALCULATOR.input,
});
