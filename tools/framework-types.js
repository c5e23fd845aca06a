// @ts-check
/**
 * Types by which frameworks check our elements in their templates, from `custom-elements.json`: `elements.d.ts` says what
 * each element takes and tells, `jsx.d.ts`, `vue.d.ts` and `svelte.d.ts` hand it to React, Preact and Solid, to Vue and to
 * Svelte. A framework that isn't installed is passed over.
 */
import { attributesOf, elementsOf } from './editors.js';

/** @typedef {import('./manifest.js').Manifest} Manifest @typedef {import('./manifest.js').Declaration} Declaration @typedef {import('./manifest.js').Item} Item */

/** What can be set has another type than what is read back. */
const WRITTEN = {
  values: 'Readonly<Record<string, string>> | string | null',
  tables:
    "Readonly<{ [Name in keyof FunnelCalculator['tables']]?: FunnelCalculator['tables'][Name] | null }> | string | null",
};

// What is added to a framework that isn't installed has nothing to stand on: nobody needs to hear of it.
const UNHEARD = '// @ts-nocheck';
const HEADER = '// Made by `npm run build` from the descriptions of the elements.';

/** @param {Declaration} element */
const optionsName = ({ name }) => `${name}Options`;

/** @param {Declaration} element @param {Item} attribute */
function typeOf({ name: className }, { name, fieldName = '', type }) {
  if (fieldName in WRITTEN) return WRITTEN[/** @type {keyof typeof WRITTEN} */ (fieldName)];
  if (!fieldName)
    return name.startsWith('lead-') && /object/.test(type?.text ?? '') ? 'string' : (type?.text ?? 'string');
  return `${className}['${fieldName}']${type?.text === 'boolean' ? " | 'true' | 'false' | ''" : ''}`;
}

/** @param {string | undefined} description @param {string} indent */
const comment = (description, indent) =>
  description ? `${indent}/** ${description.replaceAll('*/', '* /')} */\n` : '';

/** @param {Manifest} manifest @param {Declaration} element */
function optionsOf(manifest, element) {
  const lines = attributesOf(manifest, element).flatMap((attribute) => {
    const { name, fieldName, description } = attribute;
    const names = [name, ...(fieldName && fieldName !== name ? [fieldName] : [])];
    return names.map((each) => `${comment(description, '  ')}  '${each}'?: ${typeOf(element, attribute)} | undefined;`);
  });
  const value = (element.members ?? []).some(({ name }) => name === 'value');
  const own = lines.some((line) => /'value'\?/.test(line));
  if (value && !own) lines.push(`  /** Canonical, or empty. */\n  'value'?: string | undefined;`);
  return `/** What \`<${element.tagName ?? ''}>\` takes, by the names of attributes and of properties. */\nexport interface ${optionsName(element)} {\n${lines.join('\n')}\n}\n`;
}

/** The events of our own that a page may hear on the element or on what stands around it. */
const EVENTS = `/** The events of ours; they bubble, so that the calculator hears those of its panels. */
export interface FunnelEvents {
  'funnel-change': FunnelChangeEvent;
  'funnel-panel': CustomEvent<FunnelPanelDetail>;
  'funnel-lead': FunnelLeadEvent;
  'funnel-share': FunnelShareEvent;
}
`;

/**
 * What an entry hands on besides its own: types alone, for a panel's class comes with its panel.
 *
 * @param {Manifest} manifest
 * @param {readonly string[]} own the classes that the entry exports itself
 */
export function typesBeside(manifest, own) {
  const elements = elementsOf(manifest);
  const classes = elements.map(({ name }) => name).filter((name) => !own.includes(name));
  const names = [...classes, ...elements.map(optionsName), 'FunnelEvents', 'FunnelLeadEvent', 'FunnelLeadDetail'];
  return `export type { ${[...names, 'LeadStep', 'FunnelShareEvent', 'ShareWay', 'FunnelPanelDetail'].join(', ')} } from './elements.js';\n`;
}

/**
 * @param {Manifest} manifest
 * @param {ReadonlyMap<string, string>} files where the declarations of each element are, by tag
 * @returns {Record<string, string>} the text of each file, by its name
 */
export function frameworkTypes(manifest, files) {
  const elements = elementsOf(manifest);
  const rows = (/** @type {(element: Declaration) => string} */ row, indent = '      ') =>
    elements.map((element) => `${indent}'${element.tagName ?? ''}': ${row(element)};`).join('\n');
  const names = elements.flatMap((element) => [element.name, optionsName(element)]);
  const imported = `import type { ${[...names, 'FunnelEvents'].join(', ')} } from './elements.js';`;
  const classes = elements.map(
    ({ name, tagName = '' }) => `import type { ${name} } from '${files.get(tagName) ?? ''}';`,
  );
  return {
    'elements.d.ts': [
      HEADER,
      ...classes,
      `import type { FunnelChangeEvent, FunnelPanelDetail } from './types/components/base/events.js';`,
      `import type { FunnelLeadEvent } from './types/components/lead-form/lead-form-event.js';`,
      `import type { FunnelShareEvent } from './types/components/share/share-actions.js';`,
      `export type { FunnelLeadDetail, LeadStep } from './types/components/lead-form/lead-form-event.js';`,
      `export type { ShareWay } from './types/components/share/share-actions.js';`,
      `export type { FunnelLeadEvent, FunnelShareEvent, FunnelPanelDetail };`,
      `export type { ${elements.map(({ name }) => name).join(', ')} };`,
      // Whoever imports this has them all.
      ...['jsx', 'vue', 'svelte'].map((file) => `import './${file}.js';`),
      '',
      EVENTS,
      ...elements.map((element) => optionsOf(manifest, element)),
    ].join('\n'),
    'jsx.d.ts': [
      UNHEARD,
      HEADER,
      imported,
      '',
      `type Handlers = { [Name in keyof FunnelEvents as \`on\${Name}\`]?: ((event: FunnelEvents[Name]) => void) | undefined };`,
      `type Listeners = { [Name in keyof FunnelEvents as \`on:\${Name}\`]?: ((event: FunnelEvents[Name]) => void) | undefined };`,
      `type Properties<Options> = { [Name in keyof Options & string as \`prop:\${Name}\` | \`attr:\${Name}\`]?: Options[Name] };`,
      '/** The options go before what every element has under the same name. */',
      `type With<Common, Options> = Omit<Common, keyof Options> & Options;`,
      '',
      `declare module 'react' {`,
      `  namespace JSX {`,
      `    interface IntrinsicElements {`,
      rows(
        (element) =>
          `With<DetailedHTMLProps<HTMLAttributes<${element.name}>, ${element.name}>, ${optionsName(element)}> & Handlers`,
      ),
      `    }\n  }\n}`,
      '',
      `declare module 'preact' {`,
      `  namespace JSX {`,
      `    interface IntrinsicElements {`,
      rows((element) => `With<HTMLAttributes<${element.name}>, ${optionsName(element)}> & Handlers`),
      `    }\n  }\n}`,
      '',
      `declare module 'solid-js/jsx-runtime' {`,
      `  namespace JSX {`,
      `    interface IntrinsicElements {`,
      rows(
        (element) =>
          `With<HTMLAttributes<${element.name}>, ${optionsName(element)}> & Properties<${optionsName(element)}> & Listeners`,
      ),
      `    }\n  }\n}`,
      '',
      'export {};\n',
    ].join('\n'),
    'vue.d.ts': [
      UNHEARD,
      HEADER,
      imported,
      '',
      `type Camel<Name extends string> = Name extends \`\${infer Head}-\${infer Tail}\` ? \`\${Head}\${Capitalize<Camel<Tail>>}\` : Name;`,
      `type Handlers = { [Name in keyof FunnelEvents as \`on\${Capitalize<Camel<Name>>}\`]?: ((event: FunnelEvents[Name]) => void) | undefined };`,
      `type Emit = { [Name in keyof FunnelEvents]: (name: Name, event: FunnelEvents[Name]) => void }[keyof FunnelEvents];`,
      `type InTemplate<Element, Options, Common> = new () => Element & { $props: Omit<Common, keyof Options> & Options & Handlers; $emit: Emit };`,
      '',
      `declare module 'vue' {`,
      `  interface GlobalComponents {`,
      rows((element) => `InTemplate<${element.name}, ${optionsName(element)}, HTMLAttributes>`, '    '),
      `  }\n}`,
      '',
      'export {};\n',
    ].join('\n'),
    'svelte.d.ts': [
      UNHEARD,
      HEADER,
      imported,
      '',
      `type Handlers = { [Name in keyof FunnelEvents as \`on\${Name}\` | \`on:\${Name}\`]?: ((event: FunnelEvents[Name]) => void) | undefined };`,
      '',
      `declare module 'svelte/elements' {`,
      `  interface SvelteHTMLElements {`,
      rows(
        (element) =>
          `Omit<HTMLAttributes<${element.name}>, keyof ${optionsName(element)}> & ${optionsName(element)} & Handlers`,
        '    ',
      ),
      `  }\n}`,
      '',
      'export {};\n',
    ].join('\n'),
  };
}
