import { Marked, Renderer, type Tokens } from 'marked';
import { escaped, shortened, textOf } from './markup.js';
import type { PictureSize } from './picture-size.js';

/** What stands under one heading. */
export interface Section {
  readonly place: string;
  readonly heading: string;
  readonly text: string;
}

/** A page of the guide as it is shown and searched. */
export interface MarkdownPage {
  readonly title: string;
  readonly description: string;
  readonly html: string;
  readonly sections: readonly Section[];
}

/** Where links and pictures of a page lead on the site; null: nowhere, and their words alone stay. */
export type Resolve = (link: string) => string | null;

/** How large a linked picture is, where that is known: its place is kept until it comes. */
export type Measure = (link: string) => PictureSize | null;

/** Makes a page of Markdown. Its headings are called as on GitHub, so that links to places hold in both. */
export function renderMarkdown(source: string, resolve: Resolve, measure: Measure = () => null): MarkdownPage {
  const renderer = new SiteRenderer(resolve, measure);
  const html = new Marked().parse(source, { async: false, renderer });
  const sections = sectionsOf(html);
  const opening = /<p>([^]*?)<\/p>/.exec(html)?.[1] ?? '';
  return { title: sections[0]?.heading ?? '', description: shortened(textOf(opening)), html, sections };
}

class SiteRenderer extends Renderer {
  readonly #places = new Set<string>();
  readonly #resolve: Resolve;
  readonly #measure: Measure;

  constructor(resolve: Resolve, measure: Measure) {
    super();
    this.#measure = measure;
    this.#resolve = resolve;
  }

  override heading({ tokens, depth, text }: Tokens.Heading): string {
    const place = placeOf(text, this.#places);
    return `<h${depth} id="${escaped(place)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
  }

  override link({ href, tokens }: Tokens.Link): string {
    const words = this.parser.parseInline(tokens);
    const address = this.#resolve(href);
    if (address === null) return words;
    const elsewhere = /^https?:/.test(address) ? ' rel="noopener noreferrer"' : '';
    return `<a href="${escaped(address)}"${elsewhere}>${words}</a>`;
  }

  override image({ href, text }: Tokens.Image): string {
    const address = this.#resolve(href);
    if (address === null) return escaped(text);
    const size = this.#measure(href);
    const sides = size ? ` width="${size.width}" height="${size.height}"` : '';
    // What the page brings itself needn't wait until somebody is near.
    const loading = address.startsWith('data:') ? '' : ' loading="lazy"';
    return `<img src="${escaped(address)}" alt="${escaped(text)}"${sides}${loading}>`;
  }

  /** What is wider than a phone is scrolled by itself, with the keys too. */
  override table(token: Tokens.Table): string {
    return `<div class="scroll" tabindex="0">${super.table(token)}</div>\n`;
  }

  /** A head without words names no column. */
  override tablecell(token: Tokens.TableCell): string {
    return token.header && token.text === '' ? '<td></td>\n' : super.tablecell(token);
  }

  override code({ text, lang }: Tokens.Code): string {
    return `<pre class="scroll" tabindex="0" data-language="${escaped(lang ?? '')}"><code>${escaped(text)}</code></pre>\n`;
  }

  /** Comments mark the tables that are generated; other markup isn't written in the guide, and would be shown as text. */
  override html({ text }: Tokens.HTML | Tokens.Tag): string {
    return /^\s*<!--[^]*-->\s*$/.test(text) ? '' : escaped(text);
  }
}

/**
 * How GitHub calls a heading, numbered where there are several of a name.
 *
 * @param heading as it is written in Markdown
 * @param taken the names of the page so far, to which this one is added
 * @example placeOf('Pin the bytes', new Set()) // 'pin-the-bytes'
 */
export function placeOf(heading: string, taken: Set<string>): string {
  const name = heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
  let place = name;
  for (let count = 1; taken.has(place); count++) place = `${name}-${count}`;
  taken.add(place);
  return place;
}

function sectionsOf(html: string): Section[] {
  return html
    .split(/(?=<h[1-6] id=")/)
    .map((part) => /^<h[1-6] id="([^"]*)">([^]*?)<\/h[1-6]>([^]*)$/.exec(part))
    .filter((found) => found !== null)
    .map(([, place, heading, rest]) => ({ place: textOf(place!), heading: textOf(heading!), text: textOf(rest!) }));
}
