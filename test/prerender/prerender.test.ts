import { afterEach, describe, expect, it, vi } from 'vitest';
import { prerender } from '../../src/prerender/index.js';

afterEach(() => vi.restoreAllMocks());

const spaces = (text: string): string => text.replace(/\s+/g, ' ').trim();
const asText = (html: string): string =>
  spaces(
    html
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&'),
  );

/** What stands in each `data-figure`, by name. */
const figures = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/data-figure="(\w+)"[^>]*>([^<]*)</g)].map(([, name, text]) => [name!, asText(text!)]),
  );

/** What stands in each field, in their order. */
const fields = (html: string): string[] =>
  [...html.matchAll(/<input value="([^"]*)"/g)].map(([, text]) => asText(text!));

/** By hand: 180 000 ÷ 600, ÷ 150, ÷ 30; 150 ÷ 600, 30 ÷ 150, 30 ÷ 600; 150 × 20 000 + 30 × 120 000 = 6 600 000. */
const EXAMPLE = {
  revenue: '6 600 000 ₽',
  budget: '180 000 ₽',
  leads: '600',
  leadsCost: '300 ₽',
  primary: '150',
  primaryRate: '25 %',
  primaryCost: '1 200 ₽',
  secondary: '30',
  secondaryRate: '20 %',
  secondaryTotalRate: '5 %',
  secondaryCost: '6 000 ₽',
  roas: '×36,7',
  averageCheck: '36 667 ₽',
};

describe('a calculator drawn in Node', () => {
  it('holds no tables: people are named in them, and who reads the page’s source would read the names', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    const html = await prerender({ attributes: { lang: 'en', tables: { staff: [{ name: 'Ann Canary' }] } } });
    expect(html).not.toContain('Canary');
    expect(html).not.toContain('tables');
    expect(warned.mock.calls).toEqual([
      ['[funnel-calculator] tables is left out: set it as a property once the page is there'],
    ]);
  });

  it('shows the figures of the example in Russian', async () => {
    const html = await prerender({ attributes: { lang: 'ru' } });
    expect(figures(html)).toMatchObject(EXAMPLE);
    expect(html).toContain('Ваши цифры');
  });

  it.each([
    ['en', 'EUR', { revenue: '€66,000', leadsCost: '€3.00', primaryRate: '25%' }, 'Your numbers'],
    ['et', undefined, { revenue: '66 000 €', leadsCost: '3,00 €', primaryRate: '25%' }, 'Sinu arvud'],
  ])('shows them in the words of %s', async (lang, currency, shown, words) => {
    const html = await prerender({ attributes: { lang, currency } });
    expect(figures(html)).toMatchObject(shown);
    expect(html).toContain(words);
  });

  it("shows the page's own numbers, in the fields too", async () => {
    const html = await prerender({
      attributes: {
        lang: 'ru',
        budget: '90000',
        leads: '300',
        primary: '25%',
        secondary: '15',
        'primary-check': '8000',
        'secondary-check': '20000.50',
      },
    });
    // 300 × 25 % = 75; 75 × 8 000 + 15 × 20 000.50 = 900 007.50
    expect(figures(html)).toMatchObject({
      leadsCost: '300 ₽',
      primary: '75',
      secondaryRate: '20 %',
      primaryCost: '1 200 ₽',
      revenue: '900 008 ₽',
    });
    expect(fields(html)).toEqual(['90 000', '300', '', '75', '15', '8 000', '20 000,5', '']);
  });

  it('says why a figure is missing', async () => {
    const html = await prerender({ attributes: { lang: 'en', budget: '90000' } });
    expect(figures(html)).toMatchObject({ revenue: '—', leadsCost: '—' });
    expect(asText(html)).toContain('fill in: Enquiries (leads)');
  });

  it('speaks of other stages, with options as JSON or as objects', async () => {
    const stages = [
      { id: 'calls', label: 'Calls' },
      { id: 'sales', paid: true, label: 'Sales' },
    ];
    const values = { budget: '1000', calls: '50', sales: '10', salesCheck: '700' };
    const given = await prerender({ attributes: { lang: 'en', stages, values } });
    const written = await prerender({
      attributes: { lang: 'en', stages: JSON.stringify(stages), values: JSON.stringify(values) },
    });
    expect(given).toBe(written);
    expect(figures(given)).toMatchObject({ callsCost: '20', salesRate: '20%', salesCost: '100', revenue: '7,000' });
  });

  it("judges by a market's norms", async () => {
    const html = await prerender({ attributes: { lang: 'ru', norms: { primaryRate: '0.5' } } });
    expect(html).toContain('data-weakest="weak"');
  });

  it('draws a root for every element in it, each with its styles', async () => {
    const html = await prerender({ attributes: { lang: 'en' } });
    expect(html.match(/<template shadowrootmode="open"/g)).toHaveLength(12);
    expect(html.match(/<template shadowrootmode="open" shadowrootdelegatesfocus><style>/g)).toHaveLength(8);
    expect(html.match(/<style>[^<]*:host\{display: block/g)).toHaveLength(12);
  });

  it('carries the attributes that it was given, and no others', async () => {
    expect(
      await prerender({ attributes: { lang: 'en', id: 'a', blank: true, required: false, name: null, 'data-x': '1' } }),
    ).toMatch(/^<funnel-calculator lang="en" id="a" blank="" data-x="1"><template /);
  });

  it('carries what every element of HTML may have, and the options of a lead form', async () => {
    const attributes = {
      lang: 'en',
      'data-page': 'prices',
      'aria-label': 'Our funnel',
      class: 'wide',
      style: 'margin: 0',
      hidden: true,
      'primary-check': '20000',
      'leads-are': 'mixed',
      panels: 'lead',
      'lead-endpoint': '/leads',
    };
    const [tag] = /^<[^>]+>/.exec(await prerender({ attributes }))!;
    expect(tag).toBe(
      '<funnel-calculator lang="en" data-page="prices" aria-label="Our funnel" class="wide" style="margin: 0" hidden="" primary-check="20000" leads-are="mixed" panels="lead" lead-endpoint="/leads">',
    );
  });

  it('leaves a panel to the script', async () => {
    expect(await prerender({ attributes: { lang: 'en', panels: 'norms' } })).toContain('<funnel-norms></funnel-norms>');
  });

  it('draws the same twice, and several at once', async () => {
    const [first, second] = await Promise.all([
      prerender({ attributes: { lang: 'en' } }),
      prerender({ attributes: { lang: 'ru' } }),
    ]);
    expect(await prerender({ attributes: { lang: 'en' } })).toBe(first);
    expect(await prerender({ attributes: { lang: 'ru' } })).toBe(second);
  });

  it('speaks English where nobody says what else', async () => {
    expect(await prerender()).toContain('Your numbers');
  });

  it("says on the console what it couldn't read, as in a browser", async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const html = await prerender({ attributes: { lang: 'en', budget: 'a lot' } });
    await vi.waitFor(() => expect(warn).toHaveBeenCalledWith(expect.stringContaining('budget')));
    expect(html).toContain('budget="a lot"');
  });

  it('leaves no page behind in Node', async () => {
    await prerender({ attributes: { brand: { name: 'A', logo: '/logo.svg' } } });
    expect('document' in globalThis).toBe(false);
  });
});

describe('text from outside', () => {
  const HOSTILE = '</style></template><script>alert(1)</script>"\'<!--';

  it.each([
    ['an attribute', { id: HOSTILE }],
    ['a brand', { brand: { name: HOSTILE, phone: HOSTILE, logo: `javascript:${HOSTILE}` } }],
    [
      "the page's own words",
      { texts: { en: { leads: HOSTILE, total: HOSTILE, yourNumbers: HOSTILE, leadsHelp: HOSTILE } } },
    ],
    [
      'names of stages',
      {
        stages: [
          { id: 'calls', label: HOSTILE },
          { id: 'sales', paid: true, label: HOSTILE },
        ],
      },
    ],
    ['a value', { budget: HOSTILE }],
  ])("can't leave its place: %s", async (_what, attributes) => {
    vi.spyOn(console, 'warn').mockReturnValue();
    for (const plain of [false, true]) {
      const html = await prerender({ attributes: { lang: 'en', ...attributes }, plain });
      expect(html).not.toContain('<script');
      expect(html).not.toContain('<!--');
      expect(html).not.toMatch(/(?:href|src)="?javascript:/);
      expect(html.match(/<template/g)?.length).toBe(html.match(/<\/template>/g)?.length);
    }
  });

  it.each([
    ['a handler', { onclick: 'alert(1)' }, /attributes: "onclick"/],
    ['a name that would end the tag', { 'a><b': '' }, /attributes/],
    ['a name in capitals', { normsPreset: 'dental-ru' }, /attributes: "normsPreset".*did you mean norms-preset\?/],
    ['one letter off', { curency: 'EUR' }, /the calculator has no "curency"; did you mean currency\?/],
    ['of nothing', { price: '1' }, /the calculator has no "price"$/],
    ['of nothing, without a value', { price: null }, /the calculator has no "price"$/],
    ["a framework's handler", { 'x-on:click': 'alert(1)' }, /the calculator has no "x-on:click"/],
    ['of no lead form', { 'lead-endpiont': '/leads' }, /no "lead-endpiont"; did you mean lead-endpoint\?/],
    ['an empty name behind data-', { 'data-': '' }, /the calculator has no "data-"/],
  ])("is refused as an attribute's name: %s", async (_what, attributes, message) => {
    await expect(prerender({ attributes })).rejects.toThrow(message);
    await expect(prerender({ attributes })).rejects.toThrow(RangeError);
  });

  it.each(['', 'a b', 'a"b', 'a>b', 'a='.repeat(2)])('is refused as a nonce: %j', async (nonce) => {
    await expect(prerender({ nonce })).rejects.toThrow(RangeError);
  });
});

describe('the nonce', () => {
  it('stands on every style', async () => {
    const html = await prerender({ attributes: { lang: 'en' }, nonce: 'YWJj+/-_=' });
    expect(html.match(/<style/g)!.length).toBeGreaterThan(11);
    expect(html.match(/<style nonce="YWJj\+\/-_=">/g)).toHaveLength(html.match(/<style/g)!.length);
  });
});

describe('a brand', () => {
  it("has a logo that is read against the page's address", async () => {
    const html = await prerender({
      attributes: { lang: 'en', brand: { name: 'A & B', logo: 'logo.svg', phone: '+7 (495) 000' } },
      base: 'https://clinic.example/prices/',
    });
    expect(html).toContain('<img src="https://clinic.example/prices/logo.svg" alt="A &amp; B" />');
    expect(html).toContain('<a href="tel:+7495000">+7 (495) 000</a>');
  });

  it("has its name where the logo's address can't be known", async () => {
    const html = await prerender({ attributes: { lang: 'en', brand: { name: 'Clinic', logo: 'logo.svg' } } });
    expect(html).not.toContain('<img');
    expect(html).toMatch(/class="brand">\s*Clinic/);
  });
});

describe('the plain form', () => {
  it('has the figures without styles and shadow roots', async () => {
    const html = await prerender({ attributes: { lang: 'ru' }, plain: true });
    expect(html).not.toMatch(/<(?:style|template|input|button|canvas)/);
    expect(html).not.toContain('style=');
    expect(figures(html)).toMatchObject({ ...EXAMPLE, primaryCheck: '20 000 ₽', secondaryCheck: '120 000 ₽' });
  });

  it('names who can be called', async () => {
    const html = await prerender({
      attributes: { lang: 'en', brand: { name: 'Clinic', phone: '+7 495' } },
      plain: true,
    });
    expect(spaces(html)).toContain('Clinic <a href="tel:+7495">+7 495</a>');
  });

  it("says which numbers are an example's, and of its own says none", async () => {
    expect(spaces(await prerender({ attributes: { lang: 'en' }, plain: true }))).toContain(
      'example: Ad spend, Enquiries (leads)',
    );
    expect(await prerender({ attributes: { lang: 'en', budget: '1' }, plain: true })).not.toContain('example');
  });

  it('says why a figure is missing', async () => {
    const html = await prerender({ attributes: { lang: 'en', blank: true }, plain: true });
    expect(figures(html)).toMatchObject({ revenue: '—' });
    expect(asText(html)).toContain('fill in: New patients (first visits)');
  });
});
