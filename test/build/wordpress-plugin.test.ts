import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pluginFindings } from '../../tools/build/check-plugin.js';
import { phpOf, pluginFiles, pluginSources, pluginZip } from '../../tools/build/wordpress-plugin.js';
import { PANEL_WORDS } from '../../src/components/calculator/panel-registry.js';
import { wordpressTexts } from '../../src/texts/standing-alone.js';

const FILES = Object.entries(pluginSources('1.2.3'))
  .filter(([path]) => path.endsWith('.php'))
  .map(([path, content]) => [path, strFromU8(content)] as const);
const hasPhp = spawnSync('php', ['-v']).status === 0;

/** What PHP 7.4 can't read, in the forms that are written by habit. */
const NEWER: readonly RegExp[] = [
  /\bmatch\s*\(/,
  /\?->/,
  /\b(?:mixed|never)\s*\|?\s*(?:\$\w|\{)/,
  /:\s*(?:mixed|never)\b/,
  /\w\s*\|\s*\w+\s+\$/,
  /(?:=>|\?\?|\?|:)\s*throw\b/,
  /\b(?:str_contains|str_starts_with|str_ends_with|array_is_list)\s*\(/,
  /\breadonly\b|^\s*enum\s/m,
  /catch\s*\(\s*[\\\w]+\s*\)/,
];

/** Text that reaches a page: what is echoed has to be escaped, or be a literal. */
function unescaped(php: string): string[] {
  return php
    .split('\n')
    .filter((line) => /\becho\b/.test(line) && !line.includes('phpcs:ignore'))
    .filter((line) => {
      const rest = line
        .slice(line.indexOf('echo'))
        .replace(/'(?:[^'\\]|\\.)*'/g, '')
        // Calls whose answer is safe, with what they are given.
        .replace(
          /\b(?:esc_html|esc_attr|esc_url|esc_textarea|wp_kses_post)\((?:[^()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))*\)/g,
          '',
        )
        // Put together of escaped parts, as the comment above it says.
        .replaceAll('$field', '')
        .replace(/\?.*:/g, '')
        .replace(/\$lead && \$lead\[\]/g, '');
      return /\$\w|\w\(/.test(rest);
    });
}

describe('the sources of the plugin', () => {
  it.runIf(hasPhp).each(FILES)('%s is valid PHP', (_path, php) => {
    const { stdout, stderr } = spawnSync('php', ['-l'], { encoding: 'utf8', input: php });
    expect(stdout + stderr).toContain('No syntax errors');
  });

  it.each(FILES)('%s has nothing that PHP 7.4 lacks', (_path, php) => {
    const text = php.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\]|\\.)*'/g, '');
    expect(NEWER.filter((pattern) => pattern.test(text))).toEqual([]);
  });

  it.each(FILES)('%s echoes nothing unescaped', (_path, php) => {
    expect(unescaped(php)).toEqual([]);
  });

  it('are known for what they echo', () => {
    expect(unescaped("echo '<p>' . $name . '</p>';\necho word('title');\necho esc_html(word('title'));")).toHaveLength(
      2,
    );
  });

  it.each(FILES)('%s can’t be opened by its address', (_path, php) => {
    expect(php).toMatch(/defined\('(?:ABSPATH|WP_UNINSTALL_PLUGIN)'\) \|\| exit;/);
  });
});

describe('the zip', () => {
  it('has the same bytes in every time zone', () => {
    const files = { 'a.php': new Uint8Array([1, 2, 3]) };
    const before = process.env['TZ'];
    const zips = ['Pacific/Chatham', 'America/New_York'].map((zone) => {
      process.env['TZ'] = zone;
      return Buffer.from(pluginZip(files)).toString('hex');
    });
    process.env['TZ'] = before;
    expect(zips[0]).toBe(zips[1]);
    expect(Object.keys(unzipSync(pluginZip(files)))).toEqual(['funnel-calculator/a.php']);
  });
});

describe('the built zip', () => {
  let dist = '';
  let files: Record<string, Uint8Array> = {};
  const found = (changed: Record<string, Uint8Array>): string[] => {
    writeFileSync(join(dist, 'wordpress/funnel-calculator.zip'), pluginZip(changed));
    return pluginFindings(dist, '1.2.3');
  };

  beforeAll(async () => {
    dist = mkdtempSync(join(tmpdir(), 'plugin-'));
    mkdirSync(join(dist, 'wordpress'));
    for (const name of ['funnel-calculator.js', 'funnel-plan-abcdefgh.js', 'third-party-licenses.md'])
      writeFileSync(join(dist, name), name);
    files = await pluginFiles(dist, '1.2.3');
  });
  afterAll(() => rmSync(dist, { recursive: true }));

  it('is asked for', () => {
    expect(pluginFindings(dist, '1.2.3')).toEqual(["wordpress/funnel-calculator.zip wasn't built"]);
  });

  it('passes where it holds all of this build and nothing else', () => {
    expect(found(files)).toEqual([]);
  });

  it.each([
    ['script/funnel-plan-abcdefgh.js', 'script/funnel-plan-abcdefgh.js is of another build'],
    ['editor.js', 'editor.js is of another build'],
    ['includes/lead.php', 'includes/lead.php is of another build'],
    ['script/funnel-plan-zzzzzzzz.js', "script/funnel-plan-zzzzzzzz.js doesn't belong there"],
    ['.DS_Store', ".DS_Store doesn't belong there"],
  ])('fails where %s is another one', (name, finding) => {
    expect(found({ ...files, [name]: new Uint8Array([1]) })).toEqual([`wordpress/funnel-calculator.zip: ${finding}`]);
  });

  it.each(['words/ru.php', 'includes/build.php', 'LICENSE'])('fails without %s', (name) => {
    expect(found(Object.fromEntries(Object.entries(files).filter(([path]) => path !== name)))).toEqual([
      `wordpress/funnel-calculator.zip: ${name} is missing`,
    ]);
  });

  it('fails where it is of another version, or too heavy to be uploaded', () => {
    expect(pluginFindings(dist, '1.2.4')).toContain("wordpress/funnel-calculator.zip: its version isn't 1.2.4");
    const heavy = randomBytes(600_000);
    expect(found({ ...files, 'script/heavy.bin': heavy })).toContainEqual(
      expect.stringMatching(/bytes, \d+ too many$/),
    );
  });
});

describe('the words of the plugin', () => {
  it.each(Object.entries(wordpressTexts))('name every panel that a calculator can show: %s', (_language, words) => {
    // The lead form has a switch of its own.
    expect(Object.keys(words.panelNames)).toEqual(PANEL_WORDS.filter((name) => name !== 'lead'));
  });
});

describe('words in PHP', () => {
  it('keep quotation marks and backslashes', () => {
    expect(phpOf({ "it's": ['a\\', '$b'] })).toBe("['it\\'s' => ['a\\\\', '$b']]");
  });
});
