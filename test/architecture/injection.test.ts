import { describe, expect, it } from 'vitest';
import { findInjections } from './injection.js';
import { sources } from './sources.js';

const found = findInjections(sources);
const find = (text: string): string[] => findInjections({ 'components/a.ts': text });

describe('text from outside', () => {
  it('becomes no markup, no code and no unjudged address in any source', () => {
    expect(found).toEqual([]);
  });
});

describe('what would let it', () => {
  it.each([
    ["import { unsafeHTML } from 'lit/directives/unsafe-html.js';", 'unsafeHTML'],
    ["import { unsafeSVG as svg } from 'lit/directives/unsafe-svg.js';", 'unsafeSVG'],
    ["import { unsafeStatic } from 'lit/static-html.js';", 'unsafeStatic'],
    ["import { unsafeCSS } from 'lit';", 'unsafeCSS'],
    ['element.innerHTML = text;', 'innerHTML'],
    ["element['innerHTML'] = text;", 'innerHTML'],
    ['Object.assign(element, { outerHTML: text });', 'outerHTML'],
    ["element.insertAdjacentHTML('beforeend', text);", 'insertAdjacentHTML'],
    ['range.createContextualFragment(text);', 'createContextualFragment'],
    ['element.setHTMLUnsafe(text);', 'setHTMLUnsafe'],
    ['frame.srcdoc = text;', 'srcdoc'],
    ['eval(text);', 'eval'],
    ['(0, eval)(text);', 'eval'],
    ["new Function('return 1');", 'makes a function of text'],
    ["Function('return 1')();", 'makes a function of text'],
    ["window.Function('return 1')();", 'makes a function of text'],
    ['document.write(text);', 'writes into the document'],
    ['window.document.writeln(text);', 'writes into the document'],
    ["setTimeout('run()', 1);", 'gives setTimeout a text to run'],
    ['window.setInterval(`run(${a})`, 1);', 'gives setInterval a text to run'],
    ["setTimeout('run(' + a + ')');", 'gives setTimeout a text to run'],
    ['for (const key in table) use(key);', 'for…in'],
    ["const link = 'javascript:void(0)';", 'writes a script: address'],
    ['const link = `JavaScript:${code}`;', 'writes a script: address'],
    ['html`<a href="javascript:void(0)">x</a>`;', 'writes a script: address'],
    ['html`<a href=${link}>x</a>`;', 'binds href'],
    ['html`<a href="${link}">x</a>`;', 'binds href'],
    ['html`<a href="tel:${phone}">x</a>`;', 'binds href'],
    ["html`<a href='https://${safeUrl(host, 'link')}'>x</a>`;", 'binds href'],
    ['html`<a .href=${link}>x</a>`;', 'binds href'],
    ['html`<img alt="" src=${logo}>`;', 'binds src'],
    ['html`<form action=${link}></form>`;', 'binds action'],
    ['svg`<use xlink:href=${link}></use>`;', 'binds href'],
    ["html`<a href=${a || safeUrl(b, 'link')}>x</a>`;", 'binds href'],
    ["html`<a href=${ok ? given : safeUrl(b, 'link')}>x</a>`;", 'binds href'],
    ["let link = safeUrl(given, 'link'); link = given; html`<a href=${link}>x</a>`;", 'binds href'],
    [
      "function a() { const link = safeUrl(given, 'link'); } function b() { const link = given; html`<a href=${link}>x</a>`; }",
      'binds href',
    ],
    ['anchor.href = link;', 'sets href'],
    ['image.src = link;', 'sets src'],
    ["anchor.setAttribute('href', link);", 'sets href'],
    ['open(link);', 'goes to'],
    ['window.location.assign(link);', 'goes to'],
  ])('is found: %s', (text, sentence) => {
    expect(find(text)).toContainEqual(expect.stringContaining(sentence));
  });

  it.each([
    ["html`<a href=${safeUrl(link, 'link')}>x</a>`;"],
    ["html`<a href=${safeUrl(link, 'link') ?? nothing}>x</a>`;"],
    ["const link = given && safeUrl(given, 'link'); html`${link ? html`<a href=${link}>x</a>` : nothing}`;"],
    ["html`<img src=${ok ? safeUrl(a, 'image') : nothing} alt=${name}>`;"],
    ['html`<p data-figure=${name} class=${a}>${text}</p>`;'],
    ['anchor.href = URL.createObjectURL(file);'],
    ['setTimeout(() => run(), 1);'],
    ['setTimeout(run, 1);'],
    ['for (const key of Object.keys(table)) use(key);'],
    ['const { href } = new URL(given); use(href);'],
    ['// javascript: and innerHTML in a comment'],
  ])('isn’t seen where nothing is wrong: %s', (text) => {
    expect(find(text)).toEqual([]);
  });
});
