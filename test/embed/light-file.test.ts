import { beforeEach, describe, expect, it } from 'vitest';
import { engines } from './engines.js';
import { SINGLE_FILE, type OpenHostPage } from './host-page.js';
import { hostileHost, TOTAL } from './hostile-host.js';

const LIGHT_FILE = '<script src="dist/funnel-calculator.lite.js"></script>';
const LEFT_OUT =
  '[funnel-calculator] the panels "plan", "compare", "channels", "clinic", "value" and "months" are in funnel-calculator.all.js, not in this light file';

const calculator = (panels: string): string =>
  `<funnel-calculator lang="ru" panels="${panels}" norms='{"primaryRate":"0.35"}'></funnel-calculator>`;

describe.each(engines)('the light file in %s', (engine) => {
  const host = hostileHost(engine);
  let open: OpenHostPage;
  const visit = async (markup: string): Promise<void> => void (open = await host.visit(markup));
  const warnings = (): Promise<string[]> => open.heard('warn');

  /** The words of all that can be pressed once the evidence is open. */
  async function actions(): Promise<string[]> {
    await open.page.run((total) => probe.becomes('revenue', total), TOTAL);
    await open.page.run(() => probe.until(() => probe.all('button[aria-controls="opened"]').length === 2, 'a verdict'));
    await open.page.run(() => (probe.all('button[aria-controls="opened"]')[1] as HTMLElement).click());
    await open.page.run(() => probe.until(() => probe.all('.evidence').length > 0, 'the evidence'));
    return open.page.run(() => probe.all('.evidence button').map((button) => button.textContent.trim()));
  }

  describe('with all that it has', () => {
    beforeEach(() => visit(`${LIGHT_FILE}${calculator('norms share')}`));

    it('counts, judges and shares, and asks the network for nothing', async () => {
      expect(await open.page.run((total) => probe.becomes('revenue', total), TOTAL)).toBe(true);
      await open.page.run(() =>
        probe.until(
          () =>
            ['funnel-norms', 'funnel-share', 'funnel-diagnosis'].every((panel) =>
              probe.all(panel)[0]?.shadowRoot?.querySelector('button'),
            ),
          'the panels',
        ),
      );
      expect([open.scripts(), await open.heard('error'), await warnings()]).toEqual([
        ['funnel-calculator.lite.js'],
        [],
        [],
      ]);
    });

    it('offers nothing that only the other file can show', async () => {
      const light = await actions();
      await visit(`${SINGLE_FILE}${calculator('norms share')}`);
      const all = await actions();
      expect(all.filter((action) => !light.includes(action))).toHaveLength(2);
      expect(light.filter((action) => !all.includes(action))).toEqual([]);
    });
  });

  it('tells who asks for a panel that it leaves out where that is, and works on', async () => {
    await visit(`${LIGHT_FILE}${calculator('plan compare')}`);
    expect(await open.page.run((total) => probe.becomes('revenue', total), TOTAL)).toBe(true);
    await open.page.run(() => probe.until(() => customElements.get('funnel-results') !== undefined, 'the elements'));
    await open.page.run(() => probe.fill('funnel-budget', '360 000'));
    expect(await open.page.run(() => probe.becomes('leadsCost', '600 ₽'))).toBe(true);
    expect(await open.heard('error')).toEqual([]);
    expect(new Set(await warnings())).toEqual(
      new Set([
        LEFT_OUT,
        '[funnel-calculator] the panel "plan" could not be loaded',
        '[funnel-calculator] the panel "compare" could not be loaded',
      ]),
    );
  });
});
