import { textLanguage } from '../texts/index.js';
import { noScriptTexts, wordsOf } from '../texts/standing-alone.js';
import { escaped, withoutIndentation } from './markup.js';
import type { RenderedCalculator, RenderedRoot } from './static-render.js';
import { readMark, noticeStyles, unreadStyles, withoutScriptStyles } from './notice-styles.js';

/** One of our elements in the written HTML, in which texts contain no `<`. */
const ELEMENT = /<(funnel-[a-z-]+)([^>]*)>/g;
const ATTRIBUTE = /([\w:-]+)(?:="([^"]*)")?/g;

/** The calculator and each element inside it with declarative shadow roots. */
export function declarativeMarkup(
  { view, root, inner }: RenderedCalculator,
  attributes: ReadonlyMap<string, string>,
  nonce: string | undefined,
): string {
  const style = (css: string): string => `<style${nonce === undefined ? '' : ` nonce="${nonce}"`}>${css}</style>`;

  const template = ({ options, styles, content }: RenderedRoot): string => {
    const delegates = options.delegatesFocus ? ' shadowrootdelegatesfocus' : '';
    return `<template shadowrootmode="open"${delegates}>${style(compact(styles))}${filled(content)}</template>`;
  };

  const filled = (content: string): string =>
    content.replace(ELEMENT, (tag: string, name: string, written: string) => {
      const own = new Map([...written.matchAll(ATTRIBUTE)].map(([, key, value]) => [key!, value ?? '']));
      const found = inner(name, own);
      return found ? tag + template(found) : tag;
    });

  const language = textLanguage(view.context.locale);
  const notice = `<p class="box small unfollowed" lang="${language}">${escaped(wordsOf(noScriptTexts, language).prerendered)}</p><noscript>${style(withoutScriptStyles)}</noscript>`;
  const whole = template({
    ...root,
    styles: root.styles + noticeStyles + unreadStyles,
    content: notice + root.content + readMark,
  });
  return `<funnel-calculator${written(attributes)}>${whole}</funnel-calculator>`;
}

/** Attributes as text for a tag. */
export const written = (attributes: ReadonlyMap<string, string>): string =>
  [...attributes].map(([name, value]) => ` ${name}="${escaped(value)}"`).join('');

/** Styles without comments and indentation. */
const compact = (styles: string): string =>
  withoutIndentation(styles.replace(/\/\*[^]*?\*\//g, ''))
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/;\}/g, '}');
