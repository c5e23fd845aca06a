import { describe, expect, it } from 'vitest';
import { engines } from './engines.js';
import { FOLLOW, frame, frameHost } from './frame-host.js';
import { COST, TOTAL } from './hostile-host.js';

/**
 * A script that sends fifty shapes of messages, none of which says a height that a page could believe, to every
 * window that it is given.
 */
const FIFTY = `
  const type = 'funnel-calculator:height';
  const circle = { type }; circle.height = circle;
  const SHAPES = [
    undefined, null, true, false, 0, 500, -1, NaN, Infinity, 12345678901234567890n, '', type, '{"type":"funnel-calculator:height","height":500}', 'javascript:alert(1)',
    [], [type, 500], [[type]], {}, { type }, { height: 500 }, { type: '', height: 500 }, { type: null, height: 500 }, { type: [type], height: 500 },
    { type: type.toUpperCase(), height: 500 }, { type: type + ' ', height: 500 }, { type: { toString: 1 }, height: 500 },
    { type, height: NaN }, { type, height: Infinity }, { type, height: -Infinity }, { type, height: 0 }, { type, height: -500 }, { type, height: 0.5 }, { type, height: 20001 }, { type, height: 1e21 },
    { type, height: '500' }, { type, height: '500px' }, { type, height: '500px;position:fixed' }, { type, height: [500] }, { type, height: { valueOf: 500 } }, { type, height: true }, { type, height: null }, { type, height: 500n }, { type, height: new Date(500) }, { type, height: new Map([['height', 500]]) },
    circle, new Map([['type', type], ['height', 500]]), new Date(), new ArrayBuffer(8), /funnel/, JSON.parse('{"__proto__":{"type":"funnel-calculator:height","height":500,"polluted":true}}'),
  ];
  const sendAll = (...windows) => { for (const shape of SHAPES) for (const to of windows) to.postMessage(shape, '*'); };
`;

const sibling = `<!doctype html><script>${FIFTY}
  const windows = [parent, ...Array.from({ length: parent.frames.length }, (_, index) => parent.frames[index])];
  const attack = () => {
    sendAll(...windows);
    for (const to of windows) to.postMessage({ type, height: 777 }, '*');
    parent.postMessage('done', '*');
  };
  addEventListener('message', ({ data }) => { if (data === 'attack') attack(); });
</script>`;

/** Bears the name of the framed page, and does as it is told. */
const impostor = `<!doctype html><script>${FIFTY}
  addEventListener('message', ({ data }) => {
    if (data === 'attack') { sendAll(parent); parent.postMessage('done', '*'); }
    if (data === 'height') parent.postMessage({ type, height: 432.5 }, '*');
  });
</script>`;

/**
 * Tells a frame to attack, and waits until all of it has been heard.
 *
 * @returns what has been changed meanwhile: a wrong height would be set right by the frame's next message
 */
const attackBy = (which: number): Promise<string[]> =>
  new Promise((resolve) => {
    const changes: string[] = [];
    new MutationObserver((records) => {
      for (const { target, attributeName } of records)
        changes.push(`${target.nodeName} ${attributeName ?? 'children'} ${(target as HTMLElement).style.height}`);
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    addEventListener('message', ({ data }) => {
      if (data === 'done') void wire.frames(5).then(() => resolve(changes));
    });
    document.querySelectorAll('iframe')[which]!.contentWindow!.postMessage('attack', '*');
  });

const markup = (): string =>
  `${document.body.innerHTML} ${document.documentElement.attributes.length} ${String('polluted' in {})} ${Object.keys(
    window,
  )
    .filter((key) => /funnel/i.test(key))
    .join()}`;

describe.each(engines)('messages between a frame and its page in %s', (engine) => {
  const { site, visit, expectCalm } = frameHost(engine);

  it('fifty shapes of a hostile neighbour change nothing on either side, nor does a height that it says', async () => {
    const { page: address, url } = site({ '/sibling.html': sibling });
    const open = await visit(
      FOLLOW + frame(`${address}#lang=ru`, 'sandbox="allow-scripts"') + frame(`${url}sibling.html`),
    );
    const { page } = open;
    expect(await page.run((cost) => wire.ask(0, 'becomes', 'leadsCost', cost), COST)).toBe(true);
    await page.run(() => wire.ask(0, 'complete'));
    expect(await page.run(() => wire.fits(0))).toBe(true);
    const [before, look] = [await page.run(markup), await page.run(() => wire.ask(0, 'look'))];
    expect(await page.run(attackBy, 1)).toEqual([]);
    expect(await page.run(markup)).toBe(before);
    expect(await page.run(() => wire.ask(0, 'look'))).toEqual(look);
    expect(await page.run(() => wire.ask(0, 'heard'))).toEqual([]);
    await expectCalm(open);
  });

  it('fifty shapes of a hostile page around change nothing in the frame', async () => {
    const { page: address } = site();
    const open = await visit(`${FOLLOW}${frame(`${address}#lang=ru`)}<script>${FIFTY}</script>`);
    const { page } = open;
    expect(await page.run((total) => wire.ask(0, 'becomes', 'revenue', total), TOTAL)).toBe(true);
    await page.run(() => wire.ask(0, 'complete'));
    expect(await page.run(() => wire.fits(0))).toBe(true);
    const [before, look] = [await page.run(markup), await page.run(() => wire.ask(0, 'look'))];
    await page.run(async () => {
      // A script's top-level names are no keys of window.
      (0, eval)(
        'sendAll(frames[0], window); frames[0].postMessage({ type, height: 777 }, "*"); window.postMessage({ type, height: 777 }, "*")',
      );
      await wire.frames(10);
    });
    expect(await page.run(markup)).toBe(before);
    expect(await page.run(() => wire.ask(0, 'look'))).toEqual(look);
    expect(await page.run(() => wire.ask(0, 'heard'))).toEqual([]);
    await expectCalm(open);
  });

  it('a frame whose address is ours, whatever it shows, can set its height and nothing else', async () => {
    const { url } = site({ '/x/funnel-calculator.frame.html': impostor });
    const open = await visit(FOLLOW + frame(`${url}x/funnel-calculator.frame.html#lang=ru`));
    const { page } = open;
    const before = await page.run(markup);
    expect(await page.run(attackBy, 0)).toEqual([]);
    expect(await page.run(markup)).toBe(before);
    await page.run(() => document.querySelector('iframe')!.contentWindow!.postMessage('height', '*'));
    await page.run(() => probe.until(() => document.querySelector('iframe')!.style.height !== '', 'a height'));
    expect(await page.run(markup)).toBe(
      before
        .replace('border: 0"', 'border: 0px; height: 432.5px;"')
        .replace('width: 800px; border: 0px', 'width: 800px; border: 0px'),
    );
    await expectCalm(open);
  });

  it.each([
    ['another page', 'other.html'],
    ['a page that names ours in its query', 'other.html?/funnel-calculator.frame.html'],
    ['a page that names ours in its fragment', 'other.html#/funnel-calculator.frame.html'],
    ['a page whose name ends as ours', 'my-funnel-calculator.frame.html'],
  ])('%s sets no height', async (_case, path) => {
    const { url } = site({ '/other.html': impostor, '/my-funnel-calculator.frame.html': impostor });
    const { page } = await visit(FOLLOW + frame(url + path));
    await page.run(async () => {
      document.querySelector('iframe')!.contentWindow!.postMessage('height', '*');
      await wire.frames(10);
    });
    expect(await page.run(() => document.querySelector('iframe')!.style.height)).toBe('');
  });
});
