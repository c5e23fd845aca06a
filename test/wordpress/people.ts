import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { CHROMIUM_TEST_FLAGS, provideTestBrowsers } from '../../tools/browsers.js';
import { PASSWORD, type Site } from './site.js';

/** For one step of a person's, ms: longer than a busy machine needs. */
const PATIENCE = 60_000;

export const startBrowser = (): Promise<Browser> =>
  puppeteer.launch({
    executablePath: provideTestBrowsers({ quiet: true }).chromium!,
    args: CHROMIUM_TEST_FLAGS,
    timeout: PATIENCE,
  });

/** Somebody with cookies of their own. */
export async function somebody(browser: Browser): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.setViewport({ width: 1280, height: 900 });
  return page;
}

/** Somebody who has signed in by the form. */
export async function signIn(browser: Browser, { url }: Site, name: string): Promise<Page> {
  const page = await somebody(browser);
  await page.goto(`${url}/wp-login.php`);
  await page.$eval('#user_login', (field, value) => ((field as HTMLInputElement).value = value), name);
  await page.$eval('#user_pass', (field, value) => ((field as HTMLInputElement).value = value), PASSWORD);
  await Promise.all([page.waitForNavigation(), page.click('#wp-submit')]);
  return page;
}

/** Waits for what a page is to come to. */
export const comes = (page: Page, holds: string): Promise<unknown> =>
  page.waitForFunction(holds, { timeout: PATIENCE });

/** What stands in shadow roots, once it is there: the driver's own wait looks again only when the page itself has changed. */
export async function inShadow(page: Page, selector: string): Promise<ElementHandle<HTMLInputElement>> {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const found = await page.$(`>>> ${selector}`);
    if (found) return found as ElementHandle<HTMLInputElement>;
  }
  throw new Error(`${selector} didn't come`);
}

/** Installs a zip as an administrator does, by the form for uploads. */
export async function upload(page: Page, { url }: Site, zip: string): Promise<void> {
  await page.goto(`${url}/wp-admin/plugin-install.php?tab=upload`);
  const field = await page.$('#pluginzip');
  await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(zip);
  await page.waitForSelector('#install-plugin-submit:not([disabled])');
  await Promise.all([page.waitForNavigation(), page.click('#install-plugin-submit')]);
}

/** The text that a person reads on a page, shadow roots included. */
export const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const read = (root: Element | ShadowRoot): string =>
      [...root.childNodes]
        .map((node) =>
          node instanceof Element
            ? /^(?:STYLE|SCRIPT)$/.test(node.tagName)
              ? ''
              : read(node.shadowRoot ?? node)
            : (node.textContent ?? ''),
        )
        .join(' ');
    return read(document.body).replace(/\s+/g, ' ');
  });

/** Types into a field of the calculator, as a visitor does. */
export async function type(page: Page, element: string, text: string): Promise<void> {
  const field = await inShadow(page, `${element} >>> input`);
  await field.click({ count: 3 });
  await field.type(text);
}

/** Presses what leads to another page. */
export async function press(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
}
