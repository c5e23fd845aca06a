import { html, nothing } from 'lit';
import { describe, expect, it } from 'vitest';
import { markup } from '../../src/prerender/markup.js';

describe('a template as HTML', () => {
  it.each([
    ['text', html`<p>${'1 < 2 & "3"'}</p>`, '<p>1 &lt; 2 &amp; &quot;3&quot;</p>'],
    ['an attribute', html`<p class=${'a b'} id="c">d</p>`, '<p class="a b" id="c">d</p>'],
    [
      'an attribute in quotation marks, of several values',
      html`<p aria-label="${'a'}: ${'"b"'}">c</p>`,
      '<p aria-label="a: &quot;b&quot;">c</p>',
    ],
    ["an attribute that isn't there", html`<p class=${nothing}>a</p>`, '<p>a</p>'],
    ['a switch that is on', html`<p ?hidden=${true}>a</p>`, '<p hidden>a</p>'],
    ['a switch that is off', html`<p ?hidden=${false} ?inert=${nothing}>a</p>`, '<p>a</p>'],
    [
      'a listener, which is left out',
      html`<button @click=${() => undefined} class=${'a'}>b</button>`,
      '<button class="a">b</button>',
    ],
    ['the text of an element', html`<bdi class=${'a'} .textContent=${'<b>'}></bdi>`, '<bdi class="a">&lt;b&gt;</bdi>'],
    [
      'a list of templates',
      html`<ul>${['a', 'b'].map((word) => html`<li>${word}</li>`)}</ul>`,
      '<ul><li>a</li><li>b</li></ul>',
    ],
    ['nothing', html`<p>${nothing}${null}${undefined}</p>`, '<p></p>'],
    ['a number and a yes', html`<p aria-expanded=${false}>${3}</p>`, '<p aria-expanded="false">3</p>'],
    [
      'indentation as one blank',
      html`<p>
      a
    </p>`,
      '<p> a </p>',
    ],
    ['blanks that are content', html`<p>${'6\u00a0600\u202f000'}</p>`, '<p>6\u00a0600\u202f000</p>'],
    [
      'a text that looks like a place for a value',
      html`<p title="a=${'b'}">class=${'c'}</p>`,
      '<p title="a=b">class=c</p>',
    ],
    ['a text with a dollar sign', html`<bdi .textContent=${'$& $1'}></bdi>`, '<bdi>$&amp; $1</bdi>'],
  ])('says %s', (_what, template, text) => {
    expect(markup(template)).toBe(text);
  });

  it.each([
    ['a property that no attribute says', html`<input .value=${'a'} />`, 'value'],
    ['a function in the place of a text', html`<p>${() => 'a'}</p>`, 'function'],
    ['an object in the place of a text', html`<p>${{ a: 1 }}</p>`, 'object'],
  ])('refuses %s', (_what, template, word) => {
    expect(() => markup(template)).toThrow(word);
  });
});
