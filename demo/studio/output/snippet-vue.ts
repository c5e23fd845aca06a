import type { StudioConfig } from '../config/config.js';
import type { Settings } from './settings.js';
import { elementHtml, indented } from './snippet-html.js';
import type { SnippetPart } from './snippet-part.js';

/** Vue has to be told which tags are no components of its own. */
const SETTINGS = [
  "import vue from '@vitejs/plugin-vue';",
  '',
  'export default {',
  "  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('funnel-') } } })],",
  '};',
].join('\n');

export function vueSnippet({ fallback }: StudioConfig, settings: Settings): readonly SnippetPart[] {
  // In any other paragraph, Vue would calculate what stands between two curly brackets.
  const markup = elementHtml(settings, fallback, 'p v-pre');
  const lines = ['<script setup>', "import 'funnel-calculator/define';", '</script>', '', '<template>'];
  return [
    { place: 'install', text: 'npm install funnel-calculator' },
    { place: 'component', file: 'FunnelCalculator.vue', text: [...lines, indented(markup), '</template>'].join('\n') },
    { place: 'settings', file: 'vite.config.js', text: SETTINGS },
  ];
}
