import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import { TOKENS, type StudioConfig, type TokenName } from '../config/config.js';
import { DEFAULTS } from '../problems/look-problems.js';
import type { Section, StudioView } from '../studio-view.js';
import { fillIn, type StudioWords } from '../words/index.js';
import { radioField, textField } from './form-controls.js';

export const lookSection: Section = {
  name: 'look',
  places: ['scheme', 'tokens'],
  body: (view) => {
    const { config, words, change } = view;
    return html`${radioField(
      'scheme',
      words.scheme,
      [
        ['', words.schemePage],
        ['auto', words.schemeAuto],
        ['light', words.schemeLight],
        ['dark', words.schemeDark],
      ],
      config.scheme,
      (scheme) => change({ ...config, scheme: scheme as StudioConfig['scheme'] }, null),
      'columns',
    )}
    ${TOKENS.map((token) => tokenTemplate(view, token))}`;
  },
};

const titleOf = (words: StudioWords, token: TokenName): string =>
  words[`token${token[0]!.toUpperCase()}${token.slice(1)}` as 'tokenText'];

/** Colours can be picked and written; lengths are written. */
function tokenTemplate(view: StudioView, token: TokenName): unknown {
  const { config, words, change, focus } = view;
  const value = config.tokens[token] ?? '';
  const place = `tokens.${token}`;
  const title = titleOf(words, token);
  const ours = DEFAULTS[config.scheme === 'dark' ? 'dark' : 'light'][token];
  const set = (text: string): void => {
    const { [token]: _before, ...others } = config.tokens;
    change({ ...config, tokens: text.trim() ? { ...others, [token]: text.trim() } : others }, place);
  };
  const takeOurs = (): void => {
    set('');
    focus(place.replace('.', '-'));
  };
  const picked = /^#[\da-f]{6}$/i.test(value) ? value : ours === '#fff' ? '#ffffff' : ours;
  return html`<div class="token">
    ${ours === undefined ? '' : html`<input type="color" aria-label=${fillIn(words.tokenPick, { token: title })} .value=${live(picked!)} @input=${(event: Event) => set((event.target as HTMLInputElement).value)} />`}
    ${textField(view, place, title, value, set, { stands: ours ?? (token === 'radius' ? '8px' : '16px') })}
    <button type="button" class="quiet" ?disabled=${value === ''} aria-label=${fillIn(words.tokenOurs, { token: title })} @click=${takeOurs}>${words.ours}</button>
  </div>`;
}
