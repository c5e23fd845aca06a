import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseSync } from 'vite';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LIT_CUTS } from '../../tools/build/lit-cuts.js';
import { cutsFor, trimmed } from '../../tools/build/trim-lit.js';

const require = createRequire(createRequire(import.meta.url).resolve('lit'));
/** As browsers get it; Node resolves each package to a build of its own. */
const place = (name: string, file: string): string => `${require.resolve(name).split(`/${name}/`)[0]!}/${name}/${file}`;
const FILES: Readonly<Record<string, string>> = {
  'css-tag.js': place('@lit/reactive-element', 'css-tag.js'),
  'reactive-element.js': place('@lit/reactive-element', 'reactive-element.js'),
  'lit-html.js': place('lit-html', 'lit-html.js'),
  'lit-element.js': place('lit-element', 'lit-element.js'),
};
const original = (file: string): string => readFileSync(FILES[file]!, 'utf8');
const exportsOf = (code: string): string[] =>
  parseSync('lit.js', code)
    .module.staticExports.flatMap(({ entries }) => entries.map(({ exportName }) => exportName.name ?? '*'))
    .sort();

describe('lit without what our templates never ask of it', () => {
  it.each(Object.keys(FILES))('is a script with all its exports: %s', (file) => {
    const code = trimmed(original(file), file, cutsFor(''));
    expect(parseSync('lit.js', code).errors).toEqual([]);
    expect(exportsOf(code)).toEqual(exportsOf(original(file)));
    expect(code.length).toBeLessThan(original(file).length);
  });

  it.each([
    ['css-tag.js', /ShadyCSS|adoptedStyleSheets"in/],
    [
      'reactive-element.js',
      /Symbol\.metadata|litPropertyMetadata|PolyfillSupport|_\$EO|_\$Ej|addInitializer|JSON\.parse/,
    ],
    ['lit-html.js', /PolyfillSupport|litDirective|_\$Cl|_\$AN|_\$Cv|type:[67]|emptyScript/],
    ['lit-element.js', /Support|setConnected/],
  ])('has nothing left in %s that leads into a cut', (file, words) => {
    expect(original(file)).toMatch(words);
    expect(trimmed(original(file), file, cutsFor(''))).not.toMatch(words);
  });

  it('says so where lit has changed, whatever the piece', () => {
    for (const { pieces } of LIT_CUTS) {
      for (const [file, replacements] of Object.entries(pieces)) {
        for (const [words] of replacements) {
          expect(() =>
            trimmed(
              original(file).replace(words, () => ''),
              file,
              cutsFor(''),
            ),
          ).toThrow('lit has changed');
          expect(() => trimmed(original(file) + words, file, cutsFor(''))).toThrow('lit has changed');
        }
      }
    }
  });

  it('leaves other files as they are', () => {
    expect(trimmed('export const a = 1;', 'is-server.js', cutsFor(''))).toBe('export const a = 1;');
  });
});

describe('a cut', () => {
  it.each([
    ['standard decorators', "import { property } from 'lit/decorators.js';"],
    ['initialisers', "import { query } from '@lit/reactive-element/decorators/query.js';"],
    ['initialisers', 'Base.addInitializer(act)'],
    ['a static table of properties', 'static override properties = { label: {} };'],
    ['controllers', 'host.addController(this);'],
    ['attributes that hold numbers', '@property({ type: Number }) days = 7;'],
    ['reflected defaults', '@property({ reflect: true, useDefault: true }) open = false;'],
    ['accessors of a class', "@property() override get label(): string { return ''; }"],
    ['a style sheet by itself', 'static override styles: CSSResultGroup = theme;'],
    ['lists of styles in lists', 'static override styles: CSSResultGroup = [theme, [layout]];'],
    ['may refuse', 'protected override shouldUpdate(): boolean { return true; }'],
    ['converters that write', 'const MONEY = { toAttribute: String };'],
    ['converters that write', '@property({ converter: (text) => text }) label = null;'],
    ['listeners that are objects', 'handleEvent(event: Event): void {}'],
    ['in front of something', 'render(result, host, { renderBefore: host.firstChild });'],
    ['after the first update', 'protected override firstUpdated(): void {}'],
    ['expressions in comments', 'html`<!-- ${note} -->`'],
    ['expressions in the text', 'html`<textarea>${text}</textarea>`'],
    ['expressions in the text', 'html`<style>${rules}</style>`'],
    ['directives', "import { repeat } from 'lit/directives/repeat.js';"],
    ['directives', "import { AsyncDirective } from 'lit/async-directive.js';"],
  ])('of %s is left undone where the sources say: %s', (what, source) => {
    const undone = LIT_CUTS.filter((cut) => !cutsFor(source).includes(cut));
    expect(undone.map((cut) => cut.what)).toContainEqual(expect.stringContaining(what));
  });

  it.each([
    "import { html } from 'lit';",
    "import { property } from './decorators.js';",
    '@property({ type: Boolean }) open = false;',
  ])('is made all the same where they say: %s', (source) => {
    expect(cutsFor(source)).toEqual(LIT_CUTS);
  });
});

describe('the reactive element that is left', () => {
  afterEach(() => vi.unstubAllGlobals());

  const load = async (): Promise<{
    defaultConverter: Record<'toAttribute' | 'fromAttribute', (value: unknown, type?: unknown) => unknown>;
  }> => {
    vi.stubGlobal('HTMLElement', Object);
    const code = trimmed(original('reactive-element.js'), 'reactive-element.js', cutsFor('')).replaceAll(
      '"./css-tag.js"',
      '"data:text/javascript,export const [getCompatibleStyle,adoptStyles,CSSResult,css,supportsAdoptingStyleSheets,unsafeCSS]=[]"',
    );
    return (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as never;
  };

  it('puts nothing on the page but its list of versions', async () => {
    const before = Reflect.ownKeys(globalThis);
    const symbols = Reflect.ownKeys(Symbol);
    await load();
    expect(Reflect.ownKeys(globalThis).filter((key) => !before.includes(key) && key !== 'HTMLElement')).toEqual([
      'reactiveElementVersions',
    ]);
    expect(Reflect.ownKeys(Symbol)).toEqual(symbols);
  });

  it('reads and writes texts and flags in attributes', async () => {
    const { defaultConverter: converter } = await load();
    expect([
      converter.fromAttribute('a', String),
      converter.fromAttribute('', Boolean),
      converter.fromAttribute(null, Boolean),
      converter.fromAttribute(null),
    ]).toEqual(['a', true, false, null]);
    expect([
      converter.toAttribute('a', String),
      converter.toAttribute(true, Boolean),
      converter.toAttribute(false, Boolean),
      converter.toAttribute(null),
    ]).toEqual(['a', '', null, null]);
  });
});
