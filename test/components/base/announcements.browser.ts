import { expect } from '@esm-bundle/chai';
import { fieldOf, fill, inputOf, mount, paste, settled, unmount, until } from '../../harness/funnel-harness.js';
import { findWithin, plain } from '../../harness/shadow.js';
import { openAll } from '../../harness/states.js';

/** Time that stands still until a test lets it pass; animation frames keep their own. */
class Clock {
  readonly #real = { setTimeout: window.setTimeout.bind(window), clearTimeout: window.clearTimeout.bind(window) };
  #waiting = new Map<number, { at: number; act: () => void }>();
  #now = 0;

  /** Only pauses of a second and more: the rendering of the page runs on. */
  stop(): void {
    let last = 1e9;
    window.setTimeout = ((act: () => void, delay = 0) => {
      if (delay < 1000) return this.#real.setTimeout(act, delay);
      this.#waiting.set(++last, { at: this.#now + delay, act });
      return last;
    }) as typeof window.setTimeout;
    window.clearTimeout = ((id: number) => {
      if (!this.#waiting.delete(id)) this.#real.clearTimeout(id);
    }) as typeof window.clearTimeout;
  }

  async pass(milliseconds: number): Promise<void> {
    this.#now += milliseconds;
    for (const [id, { at, act }] of this.#waiting) {
      if (at > this.#now) continue;
      this.#waiting.delete(id);
      act();
    }
    await settled();
  }

  go(): void {
    Object.assign(window, this.#real);
  }
}

const clock = new Clock();
beforeEach(() => clock.stop());
afterEach(() => {
  clock.go();
  unmount();
});

/** Records what a screen reader would be told: every change of the calculator's live region. */
function listen(calculator: Element): string[] {
  const [region] = findWithin(calculator, '[role="status"]');
  const heard: string[] = [];
  new MutationObserver(() => heard.push(plain(region!.textContent))).observe(region!, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return heard;
}

const russian = (attributes = ''): Promise<HTMLElement> =>
  mount(`<funnel-calculator lang="ru" ${attributes}></funnel-calculator>`);

describe('the live region', () => {
  it('is one per calculator, polite, and empty at the start', async () => {
    const calculator = await russian();
    const regions = findWithin(calculator, '[role="status"], [role="alert"], [aria-live]');
    expect(regions).to.have.length(1);
    expect(plain(regions[0]!.textContent)).to.equal('');
    await clock.pass(10_000);
    expect(plain(regions[0]!.textContent)).to.equal('');
  });

  it('stays the only one with every panel there and everything open', async () => {
    const LIVE = '[role="status"], [role="alert"], [role="log"], [role="timer"], [role="marquee"], [aria-live], output';
    const calculator = await russian('panels="norms plan compare share"');
    await until(() =>
      ['norms', 'plan', 'compare', 'share'].every((panel) =>
        findWithin(calculator, `funnel-${panel}`)[0]?.shadowRoot?.querySelector('h2'),
      ),
    );
    await openAll(calculator);
    const sections = findWithin(calculator, '[role="tab"]');
    expect(sections).to.have.length(4);
    for (const section of sections) {
      section.click();
      await settled();
      expect(
        findWithin(calculator, LIVE).map(({ outerHTML }) => outerHTML),
        section.id,
      ).to.deep.equal(['<p class="sr" role="status"></p>']);
    }
  });

  it('says a sentence again that comes a second time', async () => {
    const calculator = await mount('<funnel-calculator lang="en" panels="share"></funnel-calculator>');
    const copy = (): HTMLElement | undefined =>
      findWithin(calculator, 'button').find(({ textContent }) => textContent.trim() === 'Copy the link');
    await until(() => copy() !== undefined);
    const heard = listen(calculator);
    for (const times of [1, 2, 3]) {
      copy()!.click();
      await until(() => heard.length === times);
    }
    expect(heard[0]).to.match(/^(The link is copied\.|This page may not copy\.)/);
    expect([heard.length, new Set(heard.map((sentence) => sentence.trim())).size]).to.deep.equal([3, 1]);
  });

  it('says one sentence with the revenue, once typing has paused for a second', async () => {
    const calculator = await russian();
    const heard = listen(calculator);
    for (const text of ['3', '30', '300', '3000', '30000']) {
      await paste(calculator, 'primaryCheck', text);
      await clock.pass(900);
    }
    expect(heard).to.deep.equal([]);
    await clock.pass(100);
    expect(heard).to.deep.equal(['Выручка с рекламы за месяц: 8 100 000 ₽']);
  });

  it('says what was understood when it differs from what was typed', async () => {
    const calculator = await russian();
    const heard = listen(calculator);
    await fill(calculator, 'primaryCheck', '30 тыс.');
    await clock.pass(1000);
    expect(heard).to.deep.equal(['Средний чек первичного приёма: 30 000. Выручка с рекламы за месяц: 8 100 000 ₽']);
  });

  it('says no number that was understood as it was typed', async () => {
    const calculator = await russian();
    const heard = listen(calculator);
    await fill(calculator, 'primary', '100');
    await clock.pass(1000);
    expect(heard).to.deep.equal(['Выручка с рекламы за месяц: 5 600 000 ₽']);
  });

  it('says of a share how many people it means', async () => {
    const calculator = await russian();
    const heard = listen(calculator);
    await fill(calculator, 'primary', '20%');
    await clock.pass(1000);
    expect(heard.join()).to.contain('Первичные пациенты: 120. ');
  });

  it('says of several fields that were left within the pause what each was understood as', async () => {
    const calculator = await russian();
    const heard = listen(calculator);
    await fill(calculator, 'budget', '200 тыс.');
    await fill(calculator, 'leads', '1 тыс.');
    await clock.pass(1000);
    expect(heard).to.have.length(1);
    expect(heard[0]).to.contain('Расходы на рекламу: 200 000. Обращения (лиды): 1 000. ');
  });

  it('says of a field that a script fills time and again what it holds at last', async () => {
    const calculator = await russian();
    const heard = listen(calculator);
    for (const text of ['20 тыс.', '25 тыс.', '30 тыс.']) await fill(calculator, 'primaryCheck', text);
    await clock.pass(1000);
    expect(heard).to.deep.equal(['Средний чек первичного приёма: 30 000. Выручка с рекламы за месяц: 8 100 000 ₽']);
  });

  it('doesn’t repeat a revenue that has just been said', async () => {
    const calculator = await russian();
    const heard = listen(calculator);
    await paste(calculator, 'primaryCheck', '30 тыс.');
    await clock.pass(1000);
    inputOf(calculator, 'primaryCheck').blur();
    await settled();
    await clock.pass(1000);
    expect(heard).to.deep.equal(['Выручка с рекламы за месяц: 8 100 000 ₽', 'Средний чек первичного приёма: 30 000.']);
  });

  it('is silent where a change leaves the revenue as it is', async () => {
    const calculator = await russian();
    await fill(calculator, 'primary', '150');
    await clock.pass(1000);
    const heard = listen(calculator);
    await fill(calculator, 'leads', '700');
    await clock.pass(1000);
    expect(heard).to.deep.equal([]);
  });

  it('says which field holds no number after it was left', async () => {
    const calculator = await russian();
    const heard = listen(calculator);
    fieldOf(calculator, 'leads').focus();
    await settled();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await fill(calculator, 'leads', 'много');
    await clock.pass(1000);
    expect(heard.join()).to.contain('проверьте: Обращения (лиды)');
  });

  it('asks which number is meant, and no number is said to be missing, where a text could mean two', async () => {
    const calculator = await russian();
    const heard = listen(calculator);
    await fill(calculator, 'leads', '1.234');
    await clock.pass(1000);
    expect(heard.join()).to.contain('Обращения (лиды): Какое это число? ');
    expect(heard.join()).not.to.contain('не число');
    // The revenue waits for this one.
    await fill(calculator, 'primary', '1.234');
    await clock.pass(1000);
    expect(heard.at(-1)).to.contain(
      'Первичные пациенты: Какое это число? Выручка с рекламы за месяц: проверьте: Первичные пациенты',
    );
  });

  it('says another weakest stage once, as its heading has it', async () => {
    const calculator = await mount('<funnel-calculator lang="en" currency="RUB"></funnel-calculator>');
    const heard = listen(calculator);
    const headline = (): string =>
      plain(findWithin(findWithin(calculator, 'funnel-diagnosis')[0]!, 'h2, h3')[0]!.textContent)
        .replace('◣', '')
        .trim();
    const before = headline();
    await fill(calculator, 'primary', '300');
    await clock.pass(1000);
    expect(headline()).not.to.equal(before);
    expect(heard).to.deep.equal([`Revenue from your ads, per month: ₽9,600,000. ${headline()}`]);
    await fill(calculator, 'primaryCheck', '10000');
    await clock.pass(1000);
    expect(heard.slice(1).map((sentence) => sentence.split('. ').at(-1))).to.deep.equal([
      'Revenue from your ads, per month: ₽6,600,000',
    ]);
  });

  it('says what is missing where there is no revenue', async () => {
    const calculator = await russian('blank');
    const heard = listen(calculator);
    await fill(calculator, 'primary', '10');
    await clock.pass(1000);
    expect(heard).to.have.length(1);
    expect(heard[0]).to.contain('Выручка с рекламы за месяц: заполните: ');
  });

  it('says nothing of what the page changes', async () => {
    const calculator = await russian();
    const heard = listen(calculator);
    calculator.setAttribute('budget', '1');
    Object.assign(fieldOf(calculator, 'leads'), { text: '5' });
    await settled();
    await clock.pass(5000);
    expect(heard).to.deep.equal([]);
  });

  it('says nothing any more once the calculator is taken away', async () => {
    const calculator = await russian();
    const heard = listen(calculator);
    await paste(calculator, 'primaryCheck', '1');
    calculator.remove();
    await clock.pass(5000);
    expect(heard).to.deep.equal([]);
  });
});

describe('accessible names', () => {
  it('carry the unit of the field', async () => {
    const calculator = await mount('<funnel-calculator lang="en" currency="EUR"></funnel-calculator>');
    const names = findWithin<HTMLInputElement>(calculator, 'input').map((input) =>
      plain(input.labels![0]!.textContent),
    );
    expect(names).to.deep.equal([
      'Ad spend, €',
      'Enquiries (leads)',
      'Existing patients among them',
      'New patients (first visits)',
      'Came back for treatment',
      'Average charge for a first visit, €',
      'Average charge for treatment, €',
      'Margin, %',
    ]);
  });

  it('of buttons say what they belong to', async () => {
    const calculator = await mount('<funnel-calculator lang="en"></funnel-calculator>');
    const buttons = findWithin(fieldOf(calculator, 'primary'), 'button');
    expect(buttons.map((button) => button.getAttribute('aria-label'))).to.deep.equal([
      'Where to find it: New patients (first visits)',
      '%: New patients (first visits)',
    ]);
  });

  it('of the numbers that a text could mean are its question with the number', async () => {
    const calculator = await mount('<funnel-calculator lang="en"></funnel-calculator>');
    await fill(calculator, 'leads', '1.234');
    await settled();
    const readings = findWithin(calculator, '.reading');
    expect(readings.map((button) => button.textContent)).to.have.length(2);
    for (const button of readings)
      expect(button.getAttribute('aria-label')).to.equal(`Which number is it? ${button.textContent}`);
  });

  it('describe a field by the message under it, in the field’s own tree', async () => {
    const calculator = await mount('<funnel-calculator lang="en"></funnel-calculator>');
    for (const input of findWithin<HTMLInputElement>(calculator, 'input')) {
      const ids = input.getAttribute('aria-describedby')!.split(' ');
      expect(ids.map((id) => (input.getRootNode() as ShadowRoot).getElementById(id)?.id)).to.deep.equal(ids);
    }
  });
});
