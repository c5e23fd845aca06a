import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PAGE_WORDS } from '../../demo/pages/words/index.js';
import type { LANGUAGES } from '../../demo/site/words/index.js';
import { manifest } from '../../tools/manifest.js';
import { brokenSiteLinks } from '../../tools/site/check-links.js';
import { described, elementsIn, type ElementFacts } from '../../tools/site/element-pages.js';
import { DEMOS } from '../../tools/site/front-pages.js';
import { glossaryRows } from '../../tools/site/glossary-pages.js';
import { lostPage, siteMap } from '../../tools/site/found-pages.js';
import { pageDocument, type Page } from '../../tools/site/page.js';
import { siteContent } from '../../tools/site/site-content.js';
import { destinationOf } from '../../tools/site/addresses.js';
import { siteMarkup } from '../../tools/site/demo-pages.js';
import { studioPage } from '../../tools/site/studio-pages.js';

let elements: ElementFacts[];
let pages: readonly Page[];
let documents: Map<string, string>;

/** What the bundler makes, or copies of what is built. */
const FILES_BESIDE = [
  ...['studio.html', 'ru/studio.html', 'et/studio.html'],
  ...Object.keys(DEMOS).map((name) => `demo/${name}.html`),
  'funnel-calculator.js',
  'assets/site.css',
  'assets/search.js',
  'assets/story.js',
];

beforeAll(async () => {
  elements = elementsIn(JSON.stringify(manifest()));
  const content = await siteContent(elements, (attributes) =>
    Promise.resolve(`<funnel-calculator lang="${String(attributes['lang'])}"></funnel-calculator>`),
  );
  pages = content.pages;
  documents = new Map([
    ...pages.map((page) => [page.path, pageDocument(page)] as const),
    ...[...FILES_BESIDE, ...content.pictures.map((picture) => destinationOf(picture).path)].map(
      (path) => [path, ''] as const,
    ),
  ]);
});

describe('the pages of the site', () => {
  it('lead nowhere but to pages, places and files that are there', () => {
    expect(pages.length).toBeGreaterThan(100);
    expect(brokenSiteLinks(documents)).toEqual([]);
  });

  it('each have an address, a title and a description of their own', () => {
    expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
    const titles = pages.map(({ title, lang }) => `${lang} ${title}`);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    expect(pages.filter(({ description }) => description.trim() === '').map(({ path }) => path)).toEqual([]);
  });

  it('are linked with their other languages, in both directions', () => {
    const spoken = pages.filter(({ alternates }) => alternates);
    expect(spoken.length).toBe(3 * (1 + 13 + 1));
    for (const page of spoken) {
      expect(page.alternates![page.lang]).toBe(page.path);
      for (const other of Object.values(page.alternates!))
        expect(pages.find(({ path }) => path === other)!.alternates).toEqual(page.alternates);
    }
    expect(documents.get('ru/glossary.html')).toContain('hreflang="et" href="../et/glossary.html"');
  });

  it('name the host where it is known', () => {
    const page = pages.find(({ path }) => path === 'ru/index.html')!;
    const document = pageDocument(page, 'https://funnel.example/tool/');
    expect(document).toContain('<link rel="canonical" href="https://funnel.example/tool/ru/">');
    expect(document).toContain('hreflang="en" href="https://funnel.example/tool/"');
  });

  it('say what stands beside a link to them, with a picture where the host is known', () => {
    const page = pages.find(({ path }) => path === 'ru/index.html')!;
    const shared = (document: string): Record<string, string> =>
      Object.fromEntries(
        [...document.matchAll(/<meta property="og:([\w:]+)" content="([^"]*)">/g)].map(([, name, text]) => [
          name!,
          text!,
        ]),
      );
    for (const document of [
      ...pages.map(({ path }) => documents.get(path)!),
      studioPage(readFileSync('index.html', 'utf8'), 'et'),
    ])
      expect(Object.keys(shared(document))).toEqual(['type', 'site_name', 'locale', 'title', 'description']);
    expect(shared(pageDocument(page, 'https://funnel.example/tool/'))).toMatchObject({
      locale: 'ru_RU',
      description: page.description,
      url: 'https://funnel.example/tool/ru/',
      image: 'https://funnel.example/tool/assets/calculator.png',
    });
  });

  it('show a way back in every language where there is none, from an address of any depth', () => {
    const lost = lostPage('https://funnel.example/tool/');
    const links = [...lost.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, link]) => link!);
    expect(links.filter((link) => !/^(?:https:\/\/funnel\.example\/tool\/|data:|#content$)/.test(link))).toEqual([]);
    for (const folder of ['', 'ru/', 'et/'])
      expect(links).toContain(`https://funnel.example/tool/${folder}studio.html`);
    expect(lost).toContain('<meta name="robots" content="noindex">');
  });

  it('are in a map of the site, with their other languages', () => {
    const map = siteMap(pages, 'https://funnel.example/tool/');
    expect(map.match(/<loc>/g)).toHaveLength(pages.length);
    expect(map).toContain(
      '<url><loc>https://funnel.example/tool/et/glossary.html</loc><xhtml:link rel="alternate" hreflang="en" href="https://funnel.example/tool/glossary.html"/>',
    );
  });

  it('ask nobody else for anything', () => {
    for (const [path, document] of documents)
      expect([
        path,
        ...document.matchAll(/<(?:script|img|link|iframe)\b[^>]*(?:src|href)="(?:https?:)?\/\/[^"]*"/g),
      ]).toEqual([path]);
  });

  it('lead from each page to everything there is, and from the front page to the studio before all else', () => {
    const ways = (lang: string): string[] => {
      const local = ['stories/funnel-1.html', 'stories/clinic-1.html', 'studio.html', 'glossary.html'];
      const folder = lang === 'en' ? '' : `${lang}/`;
      return [...local.map((path) => folder + path), 'guide/index.html', 'elements/index.html'];
    };
    const linked = (path: string, markup: string): string[] =>
      [...markup.matchAll(/<a\b[^>]*\shref="([^"#?]*)"/g)].map(([, href]) => join(path, '..', href!));
    const studios = (['en', 'ru', 'et'] as const).map((lang) => {
      const path = lang === 'en' ? 'studio.html' : `${lang}/studio.html`;
      return [path, lang, studioPage(siteMarkup(readFileSync('index.html', 'utf8'), 'index.html'), lang)] as const;
    });
    for (const [path, lang, markup] of [
      ...pages.map((page) => [page.path, page.lang, documents.get(page.path)!] as const),
      ...studios,
    ]) {
      const nav = /<nav class="pages"[^]*?<\/nav>/.exec(markup)?.[0] ?? '';
      expect([path, ...linked(path, nav)]).toEqual([path, ...ways(lang)]);
    }
    for (const [path, , markup] of studios) {
      // What the page is, and not the site's name above it.
      const title = /<title[^>]*>([^<]+)</.exec(markup)![1];
      expect([path, ...[...markup.matchAll(/<h1\b[^>]*>([^<]*)</g)].map(([, text]) => text)]).toEqual([path, title]);
    }
    for (const lang of ['en', 'ru', 'et'] as const) {
      const folder = lang === 'en' ? '' : `${lang}/`;
      const front = documents.get(`${folder}index.html`)!.replace(/[^]*<main/, '');
      expect(linked(`${folder}index.html`, front)[0]).toBe(`${folder}studio.html`);
    }
  });

  it('have one heading of the first rank, and their language', () => {
    for (const { path, lang } of pages) {
      const document = documents.get(path)!;
      expect([path, document.match(/<h1\b/g)?.length]).toEqual([path, 1]);
      expect(document).toContain(`<html lang="${lang}">`);
    }
  });
});

describe('the glossary', () => {
  it('has every figure that the core calculates and the calculator shows, with its formula', async () => {
    const figures = (await glossaryRows('en')).map(({ id }) => id);
    const ofStages = ['leads', 'primary', 'secondary'].flatMap((id, index) =>
      ['Cost', ...(index > 0 ? ['Rate', 'TotalRate', 'Lost', 'Revenue', 'RevenueShare'] : [])].map((part) => id + part),
    );
    expect(figures).toEqual([
      ...ofStages,
      'revenue',
      'netOfAds',
      'romi',
      'romiByRevenue',
      'roas',
      'adShare',
      'payback',
      'averageCheck',
      'leadsRevenuePerPerson',
      'leadsBreakEvenCost',
      'repeatVisitsToPayback',
    ]);
  });

  it.each([
    ['en', 'romi', '1,000%'],
    ['en', 'leadsCost', '₽300'],
    ['ru', 'leadsCost', '300 ₽'],
    ['ru', 'secondaryTotalRate', '5 %'],
    ['et', 'leadsBreakEvenCost', '3 300 ₽'],
    ['ru', 'payback', '2,7 дня'],
  ] as const)('in %s has %s of the worked funnel: %s', async (lang, id, example) => {
    const row = (await glossaryRows(lang)).find((one) => one.id === id)!;
    expect(row.example.replace(/[\u00a0\u202f]/g, ' ')).toBe(example);
  });
});

describe('the reference', () => {
  it('has a page for each element of the manifest', () => {
    expect(elements.length).toBeGreaterThan(15);
    for (const { tagName } of elements) expect(documents.has(`elements/${tagName}.html`)).toBe(true);
  });

  it('tells attributes, properties, events, parts and tokens, and nothing that isn’t for pages', () => {
    const text = described({
      tagName: 'funnel-thing',
      description: 'A thing.',
      attributes: [{ name: 'how', type: { text: "'a' | 'b'" }, description: 'how it is' }],
      members: [
        { kind: 'field', name: 'how', description: 'How it is.' },
        { kind: 'field', name: 'untold' },
        { kind: 'method', name: 'untoldCallback', description: 'Of the elements in forms.' },
        { kind: 'method', name: 'reset', description: 'Begins anew.' },
      ],
      events: [{ name: 'funnel-change', description: 'when a number has changed' }],
    });
    expect(text).toContain("| `how` | `'a' \\| 'b'` |  | how it is |");
    expect(text).toContain('| `reset()` | Begins anew. |');
    expect(text).toContain('## Events');
    expect(text).not.toContain('untold');
    expect(text).not.toContain('## Slots');
  });
});

describe('a page that the bundler makes', () => {
  it('loads the built calculator, by a way that leads there from any host', () => {
    const page = '<script type="module" src="../src/embed/script.ts"></script><a href="/demo/clinic.html">x</a>';
    expect(siteMarkup(page, 'demo/agency.html')).toBe(
      '<script type="module" vite-ignore src="../funnel-calculator.js"></script><a href="../demo/clinic.html">x</a>',
    );
    expect(siteMarkup('<script type="module" src="/src/embed/script.ts"></script>', 'index.html')).toContain(
      'vite-ignore src="./funnel-calculator.js"',
    );
  });

  it('offers nothing that only a development server answers', () => {
    expect(siteMarkup('<p>Under <code>npm start</code>: <a href="./leads">x</a>.</p>', 'demo/agency.html')).toBe('');
  });

  it('puts the built part out of reach where it shows what happens then, and never another', () => {
    const page = '{ "imports": { "/src/chart/index.ts": "data:text/javascript,throw 1" } }';
    const parts = ['funnel-chart-i9qdcvbg.js', 'funnel-channels-e8fgftxh.js', 'funnel-calculator.js'];
    expect(siteMarkup(page, 'demo/pages/no-chart.html', parts)).toBe(
      '{ "imports": { "../../funnel-chart-i9qdcvbg.js": "data:text/javascript,throw 1" } }',
    );
    expect(() => siteMarkup(page, 'demo/pages/no-chart.html', parts.slice(1))).toThrow(RangeError);
  });
});

describe('the studio', () => {
  const source = readFileSync('index.html', 'utf8');
  const inLanguage = (lang: (typeof LANGUAGES)[number], address?: string): string =>
    studioPage(siteMarkup(source, 'index.html'), lang, address);

  it('says in its markup what its English words say', () => {
    const plain = (html: string): string => html.replace(/\s+/g, ' ').replace(/> | </g, (edge) => edge.trim());
    const written = (html: string): string =>
      plain(html).replace(
        /<link rel="alternate"[^>]*>|<meta property="og:[^>]*>| files=".\/"|<p class="sentence".*?<\/p>|<nav class="pages".*?<\/nav>/g,
        '',
      );
    const english = siteMarkup(source, 'index.html').replace(/href="\?lang=(\w+)"/g, (_link, lang: string) =>
      lang === 'en' ? 'href="studio.html"' : `href="${lang}/studio.html"`,
    );
    expect(written(inLanguage('en'))).toBe(written(english));
  });

  it.each([
    ['en', 'Studio: set up your funnel calculator', 'by clicking'],
    ['ru', 'Студия: настройте свой калькулятор воронки', 'мышью'],
    ['et', 'Stuudio: seadista oma lehtrikalkulaator', 'klõpsates'],
  ] as const)(
    'has in %s its title, its description and its words before any script comes',
    (lang, title, described) => {
      const page = inLanguage(lang);
      expect(page).toContain(`<html lang="${lang}">`);
      expect(/<title[^>]*>([^<]*)</.exec(page)![1]).toBe(title);
      const description = /<meta\s+name="description"[^>]*content="([^"]*)"/.exec(page)![1]!;
      expect(description).toContain(described);
      expect(description.length).toBeLessThanOrEqual(160);
      // On the site, the ways to everything else stand in place of the sentence.
      for (const [key, words] of Object.entries(PAGE_WORDS[lang]!).filter(([key]) => key !== 'sentence'))
        expect([key, page]).toEqual([key, expect.stringContaining(words)]);
      expect(page).toContain(
        lang === 'en' ? '<funnel-calculator lang="en" currency="USD">' : `<funnel-calculator lang="${lang}">`,
      );
    },
  );

  it('is linked with its other languages, and leads from a folder of its own to where the rest stands', () => {
    const page = inLanguage('ru', 'https://funnel.example/tool/');
    expect(page).toContain('<link rel="canonical" href="https://funnel.example/tool/ru/studio.html">');
    expect(
      [...page.matchAll(/hreflang="([\w-]+)" href="(https:[^"]*)"/g)].map(([, lang, link]) => [lang, link]),
    ).toEqual([
      ['en', 'https://funnel.example/tool/studio.html'],
      ['ru', 'https://funnel.example/tool/ru/studio.html'],
      ['et', 'https://funnel.example/tool/et/studio.html'],
      ['x-default', 'https://funnel.example/tool/studio.html'],
    ]);
    expect(page).toContain('<a href="../et/studio.html" lang="et"');
    expect(page).toContain('<a href="studio.html" lang="ru" hreflang="ru" title="Русский" aria-current="true">');
    expect(page).toContain('src="../funnel-calculator.js"');
    expect(page).toContain('<funnel-studio files="../">');
    expect(page).toContain('class="front" href="index.html"');
    expect(page).toContain('href="../demo/states.html"');
  });
});
