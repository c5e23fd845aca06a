import { expect } from '@esm-bundle/chai';
import { fill, mount, settled, unmount } from '../../harness/funnel-harness.js';
import { findWithin } from '../../harness/shadow.js';

type Call = readonly unknown[];
type Globals = Record<'gtag' | 'dataLayer' | 'ym', unknown>;

const page = window as unknown as Partial<Globals>;
const CANARIES = ['Ann Canary', '+7 912 345-67-89', 'ann.canary@example.com'];
/** Numbers that stand for nothing else: if one is found, it was told. */
const NUMBERS = {
  budget: '181357',
  leads: '613',
  primary: '157',
  secondary: '31',
  primaryCheck: '20477',
  secondaryCheck: '120991',
};
const ID = '0b0f3c4e-6a51-4c2f-9d0e-2f4b8f4e7a10';

let lines: string[] = [];
const { info } = console;

beforeEach(() => {
  lines = [];
  console.info = (...parts: unknown[]) => void lines.push(parts.join(' '));
});

afterEach(() => {
  unmount();
  for (const name of ['gtag', 'dataLayer', 'ym'] as const) Reflect.deleteProperty(page, name);
  console.info = info;
});

/** Puts the programs on the page, which keep everything that they are told. */
function install(): Call[] {
  const calls: Call[] = [];
  const record =
    (name: string) =>
    (...parameters: unknown[]) =>
      void calls.push([name, ...parameters]);
  Object.assign(page, { gtag: record('gtag'), ym: record('ym'), dataLayer: { push: record('dataLayer') } });
  return calls;
}

async function typeNumbers(calculator: Element): Promise<void> {
  for (const [field, text] of Object.entries(NUMBERS)) await fill(calculator, field, text);
  // The visitor goes: what would be told after a pause is told now.
  window.dispatchEvent(new Event('pagehide'));
}

/** The part that tells comes a moment after the attribute. */
async function followed(markup: string): Promise<Element> {
  const calculator = await mount(markup);
  await import('../../../src/analytics/index.js');
  await settled();
  return calculator;
}

const names = (calls: readonly Call[], program: string): unknown[] =>
  calls
    .filter(([name]) => name === program)
    .map((call) => (program === 'gtag' ? call[2] : program === 'ym' ? call[3] : (call[1] as { event: string }).event));

describe('the page’s statistics programs', () => {
  it('hear of a start, a result and the weakest stage, each in its own way', async () => {
    const calls = install();
    const calculator = await followed(
      '<funnel-calculator lang="ru" norms=\'{"primaryRate":"0.35"}\' analytics="gtag dataLayer ym:12345"></funnel-calculator>',
    );
    await typeNumbers(calculator);
    const steps = ['funnel_started', 'funnel_result', 'funnel_weakest'];
    expect(names(calls, 'gtag')).to.deep.equal(steps);
    expect(names(calls, 'dataLayer')).to.deep.equal(steps);
    expect(names(calls, 'ym')).to.deep.equal(steps);
    expect(calls.at(-1)).to.deep.equal([
      'ym',
      12345,
      'reachGoal',
      'funnel_weakest',
      { funnel: { lever: 'primaryRate', verdict: 'weakest' } },
    ]);
  });

  it('hear nothing without the attribute', async () => {
    const calls = install();
    const calculator = await followed('<funnel-calculator lang="ru"></funnel-calculator>');
    await typeNumbers(calculator);
    expect(calls).to.deep.equal([]);
  });

  it('hear of a panel that a person opens, not of one that the page shows', async () => {
    const calls = install();
    const events: unknown[] = [];
    const hear = (event: Event): void => void events.push((event as CustomEvent<unknown>).detail);
    document.addEventListener('funnel-panel', hear);
    const calculator = await followed('<funnel-calculator lang="en" blank analytics="gtag"></funnel-calculator>');
    for (const [field, text] of Object.entries(NUMBERS)) await fill(calculator, field, text);
    const [diagnosis] = findWithin(calculator, 'funnel-diagnosis');
    const button = [...diagnosis!.shadowRoot!.querySelectorAll('button')].find(
      ({ textContent }) => textContent.trim() === 'Benchmarks',
    );
    button!.click();
    await settled();
    const shown = await followed('<funnel-calculator lang="en" panels="norms" analytics="gtag"></funnel-calculator>');
    expect(findWithin(shown, 'funnel-norms')).to.have.length(1);
    document.removeEventListener('funnel-panel', hear);
    expect(events).to.deep.equal([{ panel: 'norms' }]);
    expect(calls.filter(([, , name]) => name === 'funnel_panel')).to.deep.equal([
      ['gtag', 'event', 'funnel_panel', { panel: 'norms' }],
    ]);
  });

  it('hear of sharing and of leads from whatever stands inside the calculator', async () => {
    const calls = install();
    const calculator = await followed(
      '<funnel-calculator lang="en" analytics="gtag"><p slot="after"></p></funnel-calculator>',
    );
    const inside = calculator.querySelector('p')!;
    const send = (type: string, detail: object): unknown =>
      inside.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
    send('funnel-share', { way: 'copy' });
    send('funnel-lead', { step: 'accepted', leadId: ID });
    expect(calls).to.deep.equal([
      ['gtag', 'event', 'share', { method: 'copy', content_type: 'funnel' }],
      ['gtag', 'event', 'generate_lead', { lead_id: ID }],
    ]);
  });

  it('are told no number and no contact, in no argument of any call', async () => {
    const calls = install();
    const calculator = await followed(
      '<funnel-calculator lang="ru" norms=\'{"primaryRate":"0.35","secondaryRate":"0.3"}\' analytics="gtag dataLayer ym:12345"><p slot="after"></p></funnel-calculator>',
    );
    await typeNumbers(calculator);
    const [name, phone, email] = CANARIES;
    for (const step of ['shown', 'started', 'submitted', 'unconfirmed', 'failed', 'accepted', name]) {
      calculator.querySelector('p')!.dispatchEvent(
        new CustomEvent('funnel-lead', {
          bubbles: true,
          composed: true,
          detail: { step, leadId: step === 'shown' ? phone : ID, name, phone, email },
        }),
      );
    }
    calculator
      .querySelector('p')!
      .dispatchEvent(new CustomEvent('funnel-share', { bubbles: true, composed: true, detail: { way: email } }));
    expect(calls.length).to.be.greaterThan(20);
    const told = JSON.stringify(calls).replaceAll(ID, '').replaceAll('12345', '');
    expect(told).not.to.match(/\d/);
    for (const canary of CANARIES) expect(told).not.to.contain(canary);
  });

  it('are told the figures that the page asks for, and no others', async () => {
    const calls = install();
    const calculator = await followed(
      '<funnel-calculator lang="ru" analytics="gtag" analytics-figures="budget leadsCost"></funnel-calculator>',
    );
    await typeNumbers(calculator);
    const [, , , told] = calls.find(([, , name]) => name === 'funnel_result')!;
    expect(told).to.have.all.keys('funnel_budget', 'funnel_leads_cost');
    expect((told as Record<string, number>)['funnel_budget']).to.equal(181357);
  });

  it('can be named by a div’s data attributes, and later', async () => {
    const calls = install();
    const { fillContainers } = await import('../../../src/embed/containers.js');
    const place = await mount('<div data-funnel-calculator data-lang="en"></div>');
    fillContainers();
    await settled();
    place.dataset['analytics'] = 'gtag';
    await settled();
    await import('../../../src/analytics/index.js');
    await settled();
    await fill(place.querySelector('funnel-calculator')!, 'budget', '5');
    expect(names(calls, 'gtag')).to.deep.equal(['funnel_started']);
  });

  it('break nothing when they throw, and are never created', async () => {
    page.gtag = () => {
      throw new Error('blocked');
    };
    const calculator = await followed(
      '<funnel-calculator lang="ru" analytics="gtag dataLayer ym:1"></funnel-calculator>',
    );
    await typeNumbers(calculator);
    expect(findWithin(calculator, '[data-figure="revenue"]')[0]!.textContent.replace(/\D/g, '')).to.equal('6965610');
    expect(lines).to.deep.equal([
      '[funnel-calculator] analytics="gtag": gtag has thrown an error; what it missed is dropped',
    ]);
    expect('dataLayer' in page).to.equal(false);
    expect('ym' in page).to.equal(false);
  });

  it('go on with the calculator when it is moved', async () => {
    const calls = install();
    const calculator = await followed('<funnel-calculator lang="ru" analytics="gtag"></funnel-calculator>');
    const section = document.createElement('section');
    calculator.before(section);
    section.append(calculator);
    await settled();
    await fill(calculator, 'budget', '5');
    expect(names(calls, 'gtag')).to.deep.equal(['funnel_started']);
  });
});
