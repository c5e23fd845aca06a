import { escaped, shortened, textOf } from './markup.js';
import type { MarkdownPage } from './markdown.js';
import { renderMarkdown } from './markdown.js';
import type { Page } from './page.js';
import type { SearchedPage } from './search-index.js';

interface Described {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

interface Member extends Described {
  readonly kind: 'field' | 'method';
  readonly static?: boolean;
  readonly privacy?: string;
  readonly readonly?: boolean;
  readonly parameters?: readonly Described[];
  readonly return?: { readonly type?: { readonly text: string } };
}

/** What the manifest says of an element. */
export interface ElementFacts {
  readonly tagName: string;
  readonly summary?: string;
  readonly description?: string;
  readonly attributes?: readonly Described[];
  readonly members?: readonly Member[];
  readonly events?: readonly Described[];
  readonly slots?: readonly Described[];
  readonly cssParts?: readonly Described[];
  readonly cssProperties?: readonly Described[];
}

/** The elements that a manifest describes, the calculator first. @param manifest the text of `custom-elements.json` */
export function elementsIn(manifest: string): ElementFacts[] {
  const { modules } = JSON.parse(manifest) as {
    modules: { declarations: Partial<ElementFacts>[] }[];
  };
  return modules
    .flatMap(({ declarations }) => declarations)
    .filter((declaration): declaration is ElementFacts => declaration.tagName !== undefined)
    .sort((a, b) => Number(b.tagName === 'funnel-calculator') - Number(a.tagName === 'funnel-calculator'));
}

/** A page for each element, and one that lists them. */
export function elementPages(elements: readonly ElementFacts[]): (Page & SearchedPage)[] {
  const list = pageOf('elements/index.html', renderMarkdown(listOf(elements), samePlace));
  return [list, ...elements.map((element) => pageOf(pathOf(element), renderMarkdown(described(element), samePlace)))];
}

const pathOf = ({ tagName }: ElementFacts): string => `elements/${tagName}.html`;

/** The reference is written here, with addresses as they are on the site. */
const samePlace = (link: string): string => link;

function pageOf(path: string, { title, description, html, sections }: MarkdownPage): Page & SearchedPage {
  return {
    path,
    lang: 'en',
    title,
    description: description || title,
    body: `<div class="wide prose">${html}</div>`,
    search: true,
    sections,
  };
}

function listOf(elements: readonly ElementFacts[]): string {
  const rows = elements.map(
    (element) => `| [\`<${element.tagName}>\`](${element.tagName}.html) | ${cell(firstSentence(element))} |`,
  );
  return `# Elements

Everything that a page can write, from the manifest of the built files. [How to use them](../guide/layout.html) is told in the guide, with [tokens and parts](../guide/look.html) and [scripts](../guide/scripting.html).

| element | what it is |
|---|---|
${rows.join('\n')}
`;
}

/** One element in Markdown: what it is, and a table for each kind of its facts that it has. */
export function described(element: ElementFacts): string {
  const { tagName, attributes = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;
  const members = (element.members ?? []).filter(isPublic);
  const properties = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  return [
    `# \`<${tagName}>\``,
    [element.summary, element.description].filter(Boolean).join('\n\n'),
    table('Attributes', attributes, ['attribute', 'type', 'default', 'meaning'], (one) => [
      code(one.name),
      code(one.type?.text),
      code(one.default),
      one.description,
    ]),
    table('Properties', properties, ['property', 'type', 'meaning'], (one) => [
      code(one.name) + (one.readonly ? ' (read-only)' : ''),
      code(one.type?.text),
      one.description,
    ]),
    table('Methods', methods, ['method', 'meaning'], (one) => [code(signature(one)), one.description]),
    table('Events', events, ['event', 'type', 'when'], (one) => [
      code(one.name),
      code(one.type?.text),
      one.description,
    ]),
    table('Slots', slots, ['slot', 'what stands there'], (one) => [
      code(one.name) || '(without a name)',
      one.description,
    ]),
    table('Parts', cssParts, ['part', 'what it is'], (one) => [code(one.name), one.description]),
    table('Tokens', cssProperties, ['token', 'default', 'what it colours or measures'], (one) => [
      code(one.name),
      code(one.default),
      one.description,
    ]),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** What has no line of documentation isn't meant for pages, nor is what browsers call. */
const isPublic = ({ static: isStatic, privacy, name, description }: Member): boolean =>
  !isStatic &&
  privacy !== 'private' &&
  privacy !== 'protected' &&
  !/^[#_]|Callback$/.test(name) &&
  Boolean(description);

const signature = ({ name, parameters = [] }: Member): string =>
  `${name}(${parameters.map((parameter) => parameter.name).join(', ')})`;

function table<Fact>(
  heading: string,
  facts: readonly Fact[],
  head: readonly string[],
  cells: (fact: Fact) => readonly (string | undefined)[],
): string {
  if (facts.length === 0) return '';
  const line = (texts: readonly (string | undefined)[]): string =>
    `| ${texts.map((text) => cell(text ?? '')).join(' | ')} |`;
  return [
    `## ${heading}`,
    '',
    line(head),
    `|${'---|'.repeat(head.length)}`,
    ...facts.map((fact) => line(cells(fact))),
  ].join('\n');
}

const cell = (text: string): string => text.replace(/\s+/g, ' ').replace(/(?<!\\)\|/g, '\\|');

const code = (text: string | undefined): string => (text ? `\`${text.replaceAll('`', '')}\`` : '');

const firstSentence = ({ summary, description = '' }: ElementFacts): string =>
  shortened(textOf(escaped(summary ?? description)), 200);
