import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PHP_VERSIONS, startPhp } from '../../tools/php-versions.js';
import { encodeLead } from '../../src/leads/encoding.js';
import { aLead } from '../leads/leads.js';
import { builtFiles } from './zip.js';

const STAND_IN = readFileSync('test/wordpress/stand-in.php', 'utf8');
const LEAD = aLead();
const TYPES = { form: 'application/x-www-form-urlencoded', json: 'application/json' } as const;

describe.each(PHP_VERSIONS)('the plugin in PHP %s', async (version) => {
  const { run } = await startPhp(version, { ...builtFiles(), 'stand-in.php': STAND_IN });
  const answer = async (code: string): Promise<unknown> =>
    JSON.parse(await run(`require '/plugin/stand-in.php'; echo json_encode((function () { ${code} })());`));
  const text = (value: string): string => `base64_decode('${Buffer.from(value).toString('base64')}')`;

  it('is the version that was asked for', async () => {
    expect(await run('echo PHP_VERSION;')).toMatch(new RegExp(`^${version.replace('.', '\\.')}\\.`));
  });

  it('reads a lead in both encodings as the form has sent it', async () => {
    for (const encoding of ['form', 'json'] as const) {
      const body = text(encodeLead(LEAD, encoding)!.body);
      expect(await answer(`return FunnelCalculator\\readLead('${TYPES[encoding]}', ${body});`)).toEqual(LEAD);
    }
  });

  it.each([
    ['a=1', 'v is missing'],
    ['values=1', 'values is no single value'],
    ['v=1&consents.0=a&consents.0.id=b', 'a list holds a value and a table at one place'],
  ])('refuses %s, in words', async (body, message) => {
    expect(
      await answer(
        `try { FunnelCalculator\\readLead('${TYPES.form}', ${text(body)}); } catch (FunnelCalculator\\NoLead $e) { return $e->getMessage(); }`,
      ),
    ).toBe(message);
  });

  it('writes the element and its form, with the settings that it knows and with no other', async () => {
    const html = await answer(
      `return FunnelCalculator\\calculator_html(FunnelCalculator\\read_options(['lang' => 'et', 'currency' => 'eur', 'budget' => '1 800,5', 'panels' => 'plan, lead', 'onclick' => 'x', 'accent' => 'red', 'brand_name' => 'A "B"', 'blank']), '<p>Call</p>');`,
    );
    expect(html).toBe(
      '<funnel-calculator lang="et" currency="EUR" budget="1800.5" panels="plan" blank brand="{&quot;name&quot;:&quot;A \\&quot;B\\&quot;&quot;}"><p>Call</p>' +
        '<funnel-lead-form slot="after" endpoint="/wp-json/funnel-calculator/v1/leads" controller="Kivi &amp; Pojad" policy-url="https://clinic.example/privacy" fields="name phone! email" context="utm_* gclid yclid"></funnel-lead-form></funnel-calculator>',
    );
  });

  it('writes cells that run no formula, and a mail of one line for each fact', async () => {
    expect(await answer("return FunnelCalculator\\csv_line(['=1+1', '-5,5', 'a\"b', '+372'], false);")).toBe(
      '"\'=1+1";"-5,5";"a""b";"\'+372"\r\n',
    );
    const mail = await answer(
      `$lead = FunnelCalculator\\readLead('${TYPES.json}', ${text(encodeLead({ ...LEAD, name: 'Anna\r\nBcc: x' }, 'json')!.body)}); return [FunnelCalculator\\mail_subject($lead), FunnelCalculator\\mail_text($lead)];`,
    );
    expect((mail as string[])[0]).toBe('Uus kontakt: Anna Bcc: x');
    expect((mail as string[])[1]).toContain('Reklaamikulu: 180000 (näide)\n');
  });
});
