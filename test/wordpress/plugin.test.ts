import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideWordPress } from '../../tools/wordpress.js';
import { comes, press, signIn, somebody, startBrowser, textOf, upload } from './people.js';
import { startSite, USERS, type Site } from './site.js';
import { ZIP } from './zip.js';

const found = provideWordPress();
const PLUGIN = 'funnel-calculator/funnel-calculator.php';
const LEADS = '/wp-admin/admin.php?page=funnel-calculator';

/** One life of the plugin, from the upload to its removal: each test goes on where the one before has ended. */
describe.runIf(found)('the plugin in a real WordPress', () => {
  let site: Site;
  let browser: Browser;
  let admin: Page;
  let author: Page;
  /** Of the post that the author has published. */
  let post = '';

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(found!), startBrowser()]);
    [admin, author] = [await signIn(browser, site, USERS.administrator), await signIn(browser, site, USERS.author)];
  });
  afterAll(async () => {
    await browser?.close();
    site?.stop();
  });

  it('is installed and activated by uploading its zip', async () => {
    await upload(admin, site, resolve(ZIP));
    await press(admin, '.wrap a.button-primary[href*="action=activate"]');
    expect(await site.php(`return is_plugin_active('${PLUGIN}')`)).toBe(true);
    await admin.goto(site.url + LEADS);
    expect(await textOf(admin)).toContain('No leads yet.');
  });

  it('gives an author a block with settings beside it and the calculator itself in the post', async () => {
    await author.goto(`${site.url}/wp-admin/post-new.php`);
    await author.waitForSelector('.editor-post-title__input');
    await author.type('.editor-post-title__input', 'Our funnel');
    await author.keyboard.press('Enter');
    await author.keyboard.type('/funnel');
    await author.waitForSelector('.components-autocomplete__result');
    await author.keyboard.press('Enter');
    await comes(author, "document.querySelector('funnel-calculator')?.shadowRoot");
    const open = async (title: string): Promise<void> =>
      author.locator(`::-p-xpath(//button[contains(@class,'components-panel__body-toggle')][.='${title}'])`).click();
    const fill = async (label: string, text: string): Promise<void> =>
      author.locator(`::-p-xpath(//label[.='${label}']/following-sibling::input)`).fill(text);
    await fill('Currency', 'eur');
    await open('Numbers to start with');
    await fill('Ad spend', '1 800');
    await fill('Enquiries (leads)', '600');
    await fill('New patients (first visits)', '150');
    await fill('Came back for treatment', '30');
    await fill('Average charge for a first visit', '200');
    await fill('Average charge for treatment', '1200');
    await open('Brand');
    await fill('Name of the clinic or agency', 'Kivi & Sons');
    await open('Lead form');
    await author.locator("::-p-xpath(//label[.='Ask for a contact under the result'])").click();
    // The preview follows, and what it shows is what will stand in the post where no script runs.
    await comes(author, "wp.data.select('core/editor').getEditedPostContent().includes('€3.00</td>')");
    expect(await textOf(author)).toContain('Kivi & Sons');
  });

  it('lets an author publish it, and keeps it as it was through another visit to the editor', async () => {
    await author.click('.editor-post-publish-panel__toggle');
    await author.locator('.editor-post-publish-panel .editor-post-publish-button').click();
    await comes(author, "wp.data.select('core/editor').isCurrentPostPublished()");
    post = String(await author.evaluate("wp.data.select('core/editor').getPermalink()"));
    await author.reload();
    await comes(author, "document.querySelector('funnel-calculator')?.shadowRoot");
    await comes(author, "wp.data.select('core/block-editor').getBlocks().every((block) => block.isValid)");
    expect(
      await author.evaluate(
        "wp.htmlEntities.decodeEntities(wp.data.select('core/block-editor').getBlocks()[0].attributes.brand_name)",
      ),
    ).toBe('Kivi & Sons');
  });

  it('loads its script, asked for as optimisers respect, on pages that have a calculator and on no others', async () => {
    const html = await (await fetch(post)).text();
    expect(html.match(/<script [^>]*funnel-calculator\/script[^>]*>/g)).toEqual([
      expect.stringMatching(
        /^<script data-cfasync="false" nowprocket data-no-optimize="1" data-no-defer="1" type="module" src="[^"]+\/script\/funnel-calculator\.js\?ver=[\w.-]+" id="funnel-calculator-js">$/,
      ),
    ]);
    expect(html).toContain(
      '<funnel-calculator currency="EUR" budget="1800" leads="600" primary="150" secondary="30" primary-check="200" secondary-check="1200" brand="{&quot;name&quot;:&quot;Kivi &amp; Sons&quot;}">',
    );
    expect(await (await fetch(`${site.url}/`)).text()).not.toContain('funnel-calculator/script');
  });

  it('shows the figures as a table where no script runs', async () => {
    const still = await somebody(browser);
    await still.setJavaScriptEnabled(false);
    await still.goto(post);
    expect(await still.$eval('funnel-calculator table', (table) => table.textContent)).toMatch(
      /Cost per lead\s*€3\.00/,
    );
  });

  it('has let PHP and the database complain of nothing', () => {
    expect(site.complaints()).toEqual([]);
  });
});
