import { describe, expect, it } from 'vitest';
import { engines, launch } from './engines.js';
import { frame, frameHost } from './frame-host.js';

const STAGES = [
  { id: 'calls', label: 'Звонки' },
  { id: 'visits', paid: true, label: 'Приёмы' },
];
const OPTIONS = [
  'lang=ru',
  'currency=RUB',
  'panels=share',
  `stages=${encodeURIComponent(JSON.stringify(STAGES))}`,
  `norms=${encodeURIComponent('{"visitsRate":{"value":"0.35","source":"Отчёт клиники"}}')}`,
  `brand=${encodeURIComponent('{"name":"Клиника"}')}`,
  `values=${encodeURIComponent('{"budget":"180000","calls":"600","visits":"150","visitsCheck":"20000"}')}`,
].join('&');

/** What stands in the field to copy by hand: nothing may be copied in a test's frame. */
const link = async (): Promise<{ text: string; words: string }> => {
  Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
  probe.all('input')[0]?.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
  const find = (): HTMLElement | undefined =>
    probe.all('button').find(({ textContent }) => textContent?.trim() === 'Скопировать ссылку');
  await probe.until(() => find() !== undefined, 'the button');
  find()!.click();
  await probe.until(() => probe.all('textarea[readonly]').length > 0, 'the link');
  return { text: (probe.all('textarea[readonly]')[0] as HTMLTextAreaElement).value, words: probe.words() };
};

describe.each(engines)('a link that is copied in a frame in %s', (engine) => {
  const { site, visit } = frameHost(engine);

  it("brings what the frame's address alone has given, and names what it doesn't bring", async () => {
    const { page: address } = site();
    const { page } = await visit(frame(`${address}#${OPTIONS}`));
    await page.run(() => wire.ask(0, 'fill', 'funnel-budget', '360 000'));
    const { text, words } = await page.frame(0).run(link);
    expect(words).toContain('названия этапов, откуда взяты нормы и название, логотип и телефон');
    expect(text.startsWith(`${address}#lang=ru&currency=RUB&panels=share&stages=`)).toBe(true);
    expect(decodeURIComponent(text)).not.toMatch(/Звонки|Отчёт|Клиника|180000/);

    const browser = await launch(engine);
    try {
      const alone = await browser.open(text);
      expect(await alone.run(() => probe.becomes('callsCost', '600 ₽'))).toBe(true);
      expect(await alone.run(() => probe.becomes('visitsCost', '2 400 ₽'))).toBe(true);
      await alone.run(() => probe.until(() => probe.words().includes('Эти цифры пришли по ссылке'), 'the notice'));
      await alone.run(() => probe.until(() => !location.hash.includes('funnel-v2'), 'an address without figures'));
      expect(await alone.run(() => probe.words())).toContain('Этап 2');
      expect(await alone.run(() => probe.words())).not.toContain('Не взято');
      expect(await alone.run(() => location.hash.slice(0, 21))).toBe('#lang=ru&currency=RUB');
      await alone.reload();
      expect(await alone.run(() => probe.becomes('callsCost', '600 ₽'))).toBe(true);
      expect(await alone.run(() => probe.heard.map(({ text: said }) => said))).toEqual([
        expect.stringContaining('takes no words from its address: ["stages"]'),
      ]);
    } finally {
      await browser.close();
    }
  });

  it('says that the settings stay behind where they are too long', async () => {
    const { page: address } = site();
    const many = Array.from({ length: 40 }, (_, place) => ({ id: `stage${String(place)}`, label: 'x'.repeat(60) }));
    const { page } = await visit(
      frame(`${address}#lang=ru&panels=share&stages=${encodeURIComponent(JSON.stringify(many))}&values={"stage0":"5"}`),
    );
    const { text, words } = await page.frame(0).run(link);
    expect(words).toContain('названия этапов и настройки');
    expect(text.length).toBeLessThan(1500);
  });

  it.each(['&#038;', '&amp;', '&#x26;'])('is found behind options that an editor has joined by %s', async (between) => {
    const { page: address } = site();
    const { page } = await visit(frame(`${address}#lang=ru${between}budget=360000${between}leads=600`));
    expect(await page.run(() => wire.ask(0, 'becomes', 'leadsCost', '600 ₽'))).toBe(true);
    expect(await page.run(() => wire.ask(0, 'heard'))).toEqual([]);
  });
});
