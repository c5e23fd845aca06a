import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { framePageFindings } from '../../tools/build/check-frame-page.js';
import { pageWith } from '../../tools/build/frame-page.js';

const TEMPLATE = '<head><!-- policy --><style>p { margin: 0 }</style><!-- scripts --></head><p>Воронка</p>';
const page = (...scripts: string[]): string => pageWith(TEMPLATE, scripts);

describe('the framed page', () => {
  it('allows the scripts and styles that it holds by their hashes, pictures, and nothing else', () => {
    // The hashes are those of `openssl dgst -sha256 -binary | base64`.
    expect(/content="([^"]+)"/.exec(page('one()', 'two()'))?.[1]?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'sha256-HR7iaask9daLMRRskMI++QeJtjWDOjyPA6lGzYGzKW4=' 'sha256-iMrPAWirDC2X0OhZzLsM2MRIWSmepJGI4r7D8ZlwBOw='",
      "style-src 'sha256-7IWhgxoOGTB5NQzjGk9OPt0FwhVeBvZGoWgF9xLLh8c='",
      'img-src https: http:',
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
    ]);
  });

  it('holds its scripts in their order, said so that HTML finds no end in them', () => {
    expect(page('say("</script><!--<SCRIPT>")', 'two()')).toContain(
      '<script data-cfasync="false">say("\\x3c/script>\\x3c!--\\x3cSCRIPT>")</script>\n    <script data-cfasync="false">two()</script>',
    );
  });

  it('puts a script in as it is, whatever a replacement would make of its dollar signs', () => {
    expect(page("say('$& $1 $$')")).toContain("say('$& $1 $$')");
  });

  it('is ASCII alone, in words and in scripts', () => {
    const text = page("say('₽')");
    expect(text).toMatch(/^[\0-\x7f]+$/);
    expect(text).toContain("say('\\u20bd')");
    expect(text).toContain('<p>&#1042;&#1086;&#1088;&#1086;&#1085;&#1082;&#1072;</p>');
  });
});

describe('the check of the built page', () => {
  let folder = '';
  afterEach(() => rmSync(folder, { recursive: true }));
  const findings = (text: string): string[] => {
    folder = mkdtempSync(join(tmpdir(), 'dist-'));
    writeFileSync(join(folder, 'funnel-calculator.frame.html'), text);
    return framePageFindings(folder);
  };

  it('is content with what is made of sound scripts', () => {
    expect(findings(page("say('</script>')", 'two()'))).toEqual([]);
  });

  it.each([
    ['a script that somebody changed', 'one()', 'one( )', 'holds a script that its policy stops'],
    ['styles that somebody changed', 'margin: 0', 'margin:0', 'holds styles that its policy stops'],
    ['a policy with a hole', "default-src 'none'", 'default-src *', 'forbids too little'],
    ['a file beside it', '<p>', '<p><img src="x.png">', 'names another file, or a handler'],
    ['a handler', '<p>', '<p onclick="x()">', 'names another file, or a handler'],
    ['letters of another charset', '&#1042;', '\u0412', 'holds other characters than ASCII'],
  ])('finds %s', (_case, sound, broken, sentence) => {
    expect(findings(page('one()', 'two()').replace(sound, broken))).toEqual([
      `funnel-calculator.frame.html: ${sentence}`,
    ]);
  });

  it('finds a script that is missing, and one that does not parse', () => {
    expect(findings(page('one()'))).toEqual(['funnel-calculator.frame.html: holds 1 scripts, not two']);
    rmSync(folder, { recursive: true });
    // A comparison that looks like markup: escaping it broke the program.
    expect(findings(page('one()', 'a<script'))).toEqual([
      'funnel-calculator.frame.html: holds a script that does not parse',
    ]);
  });

  it('finds the page missing', () => {
    folder = mkdtempSync(join(tmpdir(), 'dist-'));
    expect(framePageFindings(folder)).toEqual(["funnel-calculator.frame.html wasn't built"]);
  });
});
