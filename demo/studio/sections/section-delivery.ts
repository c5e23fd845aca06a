import { html, nothing } from 'lit';
import { DELIVERIES, type Delivery } from '../config/config.js';
import { addressNote } from '../config/files-address.js';
import type { SnippetPart } from '../output/snippet-part.js';
import type { Section, StudioView } from '../studio-view.js';
import { fillIn, type StudioWords } from '../words/index.js';
import { checkField, complaintsAt, radioField, textField } from './form-controls.js';
import { pastingSteps } from './pasting-steps.js';

const wordOf = <Start extends 'delivery' | 'note' | 'part'>(words: StudioWords, start: Start, name: string): string =>
  words[
    `${start}${name.replace(/(?:^|-)(\w)/g, (_match, letter: string) => letter.toUpperCase())}` as keyof StudioWords
  ];

/** Deliveries by npm need no address: a bundler brings the files. */
const WITH_FILES: readonly Delivery[] = ['module', 'file', 'frame', 'wordpress', 'tag-manager'];

/** Problems of other sections that are said at the code as well. */
const ELSEWHERE: readonly string[] = ['lead.on', 'statistics.gtag'];

export const deliverySection: Section = {
  name: 'delivery',
  places: ['delivery', 'address', 'fallback', 'markup', 'spare'],
  body: (view) => {
    const { config, words, change, snippet } = view;
    const { delivery } = config;
    return html`${radioField(
      'delivery',
      words.deliveryHow,
      DELIVERIES.map((way) => [way, wordOf(words, 'delivery', way)]),
      delivery,
      (way) => change({ ...config, delivery: way as Delivery }, null),
      'columns',
    )}
      ${WITH_FILES.includes(delivery) ? textField(view, 'address', words.address, config.address, (address) => change({ ...config, address }, 'address'), { type: 'url', hint: addressHint(view) }) : nothing}
      ${ELSEWHERE.map((place) => complaintsAt(view, place, 'elsewhere'))} ${complaintsAt(view, 'delivery')} ${missingTemplate(view)}
      ${snippet.parts.map((part, index) => partTemplate(view, part, index))}
      <p class="hint">${noteOf(view)} ${delivery === 'frame' ? words.noteFrameBare : ''}</p>
      ${takeTemplate(view)} ${pastingSteps(view)} ${delivery === 'frame' ? nothing : moreTemplate(view)}`;
  },
};

/** What most owners never change, under what they came for. */
function moreTemplate(view: StudioView): unknown {
  const { config, words, change } = view;
  const { delivery, markup, spare } = config;
  return html`<details>
    <summary>${words.deliveryMore}</summary>
    ${textField(view, 'fallback', words.fallback, config.fallback, (fallback) => change({ ...config, fallback }, 'fallback'), { hint: words.fallbackHint })}
    ${['module', 'file'].includes(delivery) ? checkField('markup', words.markupDiv, markup === 'div', (div) => change({ ...config, markup: div ? 'div' : 'element' }, null)) : nothing}
    ${['module', 'file', 'wordpress'].includes(delivery) ? checkField('spare', words.spare, spare, (on) => change({ ...config, spare: on }, null)) : nothing}
  </details>`;
}

/** What has to be mended elsewhere before all that is set stands in the code. A way that can't have it says so itself. */
function missingTemplate({ problems, leftOutOf, words }: StudioView): unknown {
  const said = problems.flatMap(({ place }) => (ELSEWHERE.includes(place) ? place.split('.')[0]! : []));
  const sections = leftOutOf.filter((name) => name !== 'delivery' && !said.includes(name));
  if (sections.length === 0) return nothing;
  const names = sections.map((name) => fillIn(words.quoted, { word: words[name] })).join(', ');
  return html`<div class="complaint" id="missing"><p>${fillIn(words.missingInCode, { sections: names })}</p></div>`;
}

function addressHint({ config, words, files }: StudioView): string {
  const note = addressNote(config.address, files);
  return note === null
    ? ''
    : { example: words.addressExample, local: words.addressLocal, ours: words.addressOurs }[note];
}

/** Ways whose files a site has that was built: nobody has to build them. */
const TAKEN: readonly Delivery[] = ['module', 'file', 'frame'];

const noteOf = ({ config: { delivery }, words, files }: StudioView): string =>
  files && TAKEN.includes(delivery) ? words.noteTake : wordOf(words, 'note', delivery);

/** The files, where this site has them. */
function takeTemplate({ config: { delivery }, words, files }: StudioView): unknown {
  if (!files || !WITH_FILES.includes(delivery)) return nothing;
  return html`<p class="take">
    ${delivery === 'wordpress' ? html`<a href="${files}/wordpress/funnel-calculator.zip" download>${words.takePlugin}</a>` : nothing}
    <a href="${files}/funnel-calculator.zip" download>${words.takeFiles}</a>
  </p>`;
}

function partTemplate({ words, copy, config }: StudioView, { place, file, text }: SnippetPart, index: number): unknown {
  const name = place === 'page' && config.delivery === 'wordpress' ? 'block' : place;
  const title = fillIn(wordOf(words, 'part', name), { file: file ?? '' });
  return html`<div class="part">
    <div class="part-head">
      <h4 id="part-${index}">${title}</h4>
      <button type="button" aria-describedby="part-${index}" @click=${copy}>${words.copy}</button>
    </div>
    <pre tabindex="0" role="region" aria-labelledby="part-${index}"><code translate="no">${text}</code></pre>
  </div>`;
}
