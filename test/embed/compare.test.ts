import { describe, expect, it } from 'vitest';
import { engines } from './engines.js';
import { CALCULATOR, MODULE, SINGLE_FILE, type HostPage, type OpenHostPage } from './host-page.js';
import { hostileHost } from './hostile-host.js';

const GROWN =
  'lang="ru" budget="240000" leads="750" primary="225" secondary="60" primary-check="19500" secondary-check="125000"';
const BEFORE = {
  budget: '180 000',
  leads: '600',
  primary: '25%',
  secondary: '30',
  primaryCheck: '20 000',
  secondaryCheck: '120 000',
};

describe.each(engines)('before and after in %s', (engine) => {
  const host = hostileHost(engine);
  let open: OpenHostPage;

  const visit = async (given: string | HostPage): Promise<OpenHostPage> => (open = await host.visit(given));
  const complaints = async (): Promise<string[]> => [...(await open.heard('error')), ...(await open.heard('warn'))];
  const parts = (): string[] => open.scripts().map((script) => script.replace(/-[\w-]{8}\.js$/, ''));
  const compare = (): Promise<void> =>
    open.page.run(async (texts) => {
      await probe.until(
        () => probe.all('funnel-compare funnel-panel-field, funnel-panel-field').length === 6,
        'the fields',
      );
      for (const [field, text] of Object.entries(texts)) await probe.fill(`funnel-panel-field[name="${field}"]`, text);
      await probe.until(() => probe.figure('revenueChange') !== null, 'an answer');
    }, BEFORE);

  it.each([
    ['the module, asked for by a word', MODULE, `<funnel-calculator panels="compare" ${GROWN}></funnel-calculator>`],
    [
      'the module, placed by the page',
      MODULE,
      `<funnel-calculator ${GROWN}><funnel-compare slot="after"></funnel-compare></funnel-calculator>`,
    ],
    [
      'the single file, asked for by a word',
      SINGLE_FILE,
      `<funnel-calculator panels="compare" ${GROWN}></funnel-calculator>`,
    ],
    [
      'the single file, placed by the page',
      SINGLE_FILE,
      `<funnel-calculator ${GROWN}><funnel-compare slot="after"></funnel-compare></funnel-calculator>`,
    ],
  ])('answers and is drawn: %s', async (_how, tag, markup) => {
    const { page } = await visit(tag + markup);
    await compare();
    expect(
      await page.run(() => ['revenueChange', 'budgetPart', 'leadsCostPart'].map((name) => probe.figure(name))),
    ).toEqual(['+5 287 500 ₽', '+2 578 821 ₽', '−588 505 ₽']);
    await page.run(() =>
      probe.until(
        () => probe.all('.waterfall canvas').some((canvas) => Number(canvas.getAttribute('width')) > 0),
        'a drawn picture',
      ),
    );
    expect(await complaints()).toEqual([]);
  });

  it('comes only when it is asked for, from the diagnosis', async () => {
    const { page } = await visit(MODULE + CALCULATOR);
    await page.run(() => probe.shown('revenue'));
    const press = (text: string): Promise<void> =>
      page.run(async (wanted: string) => {
        const find = (): HTMLElement | undefined =>
          probe.all('button').find(({ textContent }) => textContent?.trim() === wanted);
        await probe.until(() => find() !== undefined, wanted);
        find()!.click();
      }, text);
    await press('Как мы это посчитали');
    await page.run(() =>
      probe.until(() => probe.words().includes('Чем этот период отличается от прошлого?'), 'the way to it'),
    );
    expect(parts()).not.toContain('funnel-compare');
    await press('Чем этот период отличается от прошлого?');
    await page.run(() =>
      probe.until(
        () => probe.words().includes('Сравнение появится, как только будут цифры этого периода.'),
        'the panel',
      ),
    );
    expect(parts()).toContain('funnel-compare');
    expect(await complaints()).toEqual([]);
  });

  it('may lose the picture: words and table are whole, and its place says so', async () => {
    const { page } = await visit({
      markup: `${MODULE}<p style="height: 3000px"></p><funnel-calculator panels="compare" ${GROWN}></funnel-calculator>`,
      refuse: /funnel-chart/,
    });
    await compare();
    await page.run(() =>
      probe.until(
        () => probe.words().includes('Рисунок не загрузился. Таблица выше полная.'),
        'a note in place of the picture',
      ),
    );
    expect(await page.run(() => probe.figure('revenueChange'))).toBe('+5 287 500 ₽');
  });
});
