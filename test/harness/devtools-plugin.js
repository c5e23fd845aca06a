/**
 * Lets a test in Chromium speak its DevTools protocol: a real input method, forced colours, a finger for a mouse.
 *
 * The drivers of the other engines have nothing like it, and answer `false`.
 */
export function devtoolsPlugin() {
  const sessions = new WeakMap();

  /** The protocol of the tab in which a test runs, or undefined. */
  async function sessionOf({ browser, id }) {
    if (browser.type !== 'puppeteer') return undefined;
    const page = browser.getPage(id);
    if (!sessions.has(page)) sessions.set(page, await page.createCDPSession().catch(() => undefined));
    return sessions.get(page);
  }

  return {
    name: 'devtools-command',
    async executeCommand({ command, payload, session }) {
      if (command === 'devtools-there') return (await sessionOf(session)) !== undefined;
      if (command !== 'devtools') return undefined;
      const devtools = await sessionOf(session);
      await devtools.send(payload.method, payload.parameters);
      return true;
    },
  };
}
