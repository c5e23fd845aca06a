import type { Browser, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideNewerWordPress, provideWordPress } from '../../tools/wordpress.js';
import { comes, signIn, startBrowser } from './people.js';
import { startSite, USERS, type Site } from './site.js';
import { putInto } from './zip.js';

const CALCULATOR = "document.querySelector('funnel-calculator')?.shadowRoot";
const CONTENT = "wp.data.select('core/editor').getEditedPostContent()";
const SETTINGS = "wp.data.select('core/block-editor').getBlocks()[0].attributes";
/** One white pixel, as PNG. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsyvUXgAAAABJRU5ErkJggg==';
const TEMPLATE = 'twentytwentythree//page';

/** The editor draws posts in the page itself, or in a frame, and templates and other widths always in a frame. */
const WORDPRESSES = [
  { posts: 'in the page', found: provideWordPress(), isFramed: false },
  { posts: 'in a frame', found: provideNewerWordPress(), isFramed: true },
];

for (const { posts, found, isFramed } of WORDPRESSES) {
  // Not a list of those that were found: a file without any suite fails where there is none.
  describe.runIf(found)(`the block in an editor that draws posts ${posts}`, () => {
    let site: Site;
    let browser: Browser;
    let author: Page;
    const errors: string[] = [];

    beforeAll(async () => {
      [site, browser] = await Promise.all([startSite(found!), startBrowser()]);
      putInto(site, 'funnel-calculator');
      await site.php("return activate_plugin('funnel-calculator/funnel-calculator.php')");
      author = await enter(USERS.author);
    });
    afterAll(async () => {
      await browser?.close();
      site?.stop();
    });

    /** Somebody who has signed in, and of whose console is kept what it complains of. */
    async function enter(name: string): Promise<Page> {
      const page = await signIn(browser, site, name);
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        // Files that can't be loaded are WordPress's own: pictures of people, and what an author may not read.
        if (/^(?:error|warn)/.test(message.type()) && !message.text().startsWith('Failed to load resource'))
          errors.push(message.text());
      });
      return page;
    }
    /** Where the editor draws the post. */
    async function canvas(page: Page, framed = true): Promise<Frame> {
      if (!framed) return page.mainFrame();
      return await (await page.waitForSelector('iframe[name="editor-canvas"]'))!.contentFrame();
    }
    const fill = (page: Page, label: string, text: string): Promise<void> =>
      page.locator(`::-p-xpath(//label[.='${label}']/following-sibling::input)`).fill(text);
    /** Waits for a figure in the drawn calculator, and for the same one in what is to be saved. */
    async function shows(frame: Frame, figure: string, content = CONTENT): Promise<void> {
      await frame.waitForFunction(CALCULATOR);
      await frame.waitForFunction(
        (text) =>
          document
            .querySelector('funnel-calculator')!
            .shadowRoot!.querySelector('funnel-results')
            ?.shadowRoot?.textContent.includes(text),
        {},
        figure,
      );
      await comes(frame.page(), `${content}.includes('${figure}</td>')`);
    }

    it('draws the calculator, styled, where the post is drawn, and follows the settings beside it', async () => {
      await author.goto(`${site.url}/wp-admin/post-new.php`);
      const frame = await canvas(author, isFramed);
      await (await frame.waitForSelector('.editor-post-title__input'))!.type('Our funnel');
      await author.keyboard.press('Enter');
      await author.keyboard.type('/funnel');
      await author.waitForSelector('.components-autocomplete__result');
      await author.keyboard.press('Enter');
      await frame.waitForFunction(CALCULATOR);
      // Slowly enough for the figures to follow each setting, as somebody does who goes from one field to the next.
      await comes(author, `${CONTENT}.includes('<td>180,000</td>')`);
      await fill(author, 'Currency', 'EUR');
      await comes(author, `${CONTENT}.includes('€1,800')`);
      await author.locator("::-p-xpath(//button[.='Numbers to start with'])").click();
      await fill(author, 'Ad spend', '1800');
      await comes(author, `!${CONTENT}.includes('<td>')`);
      await fill(author, 'Enquiries (leads)', '600');
      await shows(frame, '€3.00');
      await author.locator("::-p-xpath(//button[.='Benchmarks'])").click();
      await fill(author, 'Enquiries → first visits', '45 %');
      await frame.waitForFunction(
        () => document.querySelector('funnel-calculator')!.getAttribute('norms') === '{"primaryRate":"0.45"}',
      );
      expect(await author.evaluate(() => document.querySelectorAll('funnel-calculator').length)).toBe(isFramed ? 0 : 1);
      const input = (await frame.$('funnel-calculator >>> funnel-budget >>> input'))!;
      expect(await input.evaluate((field) => getComputedStyle(field).textAlign)).toBe('end');
    });

    it('undoes one setting after the other, with the figures that have followed it, and does them again', async () => {
      const step = async (button: 'Undo' | 'Redo', holds: string): Promise<void> => {
        await author.click(`button[aria-label="${button}"]`);
        await comes(author, holds);
      };
      await step('Undo', `${SETTINGS}.norm_primary_rate === ''`);
      await step('Undo', `${SETTINGS}.leads === '' && !${CONTENT}.includes('<td>')`);
      await step('Undo', `${SETTINGS}.budget === '' && ${CONTENT}.includes('€1,800')`);
      await step('Undo', `${SETTINGS}.currency === '' && ${CONTENT}.includes('<td>180,000</td>')`);
      await step('Redo', `${SETTINGS}.currency === 'EUR' && ${CONTENT}.includes('€1,800')`);
      await step('Redo', `${SETTINGS}.budget === '1800' && !${CONTENT}.includes('<td>')`);
      await step('Redo', `${SETTINGS}.leads === '600' && ${CONTENT}.includes('€3.00')`);
      await step('Redo', `${SETTINGS}.norm_primary_rate === '45 %'`);
    });

    it('takes a logo from the media library', async () => {
      const logo = await site.php<string>(
        `require_once ABSPATH . 'wp-admin/includes/image.php'; $file = wp_upload_bits('logo.png', null, base64_decode('${PICTURE}')); wp_insert_attachment(['post_title' => 'Our logo', 'post_mime_type' => 'image/png', 'post_status' => 'inherit'], $file['file']); return $file['url']`,
      );
      await author.locator("::-p-xpath(//button[.='Brand'])").click();
      await author.locator("::-p-xpath(//button[.='Choose from the media library'])").click();
      await author.locator('#menu-item-browse').click();
      await author.locator("li.attachment[aria-label='Our logo']").click();
      await author.locator('.media-button-select').click();
      const frame = await canvas(author, isFramed);
      await frame.waitForFunction(
        (url) => document.querySelector('funnel-calculator')!.getAttribute('brand') === JSON.stringify({ logo: url }),
        {},
        logo,
      );
      await author.click('button[aria-label="Undo"]');
      await comes(author, `!${SETTINGS}.brand_logo`);
    });

    it.each(['Tablet', 'Mobile', 'Desktop'])('goes on in the width of %s', async (device) => {
      await author.locator("::-p-xpath(//button[@aria-label='View' or normalize-space()='Preview'])").click();
      await author
        .locator(`::-p-xpath(//button[starts-with(@role,'menuitem')][normalize-space()='${device}'])`)
        .click();
      await author.keyboard.press('Escape');
      const frame = await canvas(author, isFramed || device !== 'Desktop');
      // As the sidebar does it; in the older editor its sections are closed anew with each width.
      const leads = { Tablet: '450', Mobile: '360', Desktop: '200' }[device]!;
      await author.evaluate(
        `wp.data.dispatch('core/block-editor').updateBlockAttributes(wp.data.select('core/block-editor').getBlocks()[0].clientId, { leads: '${leads}' })`,
      );
      await shows(frame, { Tablet: '€4.00', Mobile: '€5.00', Desktop: '€9.00' }[device]!);
      const width = await frame.evaluate(() => innerWidth);
      expect(width < 500 ? 'Mobile' : width < 800 ? 'Tablet' : 'Desktop').toBe(device);
    });

    it('keeps the table in the post, and finds it whole at the next visit', async () => {
      await author.click('.editor-post-publish-panel__toggle');
      await author.locator('.editor-post-publish-panel .editor-post-publish-button').click();
      await comes(author, "wp.data.select('core/editor').isCurrentPostPublished()");
      const post = String(await author.evaluate("wp.data.select('core/editor').getPermalink()"));
      const html = await (await fetch(post)).text();
      expect(html).toContain(
        '<funnel-calculator currency="EUR" budget="1800" leads="200" norms="{&quot;primaryRate&quot;:&quot;0.45&quot;}">',
      );
      expect(html).toContain('<th scope="row">Cost per lead</th><td>€9.00</td>');
      await author.reload();
      await shows(await canvas(author, isFramed), '€9.00');
      expect(await author.evaluate("wp.data.select('core/block-editor').getBlocks()[0].isValid")).toBe(true);
      expect(await author.evaluate("wp.data.select('core/editor').isEditedPostDirty()")).toBe(false);
    });

    it('works in a template, in the Site Editor', async () => {
      // Each visit is somebody's who has just signed in: the editor may still load or ask when it is left.
      const open = async (): Promise<Page> => {
        const page = await enter(USERS.administrator);
        await page.goto(`${site.url}/wp-admin/site-editor.php?postType=wp_template&postId=${TEMPLATE}&canvas=edit`, {
          waitUntil: 'domcontentloaded',
        });
        return page;
      };
      const admin = await open();
      await (await canvas(admin)).waitForSelector('.wp-block-post-content');
      await admin.evaluate(
        "wp.data.dispatch('core/block-editor').insertBlocks(wp.blocks.createBlock('funnel-calculator/calculator', { currency: 'EUR', budget: '1800', leads: '600' }))",
      );
      await shows(await canvas(admin), '€3.00', "wp.blocks.serialize(wp.data.select('core/block-editor').getBlocks())");
      await admin.evaluate(`wp.data.dispatch('core').saveEditedEntityRecord('postType', 'wp_template', '${TEMPLATE}')`);
      const html = await (await fetch(`${site.url}/privacy-policy/`)).text();
      expect(html).toContain('<th scope="row">Cost per lead</th><td>€3.00</td>');
      expect(html).toContain('/funnel-calculator/script/funnel-calculator.js');
      await (await canvas(await open())).waitForFunction(CALCULATOR);
    });

    it('has let neither the browser nor PHP complain', () => {
      expect({ browser: errors, php: site.complaints() }).toEqual({ browser: [], php: [] });
    });
  });
}
