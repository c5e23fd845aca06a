import { describe, expect, it } from 'vitest';
import { minifyTemplatesIn } from '../../tools/build/minify-templates.js';

const minified = (code: string): string => minifyTemplatesIn(code, 'element.ts');

describe('markup', () => {
  it('loses its indentation but never the blank between two words or elements', () => {
    expect(minified('html`\n  <b>a</b>\n  <i>b</i> c\n`')).toBe('html` <b>a</b> <i>b</i> c `');
  });

  it('keeps the blanks next to an expression', () => {
    expect(minified('html`<p>${a}   ${b} of\n ${c}</p>`')).toBe('html`<p>${a} ${b} of ${c}</p>`');
  });

  it('keeps no-break and thin spaces, which are content', () => {
    const code = 'html`<p>180\u00a0000\u202f₽\u2009</p>`';
    expect(minified(code)).toBe(code);
  });

  it('loses comments', () => {
    expect(minified('html`<p><!-- why\n -->x</p>`')).toBe('html`<p>x</p>`');
  });

  it('is left alone where white space shows', () => {
    const code = 'html`<pre>\n  a\n</pre>`';
    expect(minified(code)).toBe(code);
  });

  it('is minified inside of an expression too', () => {
    expect(minified('html`<p>  ${list.map((item) => html`  <b>${item}</b>  `)}</p>`')).toBe(
      'html`<p> ${list.map((item) => html` <b>${item}</b> `)}</p>`',
    );
  });
});

describe('styles', () => {
  it('lose blanks around braces, commas, semicolons and after colons, and the last semicolon', () => {
    expect(minified('css`\n  a , b {\n    color : red;\n    margin: 0 auto;\n  }\n`')).toBe(
      'css` a,b{color :red;margin:0 auto}`',
    );
  });

  it('keep the blanks that mean something', () => {
    expect(minified('css`a :hover { width: calc(1px + 2px - ${x} ); }`')).toBe(
      'css`a :hover{width:calc(1px + 2px - ${x} )}`',
    );
    expect(minified('css`@container (min-width: 30em) and (width > 3px) { a { b: c } }`')).toBe(
      'css`@container (min-width:30em) and (width > 3px){a{b:c}}`',
    );
  });

  it('keep what stands in quotes', () => {
    expect(minified(`css\`a { content: " , /* { */ "; quotes: ' ; ' }\``)).toBe(
      `css\`a{content:" , /* { */ ";quotes:' ; '}\``,
    );
  });

  it('lose comments', () => {
    expect(minified("css`a /* why: b's; */ { /* c */ d: e }`")).toBe('css`a{d:e}`');
  });
});

describe('everything else', () => {
  it('is left alone, strings and other templates included', () => {
    const code = 'const a: string = "html`  x  `"; const b = `  ${a}  `; text`  c  `;';
    expect(minified(code)).toBe(code);
  });
});
