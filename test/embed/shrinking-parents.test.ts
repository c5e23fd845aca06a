import { describe, expect, it } from 'vitest';
import { engines } from './engines.js';
import { CALCULATOR, MODULE, SINGLE_FILE } from './host-page.js';
import { hostileHost, TOTAL } from './hostile-host.js';

/** Parents that are as wide as their content asks for, by what they are; `*` stands for the calculator. */
const PARENTS: Readonly<Record<string, string>> = {
  'a flex row': '<section style="display: flex">*</section>',
  'an inline flex row': '<section style="display: inline-flex">*</section>',
  'a flex column that centres':
    '<section style="display: flex; flex-direction: column; align-items: center">*</section>',
  'a float': '<section style="float: left">*</section>',
  'an inline block': '<section style="display: inline-block">*</section>',
  'fit-content': '<section style="width: fit-content">*</section>',
  'max-content, limited': '<section style="width: max-content; max-width: 100%">*</section>',
  'a table’s cell': '<table style="border-spacing: 0"><tr><td style="padding: 0">*</td></tr></table>',
  'display: table-cell': '<section style="display: table-cell">*</section>',
  'a grid that starts': '<section style="display: grid; justify-items: start">*</section>',
  'a grid that centres': '<section style="display: grid; place-items: center">*</section>',
  'an inline grid': '<section style="display: inline-grid">*</section>',
  'an absolute place': '<section style="position: absolute">*</section>',
  'a fixed, centred popup': '<section style="position: fixed; inset: 0; width: fit-content; margin: auto">*</section>',
  'a dialog': '<dialog open style="position: static; padding: 0; border: 0; max-width: 100%">*</dialog>',
  'a legend-like fieldset':
    '<fieldset style="width: fit-content; min-width: 0; padding: 0; border: 0; margin: 0">*</fieldset>',
};

/** Each parent alone in a box, so that the ones before it leave it all the width. */
const page = (width: number): string =>
  Object.values(PARENTS)
    .map(
      (parent) =>
        `<main style="position: relative; contain: layout; display: flow-root; width: ${width}px">${parent.replace('*', CALCULATOR)}</main>`,
    )
    .join('');

const INPUTS = ['budget', 'leads', 'primary', 'secondary'].map((name) => `<funnel-${name}></funnel-${name}>`).join('');

/** The page's own layout, with every element in a flex row of its own. */
const composed = (width: number): string =>
  `<div style="width: ${width}px"><funnel-calculator lang="ru">
    <div class="fields" style="display: flex">${INPUTS}</div>
    <div class="fields" style="display: flex"><funnel-average-check stage="primary"></funnel-average-check><funnel-field field="margin"></funnel-field></div>
    <div class="outputs" style="display: flex"><funnel-results></funnel-results></div>
    <div class="outputs" style="display: flex"><funnel-diagnosis></funnel-diagnosis></div>
    <div class="outputs" style="display: flex"><funnel-chart></funnel-chart></div>
    <div class="outputs" style="display: flex"><funnel-norms></funnel-norms></div>
    <div class="outputs" style="display: flex"><funnel-plan></funnel-plan></div>
    <div class="outputs" style="display: flex"><funnel-compare></funnel-compare></div>
    <div class="outputs" style="display: flex"><funnel-share></funnel-share></div>
  </funnel-calculator></div>`;

describe.each(engines)('a parent that shrinks to its content, in %s,', (engine) => {
  const { visit, visitAtHome } = hostileHost(engine);

  it.each([
    ['wide', 1000, 640],
    ['a phone’s', 320, 320],
    ['a narrow column', 200, 200],
  ])('gives the calculator a width of its own, and no more than there is: %s', async (_name, room, expected) => {
    const { page: opened } = await visit(SINGLE_FILE + page(room));
    await opened.run((total) => probe.becomes('revenue', total), TOTAL);
    const widths = await opened.run(() =>
      probe.all('main').map((main) => {
        const { width } = main.querySelector('funnel-calculator')!.getBoundingClientRect();
        return [Math.round(width), main.scrollWidth > main.clientWidth] as const;
      }),
    );
    const found = Object.fromEntries(Object.keys(PARENTS).map((name, index) => [name, widths[index]]));
    expect(found).toEqual(Object.fromEntries(Object.keys(PARENTS).map((name) => [name, [expected, false]])));
  });

  it('shows the calculator as where that width is given', async () => {
    await visitAtHome(`<section style="display: flex">${CALCULATOR}</section>${MODULE}`, {
      clean: `<section style="display: flex">${CALCULATOR.replace(' ', ' style="width: 640px" ')}</section>${MODULE}`,
    });
  });

  it.each([
    ['wide', 1200, 220, 640],
    ['a phone’s', 320, 80, 320],
  ])('gives each element of the page’s own layout a width: %s', async (_name, room, field, output) => {
    const { page: opened } = await visit(MODULE + composed(room));
    await opened.run((total) => probe.becomes('revenue', total), TOTAL);
    await opened.run(() =>
      probe.until(
        () => ['norms', 'plan', 'compare', 'share'].every((part) => probe.all(`[part=${part}]`).length > 0),
        'the panels',
      ),
    );
    const [fields, outputs] = await opened.run(() =>
      ['.fields', '.outputs'].map((row) =>
        probe
          .all(`${row} > *`)
          .map((element) => [element.localName, Math.round(element.getBoundingClientRect().width)] as const),
      ),
    );
    expect(fields!.slice(0, 4).map(([, width]) => width)).toEqual([field, field, field, field]);
    expect(Object.fromEntries(outputs!)).toEqual(
      Object.fromEntries(
        ['results', 'diagnosis', 'chart', 'norms', 'plan', 'compare', 'share'].map((name) => [
          `funnel-${name}`,
          output,
        ]),
      ),
    );
    expect(await opened.run(() => document.querySelector('div')!.scrollWidth)).toBeLessThanOrEqual(room);
  });
});
