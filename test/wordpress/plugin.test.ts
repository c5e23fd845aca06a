// Longer than 200 lines: one life of the plugin, in which each test goes on where the one before has ended.
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { provideWordPress } from '../../tools/wordpress.js';
import { comes, inShadow, press, signIn, somebody, startBrowser, textOf, type, upload } from './people.js';
import { startSite, USERS, type Site } from './site.js';
import { encodeLead } from '../../src/leads/encoding.js';
import { aLead } from '../leads/leads.js';
import { otherVersion, putInto, ZIP } from './zip.js';

const found = provideWordPress();
const PLUGIN = 'funnel-calculator/funnel-calculator.php';
const LEADS = '/wp-admin/admin.php?page=funnel-calculator';

/** One life of the plugin, from the upload to its removal: each test goes on where the one before has ended. */
describe.runIf(found)('the plugin in a real WordPress', () => {
  let site: Site;
  let browser: Browser;
  let admin: Page;
  let author: Page;
  let visitor: Page;
  /** Of the post that the author has published. */
  let post = '';

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(found!), startBrowser()]);
    [admin, author, visitor] = [
      await signIn(browser, site, USERS.administrator),
      await signIn(browser, site, USERS.author),
      await somebody(browser),
    ];
  });
  afterAll(async () => {
    await browser?.close();
    site?.stop();
  });

  const leads = (): Promise<number> =>
    site.php(
      'global $wpdb; return (int) $wpdb->get_var("SELECT COUNT(*) FROM {$wpdb->prefix}funnel_calculator_leads")',
    );
  const calculators = (page: Page): Promise<number> =>
    page.evaluate(() => [...document.querySelectorAll('funnel-calculator')].filter((one) => one.shadowRoot).length);

  it('is installed and activated by uploading its zip', async () => {
    await upload(admin, site, resolve(ZIP));
    await press(admin, '.wrap a.button-primary[href*="action=activate"]');
    expect(await site.php(`return is_plugin_active('${PLUGIN}')`)).toBe(true);
    await press(admin, 'tr[data-slug="funnel-calculator"] a[href$="page=funnel-calculator-settings"]');
    expect(await admin.$('#funnel-calculator-mail')).not.toBeNull();
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

  it('leaves the saved table alone while a calculator shows its total alone', async () => {
    const [before, after] = await author.evaluate(async () => {
      const { funnelCalculatorFigures, funnelCalculatorEditor } = window as unknown as Record<string, unknown> & {
        funnelCalculatorFigures: {
          watchFigures: (calculator: Element, tell: (read: unknown) => void, given: unknown) => void;
        };
      };
      const calculator = document.createElement('div');
      const results = document.createElement('funnel-results');
      calculator.attachShadow({ mode: 'open' }).append(results);
      document.body.append(calculator);
      await results.updateComplete;
      results.shadowRoot!.innerHTML = '<bdi data-figure="revenue">€1</bdi>';
      const told: unknown[] = [];
      funnelCalculatorFigures.watchFigures(calculator, (read) => told.push(read), funnelCalculatorEditor);
      const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1000));
      await rest();
      const atFirst = [...told];
      results.shadowRoot!.innerHTML += '<p part="figures"><bdi data-figure="leads">2</bdi></p>';
      while (told.length === 0) await rest();
      return [atFirst, told];
    });
    expect(before).toEqual([]);
    expect(after).toEqual([
      {
        caption: 'The funnel in figures',
        figures: [
          { cells: [{ text: 'Enquiries (leads)' }, { text: '2' }] },
          { cells: [{ text: 'Revenue' }, { text: '€1' }] },
        ],
      },
    ]);
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

  it('brings along every part of the script', async () => {
    const broken: string[] = [];
    visitor.on('response', (response) => {
      if (response.status() >= 400) broken.push(response.url());
    });
    await site.php(
      "return wp_insert_post(['post_title' => 'Whole', 'post_name' => 'whole', 'post_status' => 'publish', 'post_content' => '[funnel_calculator panels=\"norms plan compare channels clinic value months share lead\"]'])",
    );
    await visitor.goto(`${site.url}/whole/`, { waitUntil: 'networkidle0' });
    for (const panel of ['norms', 'plan', 'compare', 'channels', 'clinic', 'value', 'months', 'share', 'lead-form'])
      await comes(visitor, `customElements.get('funnel-${panel}')`);
    expect(broken).toEqual([]);
  });

  it('shows the figures as a table where no script runs', async () => {
    const still = await somebody(browser);
    await still.setJavaScriptEnabled(false);
    await still.goto(post);
    expect(await still.$eval('funnel-calculator table', (table) => table.textContent)).toMatch(
      /Cost per lead\s*€3\.00/,
    );
  });

  it('takes a visitor’s numbers and a lead', async () => {
    await visitor.goto(post);
    await comes(visitor, "document.querySelector('funnel-calculator')?.shadowRoot");
    await type(visitor, 'funnel-budget', '2400');
    await type(visitor, 'funnel-lead-form', 'Anna');
    await (await inShadow(visitor, 'funnel-lead-form >>> input[type=tel]')).type('+372 555 1234');
    await (await inShadow(visitor, 'funnel-lead-form >>> button[type=submit]')).click();
    const news = await inShadow(visitor, 'funnel-lead-form >>> [data-state=accepted]');
    await visitor.waitForFunction((text) => text.textContent.includes('Received.'), {}, news);
    expect(await leads()).toBe(1);
  });

  it('says in the editor and to editors why there is no form, where the site has no privacy policy', async () => {
    const policy = await site.php<string>(
      "$policy = get_option('wp_page_for_privacy_policy'); update_option('wp_page_for_privacy_policy', 0); return $policy",
    );
    await author.reload();
    await comes(author, "document.querySelector('funnel-calculator')?.shadowRoot");
    await author.evaluate(
      "wp.data.dispatch('core/block-editor').selectBlock(wp.data.select('core/block-editor').getBlocks()[0].clientId)",
    );
    await author.locator("::-p-xpath(//button[.='Lead form'][@aria-expanded='false'])").click();
    await author.waitForSelector('.components-notice.is-warning');
    expect(await textOf(author)).toContain('The form needs a privacy policy: choose one under Settings → Privacy');
    await author.goto(post);
    expect(await author.$eval('funnel-calculator', (calculator) => calculator.textContent)).toContain(
      'The lead form isn’t shown, because this site has no privacy policy yet.',
    );
    const html = await (await fetch(post)).text();
    expect(html).toContain('<funnel-calculator');
    expect(html).not.toMatch(/<funnel-lead-form|privacy policy yet/);
    await site.php(`update_option('wp_page_for_privacy_policy', ${policy}); return 1`);
  });

  it('shows the lead to administrators, who search, and download a table that runs no formula', async () => {
    await admin.goto(`${site.url}${LEADS}&s=nobody`);
    expect(await textOf(admin)).toContain('No lead matches.');
    await admin.goto(`${site.url}${LEADS}&s=555`);
    expect(await textOf(admin)).toMatch(/Anna Show: Anna \+372 555 1234 .*Ad spend 2400/);
    // A page of fifty has as many, which a screen reader also lists by themselves.
    expect(await admin.$eval('dl', (list) => list.previousElementSibling!.getAttribute('aria-label'))).toBe(
      'Show: Numbers, Anna',
    );
    // However long an address is, it makes the page no wider.
    expect(await admin.$eval('dl', (list) => getComputedStyle(list).overflowWrap)).toBe('anywhere');
    const csv = await admin.evaluate(async () => {
      const form = document.querySelector<HTMLFormElement>('form[action$="admin-post.php"]')!;
      const given = new FormData(form);
      given.set('action', 'funnel_calculator_csv');
      // Its property `action` is the button of that name.
      return (await fetch(form.getAttribute('action')!, { method: 'POST', body: given })).text();
    });
    expect(csv).toContain('"Anna","\'+372 555 1234"');
    expect(csv).toContain('"2400"');
  });

  it.each(['funnel_calculator_csv', 'funnel_calculator_delete'])(
    'refuses %s to authors and without a nonce',
    async (action) => {
      const ask = (page: Page): Promise<number> =>
        page.evaluate(async (name) => {
          const given = new FormData();
          given.set('action', name);
          given.append('leads[]', '1');
          return (await fetch('/wp-admin/admin-post.php', { method: 'POST', body: given })).status;
        }, action);
      expect([await ask(author), await ask(admin)]).toEqual([403, 403]);
      expect((await author.goto(site.url + LEADS))?.status()).toBe(403);
      expect(await leads()).toBe(1);
    },
  );

  it('deletes leads that an administrator has chosen, once it was said that this is meant', async () => {
    const another = encodeLead(aLead({ name: 'To be deleted' }), 'form')!.body;
    const type = 'application/x-www-form-urlencoded';
    await fetch(`${site.url}/wp-json/funnel-calculator/v1/leads`, {
      method: 'POST',
      body: another,
      headers: { 'Content-Type': type },
    });
    await admin.goto(site.url + LEADS);
    await admin.click('input[aria-label="Choose To be deleted"]');
    await admin.click('button[value="funnel_calculator_delete"]');
    expect(await admin.$eval('form input[required]', (tick) => tick.matches(':invalid'))).toBe(true);
    expect(await leads()).toBe(2);
    await admin.click('form input[required]');
    await press(admin, 'button[value="funnel_calculator_delete"]');
    expect(await textOf(admin)).toContain('Deleted: 1.');
    expect(await textOf(admin)).not.toContain('To be deleted');
    expect(await leads()).toBe(1);
  });

  it('keeps settings as they were typed, and says which can’t be used', async () => {
    await admin.goto(`${site.url}/wp-admin/admin.php?page=funnel-calculator-settings`);
    await admin.type('#funnel-calculator-mail', 'desk@clinic.example, desk');
    await admin.type('#funnel-calculator-days', 'soon');
    await admin.type('#funnel-calculator-thanks', 'We "call" <soon>');
    await press(admin, '#submit');
    expect(await textOf(admin)).toContain('“desk” is no email address');
    expect(await textOf(admin)).toContain('“soon” is no number of days');
    expect(await admin.$eval('#funnel-calculator-days', (field) => (field as HTMLInputElement).value)).toBe('soon');
    expect(await admin.$eval('#funnel-calculator-thanks', (field) => (field as HTMLInputElement).value)).toBe(
      'We "call" <soon>',
    );
  });

  it('works as a shortcode that a contributor writes in the classic editor, and takes nothing but settings from it', async () => {
    writeFileSync(
      join(site.folder, 'wp-content/mu-plugins/classic.php'),
      "<?php add_filter('use_block_editor_for_post', '__return_false'); add_filter('user_can_richedit', '__return_false');",
    );
    const contributor = await signIn(browser, site, USERS.contributor);
    await contributor.goto(`${site.url}/wp-admin/post-new.php`);
    // Pasted: the page takes the focus away from who types, while it loads and when it saves a draft.
    const paste = (field: string, text: string): Promise<void> =>
      contributor.$eval(field, (input, value) => Object.assign(input, { value }), text).then(() => undefined);
    await paste('#title', 'Shortcode');
    await paste(
      '#content',
      `[funnel_calculator lang="ru" currency="RUB" budget="180 000,5" accent="red;x:y" onclick="alert(1)" brand_name='A"&gt;<b>B</b>' lead_form="yes"]Call +372 600 0000[/funnel_calculator]`,
    );
    await contributor.click('#publish');
    await comes(contributor, "document.querySelector('#message')?.textContent.includes('Post submitted.')");
    const address = await site.php<string>(
      "$post = get_posts(['title' => 'Shortcode', 'post_status' => 'any'])[0]; wp_update_post(['ID' => $post->ID, 'post_status' => 'publish']); return get_permalink($post->ID)",
    );
    await visitor.goto(address);
    await comes(visitor, "document.querySelector('funnel-calculator')?.shadowRoot");
    expect((await (await fetch(address)).text()).match(/<funnel-calculator [^>]*>/g)).toEqual([
      '<funnel-calculator lang="ru" currency="RUB" budget="180000.5" brand="{&quot;name&quot;:&quot;A\\&quot;&gt;&lt;b&gt;B&lt;\\/b&gt;&quot;}">',
    ]);
    const budget = await inShadow(visitor, 'funnel-budget >>> input');
    expect(await budget.evaluate((input) => input.value)).toMatch(/^180\s000,5$/);
  });

  it('takes a zip of another version over the old one, and keeps leads and settings', async () => {
    await upload(admin, site, otherVersion(site, '9.9.9'));
    await press(admin, '.update-from-upload-overwrite');
    expect(await site.php(`return get_plugin_data(WP_PLUGIN_DIR . '/${PLUGIN}')['Version']`)).toBe('9.9.9');
    expect(await (await fetch(post)).text()).toContain('funnel-calculator.js?ver=9.9.9-test');
    expect([await leads(), await site.php("return get_option('funnel_calculator_settings')['days']")]).toEqual([
      1,
      'soon',
    ]);
  });

  it('says so where it is installed twice, works on, and stays whole when the other copy is deleted', async () => {
    putInto(site, 'funnel-calculator-2');
    await site.php("return activate_plugin('funnel-calculator-2/funnel-calculator.php')");
    await admin.goto(`${site.url}/wp-admin/plugins.php`);
    expect(await textOf(admin)).toContain(
      'The copy in the folder “funnel-calculator-2” works, the one in “funnel-calculator” does nothing',
    );
    await visitor.goto(post);
    await comes(visitor, "document.querySelector('funnel-calculator')?.shadowRoot");
    expect(await calculators(visitor)).toBe(1);
    // Neither is at work while one of them is deleted: what stands in the database is the other's too.
    await site.php(`deactivate_plugins(['funnel-calculator-2/funnel-calculator.php', '${PLUGIN}']); return 1`);
    expect(await site.php("return delete_plugins(['funnel-calculator-2/funnel-calculator.php'])")).toBe(true);
    await site.php(`activate_plugin('${PLUGIN}'); return 1`);
    expect(await leads()).toBe(1);
  });

  it('leaves the shortcode to another plugin that has it already, and says so', async () => {
    const other = join(site.folder, 'wp-content/mu-plugins/other.php');
    writeFileSync(other, "<?php add_shortcode('funnel_calculator', function () { return 'theirs'; });");
    await admin.goto(`${site.url}/wp-admin/plugins.php`);
    expect(await textOf(admin)).toContain('Another plugin uses the shortcode [funnel_calculator] already.');
    expect(await (await fetch(`${site.url}/shortcode/`)).text()).toContain('theirs');
    expect(await (await fetch(post)).text()).toContain('<funnel-calculator');
    rmSync(other);
  });

  it('leaves the table of figures in the post when it is deactivated', async () => {
    await site.php(`deactivate_plugins('${PLUGIN}'); return 1`);
    const html = await (await fetch(post)).text();
    expect(html).toContain('<th scope="row">Cost per lead</th><td>€3.00</td>');
    expect(html).not.toMatch(/<funnel-calculator|funnel-calculator\/script/);
    expect(await site.php("return wp_next_scheduled('funnel_calculator_daily')")).toBe(false);
  });

  it('leaves no table and no option when it is deleted', async () => {
    await site.php(`activate_plugin('${PLUGIN}'); return 1`);
    // In one go, while it is still at work, as WP-CLI does it.
    expect(await site.php(`deactivate_plugins('${PLUGIN}'); return delete_plugins(['${PLUGIN}'])`)).toBe(true);
    expect(
      await site.php(
        "global $wpdb; return [$wpdb->get_col(\"SHOW TABLES LIKE '%funnel%'\"), $wpdb->get_col(\"SELECT option_name FROM {$wpdb->options} WHERE option_name LIKE '%funnel%' OR option_value LIKE '%funnel_calculator%'\"), $wpdb->get_col(\"SELECT meta_key FROM {$wpdb->usermeta} WHERE meta_key LIKE '%funnel%'\")]",
      ),
    ).toEqual([[], [], []]);
  });

  it('has let PHP and the database complain of nothing', () => {
    expect(site.complaints()).toEqual([]);
  });
});
