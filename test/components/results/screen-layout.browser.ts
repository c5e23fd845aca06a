import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { fieldOf, fill, inputOf, mount, settled, unmount, until } from '../../harness/funnel-harness.js';
import { findAll, findWithin, isShown } from '../../harness/shadow.js';

afterEach(() => {
  unmount();
  document.body.removeAttribute('style');
});

const VALUES = 'budget="120000" leads="240" primary="61" secondary="22" primary-check="6000" secondary-check="28659"';
/** Names of fifty letters, as pages give them. */
const LONG = [
  { id: 'leads', label: 'Обращения с сайта и со всех рекламных площадок все' },
  { id: 'primary', paid: true, label: 'Первичные пациенты, которые дошли до кресла врача.' },
  { id: 'secondary', paid: true, counts: 'visits', label: 'Вернувшиеся на лечение пациенты после диагностики.' },
];

/** A calculator in a place of so many px, with its picture drawn. */
async function drawn(width: number, attributes: string): Promise<HTMLElement> {
  const calculator = await mount(
    `<div style="width: ${width}px"><funnel-calculator ${attributes}></funnel-calculator></div>`,
  );
  const [chart] = findWithin(calculator, 'funnel-chart');
  await until(() => {
    chart!.scrollIntoView();
    return Boolean(chart!.shadowRoot!.querySelector('canvas')?.getAttribute('width'));
  });
  await settled();
  return chart!;
}

/** The boxes of an element's lines. */
function linesOf(element: Element): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(element);
  return [...range.getClientRects()].filter(({ width }) => width > 0);
}

/** How many points of the shape lie under a box. */
function drawnUnder(canvas: HTMLCanvasElement, { left, top, width, height }: DOMRect): number {
  const place = canvas.getBoundingClientRect();
  const ratio = canvas.width / place.width;
  const { data } = canvas
    .getContext('2d')!
    .getImageData(
      (left - place.left) * ratio,
      (top - place.top) * ratio,
      Math.ceil(width * ratio),
      Math.ceil(height * ratio),
    );
  return data.filter((value, index) => index % 4 === 3 && value > 0).length;
}

/** The length of the bar in the middle of a row, px. */
function barOf(canvas: HTMLCanvasElement, row: Element): number {
  const place = canvas.getBoundingClientRect();
  const { top, height } = row.getBoundingClientRect();
  const ratio = canvas.width / place.width;
  const { data } = canvas
    .getContext('2d')!
    .getImageData(0, Math.round((top + height / 2 - place.top) * ratio), canvas.width, 1);
  return data.filter((value, index) => index % 4 === 3 && value > 127).length / ratio;
}

describe('the words of the funnel’s picture', () => {
  for (const width of [320, 360, 1280]) {
    for (const [called, attributes] of [
      ['en', `lang="en" ${VALUES}`],
      ['ru', `lang="ru" ${VALUES}`],
      ['et', `lang="et" ${VALUES}`],
      ['names of fifty letters', `lang="ru" stages='${JSON.stringify(LONG)}' ${VALUES}`],
      ['from right to left', `lang="ar" ${VALUES}`],
    ] as const) {
      it(`stand beside the shape, whole, each in its row: ${called}, ${width} px`, async () => {
        const chart = await drawn(width, attributes);
        const canvas = chart.shadowRoot!.querySelector('canvas')!;
        const rows = findAll(chart.shadowRoot!, '.stage');
        expect(rows.length).to.equal(3);
        for (const [index, row] of rows.entries()) {
          const { top, bottom } = row.getBoundingClientRect();
          if (index > 0) expect(top).to.be.at.least(rows[index - 1]!.getBoundingClientRect().bottom - 0.5);
          for (const part of row.children) {
            expect(getComputedStyle(part).textOverflow).to.equal('clip');
            for (const line of linesOf(part)) expect(drawnUnder(canvas, line), part.outerHTML).to.equal(0);
          }
          for (const line of [...linesOf(row.children[0]!), ...linesOf(row.children[1]!)]) {
            expect(line.top).to.be.at.least(top);
            expect(line.bottom).to.be.at.most(bottom);
          }
        }
        const between = linesOf(rows[0]!.querySelector('.through')!)[0]!;
        for (const line of linesOf(rows[1]!.querySelector('.label')!))
          expect(line.top).to.be.at.least(between.bottom - 3);
      });
    }
  }

  it('leave the bars as long as the counts', async () => {
    const chart = await drawn(360, `lang="ru" ${VALUES}`);
    const canvas = chart.shadowRoot!.querySelector('canvas')!;
    const [leads, primary, secondary] = findAll(chart.shadowRoot!, '.stage').map((row) => barOf(canvas, row));
    expect(primary! / leads!).to.be.closeTo(61 / 240, 0.01);
    expect(secondary! / leads!).to.be.closeTo(22 / 240, 0.01);
  });
});

describe('the mark of the weak stage', () => {
  it('is a flag and a thick edge, and not the frame of an error', async () => {
    const calculator = await mount('<funnel-calculator lang="en"></funnel-calculator>');
    const control = findWithin(fieldOf(calculator, 'primary'), '.control')[0]!;
    const { borderInlineStartWidth, borderTopWidth, borderTopColor, borderInlineStartColor } =
      getComputedStyle(control);
    expect([borderInlineStartWidth, borderTopWidth]).to.deep.equal(['5px', '1px']);
    expect(borderTopColor).not.to.equal(borderInlineStartColor);
    const [name] = findWithin(fieldOf(calculator, 'primary'), '.name');
    expect(getComputedStyle(name!, '::before').content).to.equal('"◣" / ""');
    await fill(calculator, 'primary', 'many');
    expect(getComputedStyle(control).borderTopWidth).to.equal('2px');
    expect(getComputedStyle(control).borderTopColor).to.equal(getComputedStyle(control).borderInlineStartColor);
  });
});

describe('the fields', () => {
  it('stay beside what is read where there are two columns, and scroll by themselves where they are too high', async () => {
    const calculator = await mount(
      `<div style="width: 1000px"><funnel-calculator lang="ru" ${VALUES}></funnel-calculator></div><div style="height: 2000px"></div>`,
    );
    const inputs = calculator.shadowRoot!.querySelector<HTMLElement>('.inputs')!;
    const fits = matchMedia('(min-height: 600px)').matches;
    scrollTo(0, 300);
    await settled();
    const { top, height } = inputs.getBoundingClientRect();
    if (fits) {
      expect(top).to.be.at.least(0);
      expect(height).to.be.at.most(innerHeight);
    } else expect(getComputedStyle(inputs).position).to.equal('static');
    // The last of them can be reached, with its focus mark.
    inputOf(calculator, 'secondaryCheck').focus();
    const control = findWithin(fieldOf(calculator, 'secondaryCheck'), '.control')[0]!.getBoundingClientRect();
    expect(control.bottom).to.be.at.most(innerHeight);
    scrollTo(0, 0);
  });

  it('scroll with the page where there is one column', async () => {
    const calculator = await mount(
      `<div style="width: 360px"><funnel-calculator lang="ru" ${VALUES}></funnel-calculator></div>`,
    );
    expect(getComputedStyle(calculator.shadowRoot!.querySelector('.inputs')!).position).to.equal('static');
  });
});

describe('a focus mark', () => {
  it('is thin, in the accent, and goes with the focus', async () => {
    const calculator = await mount('<funnel-calculator lang="en"></funnel-calculator>');
    const [figure] = findWithin<HTMLButtonElement>(calculator, '.figure');
    figure!.focus();
    await sendKeys({ press: 'Enter' });
    const probe = figure!.appendChild(document.createElement('i'));
    probe.style.color = 'var(--_accent)';
    const { outlineWidth, outlineStyle, outlineColor } = getComputedStyle(figure!);
    expect([outlineWidth, outlineStyle, outlineColor]).to.deep.equal(['2px', 'solid', getComputedStyle(probe).color]);
    probe.remove();
    figure!.blur();
    expect(getComputedStyle(figure!).outlineStyle).to.equal('none');
    // Not in a browser's own look, which is thick and dark.
    const all = findWithin(calculator, 'button, summary, a, [tabindex]').filter(isShown);
    for (const element of all) expect(getComputedStyle(element).outlineStyle, element.outerHTML).to.equal('none');
  });
});
