import type { StudioConfig } from '../config/config.js';
import { JSON_ATTRIBUTES, type Attribute, type Settings } from './settings.js';
import { indented } from './snippet-html.js';
import type { SnippetPart } from './snippet-part.js';

const INSTALL: SnippetPart = { place: 'install', text: 'npm install funnel-calculator' };

export function reactSnippet({ fallback }: StudioConfig, settings: Settings): readonly SnippetPart[] {
  return [INSTALL, { place: 'component', file: 'FunnelCalculator.jsx', text: component(settings, fallback) }];
}

/** Next runs components on a server, where the import does nothing, and then again in the browser. */
export function nextSnippet({ fallback }: StudioConfig, settings: Settings): readonly SnippetPart[] {
  const text = `'use client';\n\n${component(settings, fallback)}`;
  return [INSTALL, { place: 'component', file: 'app/FunnelCalculator.jsx', text }];
}

function component({ attributes, tokens, lead }: Settings, fallback: string): string {
  const style = tokens.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`).join(', ');
  const written = [...attributes.map(property), ...(style ? [`style={{ ${style} }}`] : [])];
  const inside = [
    ...(fallback.trim() ? [`<p>{${JSON.stringify(fallback.trim())}}</p>`] : []),
    ...(lead ? [element('funnel-lead-form', ['slot="after"', ...lead.map(property)], [])] : []),
  ];
  return [
    "import 'funnel-calculator/define';",
    '',
    'export function FunnelCalculator() {',
    '  return (',
    indented(indented(element('funnel-calculator', written, inside))),
    '  );',
    '}',
  ].join('\n');
}

function element(name: string, written: readonly string[], inside: readonly string[]): string {
  const opening = written.length > 0 ? `<${name}\n${written.map((one) => `  ${one}\n`).join('')}>` : `<${name}>`;
  return `${opening}${inside.map((one) => `\n${indented(one)}`).join('')}${inside.length > 0 ? '\n' : ''}</${name}>`;
}

/** Text is given as text: React passes objects on before the element is there, as "[object Object]". */
function property([name, value]: Attribute): string {
  if (name === 'blank') return 'blank';
  if (JSON_ATTRIBUTES.includes(name) || name === 'consents') return `${name}={JSON.stringify(${value})}`;
  return /^[^"&{}\\\n<>]*$/.test(value) ? `${name}="${value}"` : `${name}={${JSON.stringify(value)}}`;
}
