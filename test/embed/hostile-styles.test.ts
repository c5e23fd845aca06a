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

const HOSTILE: readonly (readonly [what: string, css: string])[] = [
  ['unset everything', '* { all: unset !important }'],
  ['set every inherited property', `* {
    letter-spacing: 5px; word-spacing: 9px; line-height: 3; text-transform: uppercase; direction: rtl; text-align: right; font-size: 30px;
    font-weight: 900; font-style: italic; font-variant: small-caps; font-stretch: expanded; text-indent: 40px; white-space: pre; word-break: break-all;
    color: red; -webkit-text-fill-color: red; text-shadow: 2px 2px red; cursor: wait; list-style: square inside; border-collapse: separate;
    border-spacing: 9px; caption-side: bottom; empty-cells: hide; hyphens: auto; tab-size: 2; quotes: none; user-select: none; writing-mode: horizontal-tb }`],
  ['have a root of 62.5 %', 'html { font-size: 62.5%; line-height: 1 } #control { font-size: 1rem }'],
  ['restyle controls and tables', `
    button, input, table, fieldset, td, th, details, summary, p, h2, ul, li, figure, canvas, label, section, bdi, small {
      display: inline-block !important; height: 9px !important; width: 7px !important; padding: 30px !important; margin: 5px !important;
      border: 3px dotted red !important; background: red !important; font-size: 7px !important; float: right !important; box-sizing: content-box !important }`],
  ['hide every div', 'div { display: none }'],
];

/** How everything that the calculators show is drawn: styles and size of each inner element. */
function drawn(): string[] {
  const names = [
    'display', 'visibility', 'direction', 'font-family', 'font-size', 'font-weight', 'font-style', 'font-stretch', 'font-variant-caps', 'line-height', 'letter-spacing', 'word-spacing',
    'text-transform', 'text-align', 'text-indent', 'text-shadow', 'white-space', 'word-break', 'color', 'background-color', '-webkit-text-fill-color', 'cursor', 'pointer-events',
    'user-select', 'box-sizing', 'padding', 'margin', 'border', 'float', 'position', 'opacity', 'list-style-type', 'border-collapse', 'border-spacing', 'hyphens', 'quotes',
  ];
  const inner = probe.all('*').filter((element) => element.getRootNode() instanceof ShadowRoot && element.localName !== 'canvas' && element.closest('.box'));
  return inner.map((element) => {
    const style = getComputedStyle(element);
    const { x, width, height } = element.getBoundingClientRect();
    const size = [x, width, height].map((length) => length.toFixed(1)).join(' ');
    return `${element.localName}.${element.className}: ${size} | ${names.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ')}`;
  });
}

function control(): string {
  return probe.all('#control, #control *').map((element) => [...getComputedStyle(element)].map((name) => getComputedStyle(element).getPropertyValue(name)).join()).join('\n');
}

describe.each(engines)('the styles of a page in %s', (engine) => {
  const { visit, expectCalm } = hostileHost(engine);

  const settled = async (markup: string, css: string) => {
    const open = await visit(`<style>body { margin: 0 } ${css}</style>${SINGLE_FILE}${markup}${CONTROL}`);
    await open.page.run(() => probe.shown('revenue'));
    // The second wave has come, and with it all that is going to be there.
    await open.page.run(() => probe.all('funnel-chart')[0]!.scrollIntoView());
    await open.page.run(() => probe.until(() => probe.figure('romi') !== null && probe.all('.place canvas').length > 0, 'all parts'));
    await open.page.run(() => scrollTo(0, 0));
    await open.page.run(() => new Promise((resolve) => setTimeout(resolve, 300)));
    return { open, drawn: await open.page.run(drawn), control: await open.page.run(control) };
  };

  describe.each([
    ['the standard layout', CALCULATOR],
    ['the page\'s own layout', COMPOSED],
  ])('leave as it is: %s,', (_layout, markup) => {
    it.each(HOSTILE)('where they %s', async (_what, css) => {
      const clean = await settled(markup, '');
      const hostile = await settled(markup, css);
      expect(hostile.drawn.length).toBeGreaterThan(150);
      expect(hostile.drawn).toEqual(clean.drawn);
      expect(hostile.control).not.toBe(clean.control);
      await expectCalm(hostile.open);
    });
  });

  it('lend the font family, and nothing else', async () => {
    const { page } = await visit(`<style>body { font: italic 40px/3 monospace }</style>${SINGLE_FILE}${CALCULATOR}`);
    await page.run(() => probe.shown('revenue'));
    expect(await page.run(() => {
      const { fontFamily, fontSize, fontStyle } = getComputedStyle(probe.all('input')[0]!);
      return [fontFamily, fontSize, fontStyle];
    })).toEqual(['monospace', '16px', 'normal']);
  });

  it.each([
    ['by the attribute', '', (): unknown => probe.all('funnel-calculator')[0]!.toggleAttribute('hidden', true)],
    ['by the attribute, against a rule for everything', '* { display: block !important }', (): unknown => probe.all('funnel-calculator')[0]!.toggleAttribute('hidden', true)],
    ['by a closed tab around it', '.tab.closed { display: none }', (): unknown => probe.all('.tab')[0]!.classList.add('closed')],
    ['by a class of its own', '.closed { display: none }', (): unknown => probe.all('funnel-calculator')[0]!.classList.add('closed')],
    ['by a script, as jQuery does it', '', (): void => void (probe.all('funnel-calculator')[0]!.style.display = 'none')],
    ['by visibility, as closed menus are', '.closed { visibility: hidden }', (): unknown => probe.all('.tab')[0]!.classList.add('closed')],
  ])('can hide it: %s', async (_way, css, hide) => {
    const { page } = await visit(`<style>${css}</style>${SINGLE_FILE}<section class="tab">${CALCULATOR}</section>`);
    await page.run(() => probe.shown('revenue'));
    const seen = (): boolean => probe.all('input, [data-figure]').some((element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible');
    expect(await page.run(seen)).toBe(true);
    await page.run(hide);
    expect(await page.run(seen)).toBe(false);
  });

  it('can keep the pointer out of it while a menu fades', async () => {
    const { page } = await visit(`${SINGLE_FILE}<section style="pointer-events: none">${CALCULATOR}</section>`);
    await page.run(() => probe.shown('revenue'));
    expect(await page.run(() => {
      const { x, y } = probe.all('funnel-calculator')[0]!.getBoundingClientRect();
      return document.elementFromPoint(x + 100, y + 100)?.localName;
    })).not.toBe('funnel-calculator');
  });
});
