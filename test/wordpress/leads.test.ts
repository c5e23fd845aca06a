import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { provideWordPress } from '../../tools/wordpress.js';
import { encodeLead } from '../../src/leads/encoding.js';
import type { Lead } from '../../src/leads/lead.js';
import { aLead } from '../leads/leads.js';
import { until } from '../harness/server-process.js';
import { deliverTo } from '../receivers/delivered.js';
import { startSite, type Site } from './site.js';
import { putInto } from './zip.js';

const found = provideWordPress();
const FORM = 'application/x-www-form-urlencoded;charset=UTF-8';
const PLUGIN = 'funnel-calculator/funnel-calculator.php';

const numbered = (index: number, own: Partial<Lead> = {}): Lead =>
  aLead({ ...own, leadId: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}` });

describe.runIf(found)('leads in a real WordPress', () => {
  let site: Site;
  const endpoint = (): string => `${site.url}/wp-json/funnel-calculator/v1/leads`;
  const post = (sent: string, url = endpoint(), type = FORM): Promise<Response> =>
    fetch(url, { method: 'POST', body: sent, headers: { 'Content-Type': type } });
  const send = (lead: Lead, url?: string): Promise<Response> => post(encodeLead(lead, 'form')!.body, url);
  const kept = async (): Promise<Record<string, unknown>[]> => {
    const bodies = await site.php<string[]>(
      'global $wpdb; return $wpdb->get_col("SELECT body FROM {$wpdb->prefix}funnel_calculator_leads ORDER BY id")',
    );
    return bodies.map((body) => JSON.parse(body) as Record<string, unknown>);
  };
  const set = async (settings: Record<string, string>): Promise<unknown> =>
    await site.php(
      `update_option('funnel_calculator_settings', json_decode('${JSON.stringify(settings)}', true)); return true`,
    );

  beforeAll(async () => {
    site = await startSite(found!);
    putInto(site, 'funnel-calculator');
    expect(await site.php(`return activate_plugin('${PLUGIN}')`)).toBe(null);
  });
  beforeEach(async () => {
    await site.php(
      'global $wpdb; foreach (["leads", "rates"] as $name) $wpdb->query("TRUNCATE {$wpdb->prefix}funnel_calculator_$name"); delete_option("funnel_calculator_settings"); return true',
    );
    site.refuseMail(false);
  });
  afterAll(() => site?.stop());

  it('are kept field by field as the form has sent them, in both encodings', async () => {
    expect(await deliverTo(endpoint(), numbered(1), 'form')).toContain('accepted');
    expect(await deliverTo(endpoint(), numbered(2), 'json')).toContain('accepted');
    expect(await kept()).toEqual([numbered(1), numbered(2)]);
  });

  it('are kept once, however often and at whatever moment they come', async () => {
    const answers = await Promise.all(
      Array.from(
        { length: 8 },
        async () => (await (await send(numbered(1))).json()) as { ok: boolean; leadId: string; duplicate: boolean },
      ),
    );
    expect(answers.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    expect(answers.every(({ ok, leadId }) => ok && leadId === numbered(1).leadId)).toBe(true);
    expect(await kept()).toEqual([numbered(1)]);
  });

  it.each([
    ['no lead', 'a=1', FORM, 400],
    ['a lead without a field', encodeLead(numbered(1), 'form')!.body.replace(/&page=[^&]*/, ''), FORM, 400],
    ['text that is no UTF-8', encodeLead(numbered(1), 'form')!.body.replace(/&name=[^&]*/, '&name=%FF%FE'), FORM, 400],
    ['a field too long', encodeLead(numbered(1, { name: 'x'.repeat(201) }), 'form')!.body, FORM, 400],
    ['too many bytes', 'x'.repeat(65_537), FORM, 413],
    ['another kind of body', '<lead/>', 'application/xml', 415],
  ])('answers %s with what is wrong, and keeps nothing', async (_what, sent, type, status) => {
    const response = await post(sent, endpoint(), type);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ ok: false });
    expect(await kept()).toEqual([]);
  });

  it('of one address are limited, in words that the form understands, and known ones never', async () => {
    for (let index = 1; index <= 20; index += 1) expect((await send(numbered(index))).status).toBe(200);
    const refused = await send(numbered(21));
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(300);
    expect((await send(numbered(1))).status).toBe(200);
    expect(await kept()).toHaveLength(20);
  });

  it('are mailed one by one, to addresses that can be one, with the visitor’s to answer to', async () => {
    const before = site.mails().length;
    await set({ mail: 'one@clinic.example, nobody, two@clinic.example' });
    await send(numbered(1, { name: 'Anna\r\nBcc: evil@example.com', email: 'anna@visitor.example' }));
    await send(numbered(1));
    // The visitor isn't kept waiting for the mail.
    await until(() => site.mails().length > before, 'a mail');
    const mails = site.mails().slice(before);
    expect(mails.match(/^Subject: /gm)).toHaveLength(1);
    expect(mails).toMatch(/^To: one@clinic\.example, two@clinic\.example$/m);
    expect(mails).toMatch(/^Reply-To: anna@visitor\.example$/m);
    expect(mails).not.toMatch(/^Bcc:/m);
  });

  it('name a page in the letters of its language, and leave what isn’t seen as it is', async () => {
    const before = site.mails().length;
    await send(numbered(1, { page: 'https://clinic.example/%D1%86%D0%B5%D0%BD%D1%8B/?a=%26%E2%80%AE&b=%FF' }));
    await until(() => site.mails().length > before, 'a mail');
    expect(site.mails().slice(before)).toContain('Page: https://clinic.example/цены/?a=%26%E2%80%AE&b=%FF');
  });

  it('survive a mail server that refuses, and are mailed when it takes them again', async () => {
    site.refuseMail(true);
    const before = site.mails().length;
    expect((await send(numbered(1))).status).toBe(200);
    expect(await site.php("do_action('funnel_calculator_hourly'); return true")).toBe(true);
    expect(site.mails()).toHaveLength(before);
    site.refuseMail(false);
    await site.php("do_action('funnel_calculator_hourly'); do_action('funnel_calculator_hourly'); return true");
    expect(
      site
        .mails()
        .slice(before)
        .match(/^Subject: /gm),
    ).toHaveLength(1);
    expect(await kept()).toHaveLength(1);
  });

  it('are kept where the tables were lost', async () => {
    await site.php(
      'global $wpdb; foreach (["leads", "rates"] as $name) $wpdb->query("DROP TABLE {$wpdb->prefix}funnel_calculator_$name"); return true',
    );
    expect((await send(numbered(1))).status).toBe(200);
    expect(await kept()).toEqual([numbered(1)]);
  });

  it('that can’t be kept are asked for again, and the log names nobody', async () => {
    await site.php(
      'global $wpdb; $wpdb->query("ALTER TABLE {$wpdb->prefix}funnel_calculator_leads ADD CONSTRAINT full CHECK (mail_tries > 9)"); return true',
    );
    const response = await send(numbered(1, { name: 'Anna Secret' }));
    await site.php(
      'global $wpdb; $wpdb->query("ALTER TABLE {$wpdb->prefix}funnel_calculator_leads DROP CONSTRAINT full"); return true',
    );
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
    expect(site.complaints().join('\n')).not.toContain('Secret');
    expect((await send(numbered(1, { name: 'Anna Secret' }))).status).toBe(200);
  });

  it('are deleted after the days that were set, and stay where that is no number', async () => {
    await send(numbered(1));
    await send(numbered(2));
    await site.php(
      'global $wpdb; $wpdb->query("UPDATE {$wpdb->prefix}funnel_calculator_leads SET received_at = DATE_SUB(UTC_TIMESTAMP(), INTERVAL 31 DAY) WHERE id = 1"); return true',
    );
    for (const days of ['', '0', 'soon', '-1']) {
      await set({ days });
      await site.php("do_action('funnel_calculator_daily'); return true");
      expect(await kept()).toHaveLength(2);
    }
    await set({ days: '30' });
    await site.php("do_action('funnel_calculator_daily'); return true");
    expect(await kept()).toEqual([numbered(2)]);
  });

  it('of a person are shown and erased by the tools for privacy', async () => {
    await send(numbered(1, { email: 'Anna@Visitor.example' }));
    await send(numbered(2, { email: 'other@visitor.example' }));
    const exported = await site.php<{ data: { data: { name: string; value: string }[] }[]; done: boolean }>(
      "return apply_filters('wp_privacy_personal_data_exporters', [])['funnel-calculator']['callback']('anna@visitor.example', 1)",
    );
    expect(exported.data.map(({ data }) => data.find(({ name }) => name === 'Email')?.value)).toEqual([
      'Anna@Visitor.example',
    ]);
    expect(
      await site.php(
        "return apply_filters('wp_privacy_personal_data_erasers', [])['funnel-calculator']['callback']('anna@visitor.example', 1)",
      ),
    ).toEqual({ items_removed: true, items_retained: false, messages: [], done: true });
    expect(await kept()).toEqual([numbered(2, { email: 'other@visitor.example' })]);
  });

  it.each(['/wp-json/funnel-calculator/v1/leads', '/wp-admin/admin-ajax.php?action=funnel_calculator_lead'])(
    'are answered by %s while the mail server still lets wait',
    async (path) => {
      site.holdMail(true);
      const before = site.mails();
      const answer = await send(numbered(1, { name: 'Õnne' }), `${site.url}${path}`);
      expect(await answer.json()).toMatchObject({ ok: true, leadId: numbered(1).leadId });
      expect(answer.headers.get('Content-Type')).toContain('application/json');
      expect(site.mails()).toBe(before);
      site.holdMail(false);
      await until(() => Promise.resolve(site.mails() !== before), 'the mail');
    },
  );

  it('go by admin-ajax.php where the REST interface is closed to visitors', async () => {
    writeFileSync(
      join(site.folder, 'wp-content/mu-plugins/closed.php'),
      "<?php add_filter('rest_authentication_errors', function ($result) { return is_user_logged_in() ? $result : new WP_Error('closed', 'no', ['status' => 401]); });",
    );
    await site.php("do_action('funnel_calculator_daily'); return true");
    const page = await site.php<string>('return do_shortcode(\'[funnel_calculator lead_form="yes"]\')');
    writeFileSync(join(site.folder, 'wp-content/mu-plugins/closed.php'), '<?php');
    expect((await fetch(`${site.url}/wp-admin/admin-ajax.php?action=funnel_calculator_lead`)).status).toBe(405);
    expect(page).toContain(' endpoint="/wp-admin/admin-ajax.php?action=funnel_calculator_lead"');
    expect(await deliverTo(`${site.url}/wp-admin/admin-ajax.php?action=funnel_calculator_lead`, numbered(1))).toContain(
      'accepted',
    );
    expect(await kept()).toEqual([numbered(1)]);
    await site.php("do_action('funnel_calculator_daily'); return true");
    expect(await site.php('return do_shortcode(\'[funnel_calculator lead_form="yes"]\')')).toContain(
      ' endpoint="/wp-json/funnel-calculator/v1/leads"',
    );
  });

  it.each(['rest_authentication_errors', 'rest_pre_dispatch', 'rest_request_before_callbacks'])(
    'arrive from a page of before, although %s is closed to visitors since then',
    async (hook) => {
      const closed = join(site.folder, 'wp-content/mu-plugins/closed.php');
      const noticed = await site.php<string>('return do_shortcode(\'[funnel_calculator lead_form="yes"]\')');
      expect(noticed).toContain(' endpoint="/wp-json/funnel-calculator/v1/leads"');
      const no = "new WP_Error('closed', 'no', ['status' => 401])";
      writeFileSync(
        closed,
        `<?php add_filter('${hook}', function ($answer) { return is_user_logged_in() ? $answer : ${no}; });`,
      );
      expect((await fetch(`${site.url}/wp-json/wp/v2/posts`)).status).toBe(401);
      expect((await fetch(endpoint())).status).toBe(401);
      expect(await deliverTo(endpoint(), numbered(1))).toContain('accepted');
      expect(await site.php('return do_shortcode(\'[funnel_calculator lead_form="yes"]\')')).toContain(
        ' endpoint="/wp-admin/admin-ajax.php?action=funnel_calculator_lead"',
      );
      writeFileSync(closed, '<?php');
      await site.php("do_action('funnel_calculator_daily'); return true");
      expect(await kept()).toEqual([numbered(1)]);
    },
  );

  it('leave no complaint of PHP or the database behind', () => {
    expect(site.complaints().filter((line) => !line.includes('a lead could not be kept'))).toEqual([]);
  });
});
