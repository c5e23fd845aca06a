import type { StudioConfig } from '../config/config.js';
import { STUDIO_WORDS } from '../words/index.js';
import type { Settings } from './settings.js';
import { escaped, fileAt } from './snippet-html.js';
import type { SnippetPart } from './snippet-part.js';

/** What the framed page takes from its address; it has no lead form and no statistics, and no style sheet around it. */
export function frameSnippet(
  { address, lang }: StudioConfig,
  { attributes, tokens }: Settings,
): readonly SnippetPart[] {
  const options = [...attributes, ...tokens].filter(([name]) => !name.startsWith('analytics'));
  const fragment = options
    .map(([name, value]) => (name === 'blank' ? name : `${name}=${encodeURIComponent(value).replaceAll("'", '%27')}`))
    .join('&');
  const source = `${fileAt(address, 'funnel-calculator.frame.html')}${fragment ? `#${fragment}` : ''}`;
  const lines = [
    '<iframe',
    `  src="${escaped(source)}"`,
    `  title="${(STUDIO_WORDS[lang] ?? STUDIO_WORDS['en']!).calculatorName}"`,
    '  style="width: 100%; min-height: 640px; border: 0"',
    '></iframe>',
    `<script async src="${escaped(fileAt(address, 'funnel-calculator.frame.js'))}"></script>`,
  ];
  return [{ place: 'page', text: lines.join('\n') }];
}
