import { describe, expect, it } from 'vitest';
import { engines } from './engines.js';
import { CALCULATOR, SINGLE_FILE } from './host-page.js';
import { hostileHost } from './hostile-host.js';

const COMPOSED = `<funnel-calculator lang="ru"><main>
  <funnel-budget></funnel-budget> <funnel-leads></funnel-leads> <funnel-primary></funnel-primary> <funnel-secondary></funnel-secondary>
  <funnel-average-check stage="primary"></funnel-average-check> <funnel-average-check stage="secondary"></funnel-average-check>
  <funnel-results></funnel-results> <funnel-diagnosis></funnel-diagnosis> <funnel-chart></funnel-chart>
</main></funnel-calculator>`;
/** What the page's rules are meant for: it shows that they bite. */
const CONTROL = '<div id="control"><button>A</button><input><table><td>A</td></table></div>';

/** Everything but what stands around us: that is the page's own, and changes whatever is in it. */
const OURS_TOO = ':not(html, head, head *, body, main)';

const HOSTILE: readonly (readonly [what: string, css: string])[] = [
  ['unset everything', '* { all: unset !important }'],
  [
    'set every inherited property',
    `* {
    letter-spacing: 5px; word-spacing: 9px; line-height: 3; text-transform: uppercase; direction: rtl; text-align: right; font-size: 30px;
    font-weight: 900; font-style: italic; font-variant: small-caps; font-stretch: expanded; text-indent: 40px; white-space: pre; word-break: break-all;
    color: red; -webkit-text-fill-color: red; text-shadow: 2px 2px red; cursor: wait; list-style: square inside; border-collapse: separate;
    border-spacing: 9px; caption-side: bottom; empty-cells: hide; hyphens: auto; tab-size: 2; quotes: none; user-select: none; writing-mode: horizontal-tb }`,
  ],
  ['have a root of 62.5 %', 'html { font-size: 62.5%; line-height: 1 } #control { font-size: 1rem }'],
  [
    'restyle controls and tables',
    `
    button, input, table, fieldset, td, th, details, summary, p, h2, ul, li, figure, canvas, label, section, bdi, small {
      display: inline-block !important; height: 9px !important; width: 7px !important; padding: 30px !important; margin: 5px !important;
      border: 3px dotted red !important; background: red !important; font-size: 7px !important; float: right !important; box-sizing: content-box !important }`,
  ],
  ['hide every div', 'div { display: none }'],
  ['write everything from the right', 'html, body { direction: rtl } * { unicode-bidi: bidi-override }'],
  [
    'pad, frame and fade everything',
    `${OURS_TOO} { padding: 9px !important; border: 3px dotted red !important; outline: 2px solid red !important; opacity: 0.5 !important }`,
  ],
  [
    'blur and turn everything',
    `${OURS_TOO} { filter: blur(2px) !important; transform: scale(0.9) !important; backdrop-filter: blur(1px) !important; mix-blend-mode: multiply !important; clip-path: inset(1px) !important }`,
  ],
  [
    'move everything when it changes',
    '* { transition: all 400ms !important; animation: shake 1s infinite !important } @keyframes shake { from { opacity: 0.9 } }',
  ],
  ['name containers as ours', '* { container-type: inline-size !important; container-name: any !important }'],
];

function control(): string {
  return probe
    .all('#control, #control *')
    .map((element) =>
      [...getComputedStyle(element)].map((name) => getComputedStyle(element).getPropertyValue(name)).join(),
    )
    .join('\n');
}

describe.each(engines)('the styles of a page in %s', (engine) => {
  const { visit, visitAtHome } = hostileHost(engine);

  const page = (css: string, markup: string): string =>
    `<style>body { margin: 0 } ${css}</style>${SINGLE_FILE}${markup}${CONTROL}`;
  let untouched: string | undefined;

  describe.each([
    ['the standard layout', CALCULATOR],
    ["the page's own layout", COMPOSED],
  ])('leave as it is: %s,', (_layout, markup) => {
    it.each(HOSTILE)('where they %s', async (_what, css) => {
      untouched ??= await visit(page('', '')).then(({ page: clean }) => clean.run(control));
      const open = await visitAtHome(page(css, markup), { clean: page('', markup) });
      expect(await open.page.run(control)).not.toBe(untouched);
    });
  });

  // iOS zooms the page in when a field with smaller letters is entered.
  it.each([8, 13, 20])('never shrink what is typed: with a root of %i px, in no field of any panel', async (root) => {
    const { page } = await visit(
      `<style>html { font-size: ${root}px } #control { font-size: 1rem }</style>${SINGLE_FILE}<funnel-calculator lang="ru" panels="norms plan compare share"></funnel-calculator><input id="control">`,
    );
    await page.run(() =>
      probe.until(
        () => probe.all('input[name="primaryRate"]').length > 0 && probe.all('funnel-panel-field').length > 10,
        'the panels',
      ),
    );
    const found = await page.run(() =>
      probe
        .all('input:not([type="range"], [type="radio"], [type="checkbox"], [type="file"], #control)')
        .map((field) => parseFloat(getComputedStyle(field).fontSize)),
    );
    expect(found.length).toBeGreaterThan(20);
    expect(Math.min(...found)).toBeGreaterThanOrEqual(16);
    expect(await page.run(() => getComputedStyle(document.querySelector('#control')!).fontSize)).toBe(`${root}px`);
  });

  it('lend the font family, and nothing else', async () => {
    const { page } = await visit(`<style>body { font: italic 40px/3 monospace }</style>${SINGLE_FILE}${CALCULATOR}`);
    await page.run(() => probe.shown('revenue'));
    expect(
      await page.run(() => {
        const { fontFamily, fontSize, fontStyle } = getComputedStyle(probe.all('input')[0]!);
        return [fontFamily, fontSize, fontStyle];
      }),
    ).toEqual(['monospace', '16px', 'normal']);
  });

  it.each([
    ['by the attribute', '', (): unknown => probe.all('funnel-calculator')[0]!.toggleAttribute('hidden', true)],
    [
      'by the attribute, against a rule for everything',
      '* { display: block !important }',
      (): unknown => probe.all('funnel-calculator')[0]!.toggleAttribute('hidden', true),
    ],
    [
      'by a closed tab around it',
      '.tab.closed { display: none }',
      (): unknown => probe.all('.tab')[0]!.classList.add('closed'),
    ],
    [
      'by a class of its own',
      '.closed { display: none }',
      (): unknown => probe.all('funnel-calculator')[0]!.classList.add('closed'),
    ],
    [
      'by a script, as jQuery does it',
      '',
      (): void => void (probe.all('funnel-calculator')[0]!.style.display = 'none'),
    ],
    [
      'by visibility, as closed menus are',
      '.closed { visibility: hidden }',
      (): unknown => probe.all('.tab')[0]!.classList.add('closed'),
    ],
  ])('can hide it: %s', async (_way, css, hide) => {
    const { page } = await visit(`<style>${css}</style>${SINGLE_FILE}<section class="tab">${CALCULATOR}</section>`);
    await page.run(() => probe.shown('revenue'));
    const seen = (): boolean =>
      probe
        .all('input, [data-figure]')
        .some((element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible');
    expect(await page.run(seen)).toBe(true);
    await page.run(hide);
    expect(await page.run(seen)).toBe(false);
  });

  it.each([
    ['by themselves', ''],
    [
      'beside rules for everything',
      `${OURS_TOO} { all: unset !important; padding: 9px !important; border: 3px dotted red !important; opacity: 0.5 !important; filter: blur(2px) !important }`,
    ],
  ])('place it by its name, and pad, frame and fade it by its part: %s', async (_what, css) => {
    const named =
      'funnel-calculator { margin: 20px 30px !important; width: 800px !important } funnel-calculator::part(frame) { padding: 17px; border: 4px solid green; opacity: 0.9; transform: scale(1.1) }';
    const { page } = await visit(`<style>body { margin: 0 } ${css} ${named}</style>${SINGLE_FILE}${CALCULATOR}`);
    await page.run(() => probe.shown('revenue'));
    expect(
      await page.run(() => {
        const [calculator] = probe.all('funnel-calculator');
        const { padding, borderTop, opacity, transform } = getComputedStyle(probe.all('.frame')[0]!);
        const { margin, width, opacity: ofItself, filter } = getComputedStyle(calculator!);
        return { padding, borderTop, opacity, transform, margin, width, ofItself, filter };
      }),
    ).toEqual({
      padding: '17px',
      borderTop: '4px solid rgb(0, 128, 0)',
      opacity: '0.9',
      transform: 'matrix(1.1, 0, 0, 1.1, 0, 0)',
      margin: '20px 30px',
      width: '800px',
      ofItself: '1',
      filter: 'none',
    });
  });

  it('can keep the pointer out of it while a menu fades', async () => {
    const { page } = await visit(`${SINGLE_FILE}<section style="pointer-events: none">${CALCULATOR}</section>`);
    await page.run(() => probe.shown('revenue'));
    expect(
      await page.run(() => {
        const { x, y } = probe.all('funnel-calculator')[0]!.getBoundingClientRect();
        return document.elementFromPoint(x + 100, y + 100)?.localName;
      }),
    ).not.toBe('funnel-calculator');
  });
});
