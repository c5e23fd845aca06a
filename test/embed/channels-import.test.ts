import { describe, expect, it } from 'vitest';
import { engines } from './engines.js';
import { FOLLOW, frame, frameHost } from './frame-host.js';
import { MODULE, SINGLE_FILE, type HostPage } from './host-page.js';
import { hostileHost } from './hostile-host.js';

const CALCULATOR = '<funnel-calculator lang="en" currency="USD" panels="channels"></funnel-calculator>';
/** Tells whether a worker has read the table, and whether one was tried. */
const WATCH = `window.watched = { tried: 0, read: false };
  window.Worker = class extends window.Worker {
    constructor(url) {
      window.watched.tried++;
      super(url);
      this.addEventListener('message', ({ data }) => (window.watched.read ||= 'table' in data));
    }
  };`;
const WATCHING = `<script>${WATCH}</script>`;
const STRICT = "default-src 'none'; script-src 'self'; style-src 'self'";

interface Found {
  readonly heading: string;
  readonly tried: number;
  readonly read: boolean;
}

describe.each(engines)('a long table that is pasted in %s', (engine) => {
  const host = hostileHost(engine);

  /** Opens the tab and pastes 30,000 rows. */
  const paste = async (given: HostPage): Promise<Found> => {
    const { page } = await host.visit(given);
    return page.run(async () => {
      await probe.until(() => probe.all('[role=tab]#import').length === 1, 'the tab');
      probe.all('[role=tab]#import')[0]!.click();
      await probe.until(() => probe.all('textarea#pasted').length === 1, 'the field');
      const field = probe.all('textarea#pasted')[0]!;
      const text = `Campaign;Cost\n${Array.from({ length: 30_000 }, (_, index) => `Campaign ${index % 40};1.5`).join('\n')}`;
      const event = new Event('paste', { bubbles: true, composed: true, cancelable: true });
      Object.defineProperty(event, 'clipboardData', { value: { files: [], getData: () => text } });
      field.dispatchEvent(event);
      const heading = (): string | undefined =>
        probe
          .all('h3')
          .map((element) => element.textContent.trim())
          .find((words) => words.startsWith('Pasted'));
      await probe.until(() => heading() !== undefined, 'the table');
      const { watched } = window as unknown as { watched: Omit<Found, 'heading'> };
      return { ...watched, heading: heading()! };
    });
  };
  const HEADING = 'Pasted table: 40 campaigns';

  it('is read in a worker', async () => {
    expect(await paste({ markup: WATCHING + MODULE + CALCULATOR })).toEqual({ heading: HEADING, tried: 1, read: true });
  });

  it('is read in a worker where the files lie on another host', async () => {
    const tag = MODULE.replace('dist/', host.elsewhere({ 'Access-Control-Allow-Origin': '*' }));
    expect(await paste({ markup: WATCHING + tag + CALCULATOR })).toEqual({ heading: HEADING, tried: 1, read: true });
  });

  it.each([
    ['allows no worker', "worker-src 'none'; script-src 'self'; style-src 'self'"],
    ['allows scripts of its own site alone', STRICT],
  ])('is read on the page where its policy %s', async (_what, text) => {
    const markup = `<script src="watch.js"></script>${MODULE}${CALCULATOR}`;
    const found = await paste({
      markup,
      probeTag: '<script src="probe.js"></script>',
      pages: { '/watch.js': WATCH },
      headers: { 'Content-Security-Policy': text },
    });
    expect(found).toMatchObject({ heading: HEADING, read: false });
  });

  it('is read where the page is in a sandbox without an origin', async () => {
    const found = await paste({
      markup: WATCHING + SINGLE_FILE + CALCULATOR,
      headers: { 'Content-Security-Policy': 'sandbox allow-scripts' },
    });
    expect(found).toMatchObject({ heading: HEADING });
  });

  it('is read on the page where strings may not become scripts', async () => {
    const found = await paste({
      markup: WATCHING + MODULE + CALCULATOR,
      headers: { 'Content-Security-Policy': "require-trusted-types-for 'script'; trusted-types lit-html" },
    });
    // An engine that knows no such policy has nothing to forbid with.
    expect(found).toMatchObject({ heading: HEADING });
  });

  it('is read on the page by the single file', async () => {
    expect(await paste({ markup: WATCHING + SINGLE_FILE + CALCULATOR })).toEqual({
      heading: HEADING,
      tried: 0,
      read: false,
    });
  });

  it('is read on the page where there are no workers at all', async () => {
    const markup = `${WATCHING}<script>delete window.Worker; window.Worker = undefined;</script>${MODULE}${CALCULATOR}`;
    expect(await paste({ markup })).toMatchObject({ heading: HEADING, read: false });
  });
});

describe.each(engines)('a table that is imported in a frame in %s', (engine) => {
  const { site, visit, expectCalm } = frameHost(engine);
  const ROWS = ['Search;500.25;3', 'Maps;1250.50;9'];
  const FILE = `Kanal;Eelarve;Päringud\n${ROWS.join('\n')}\n`;
  const LONG = `Kanal;Eelarve;Päringud\n${Array.from({ length: 30_000 }, (_, row) => `Campaign ${row % 40};1.5;1`).join('\n')}\n`;

  it.each([
    ['chosen', 'without a sandbox', ''],
    ['chosen', 'in a sandbox of scripts alone', 'sandbox="allow-scripts"'],
    ['pasted', 'without a sandbox', ''],
    ['pasted', 'in a sandbox of scripts alone', 'sandbox="allow-scripts"'],
  ] as const)('is %s, taken over and told to nobody %s', async (way, _which, sandbox) => {
    const { page: address, requests } = site();
    const open = await visit(FOLLOW + frame(`${address}#lang=en&currency=USD&panels=channels`, sandbox));
    const { page } = open;
    const taken = await page.run((how, text) => wire.ask(0, 'imports', how, text), way, FILE);
    expect(taken).toEqual([
      { name: 'Search', budget: '500.25', leads: '3' },
      { name: 'Maps', budget: '1250.5', leads: '9' },
    ]);
    expect(await page.run(() => wire.fits(0))).toBe(true);
    expect(requests).toEqual(['/funnel-calculator.frame.html']);
    expect(await page.run(() => wire.ask(0, 'heard'))).toEqual([]);
    await expectCalm(open);
  });

  it('may have 30,000 rows', async () => {
    const { page: address } = site();
    const { page } = await visit(
      FOLLOW + frame(`${address}#lang=en&currency=USD&panels=channels`, 'sandbox="allow-scripts"'),
    );
    const taken = await page.run((text) => wire.ask(0, 'imports', 'chosen', text), LONG);
    expect(taken).toHaveLength(40);
    // 750 rows of each campaign, 1.5 each
    expect(taken[0]).toMatchObject({ name: 'Campaign 0', budget: '1125', leads: '750' });
  });
});
