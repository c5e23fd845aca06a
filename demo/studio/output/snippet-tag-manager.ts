import type { StudioConfig } from '../config/config.js';
import type { Settings } from './settings.js';
import { divHtml, fileAt } from './snippet-html.js';
import type { SnippetPart } from './snippet-part.js';

/** A place in the page, and a tag "Custom HTML" that brings the script there. */
export function tagManagerSnippet({ address, fallback }: StudioConfig, settings: Settings): readonly SnippetPart[] {
  // Within a script, "</script" would end it, and "<!--" would keep its end from being seen.
  const source = JSON.stringify(fileAt(address, 'funnel-calculator.js')).replaceAll('<', '\\u003c');
  const lines = [
    '<script>',
    '  (function (page) {',
    "    var script = page.createElement('script');",
    "    script.type = 'module';",
    `    script.src = ${source};`,
    '    page.head.appendChild(script);',
    '  })(document);',
    '</script>',
  ];
  return [
    { place: 'page', text: divHtml(settings, fallback) },
    { place: 'tag', text: lines.join('\n') },
  ];
}
