import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { phpOf, pluginZip } from '../../tools/build/wordpress-plugin.js';

const SOURCES = 'demo/wordpress';
const FILES = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .map((name) => join(SOURCES, name))
  .filter((path) => path.endsWith('.php'));
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
  it.runIf(hasPhp).each(FILES)('%s is valid PHP', (path) => {
    const { stdout, stderr } = spawnSync('php', ['-l', path], { encoding: 'utf8' });
    expect(stdout + stderr).toContain('No syntax errors');
  });

  it.each(FILES)('%s has nothing that PHP 7.4 lacks', (path) => {
    const text = readFileSync(path, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\]|\\.)*'/g, '');
    expect(NEWER.filter((pattern) => pattern.test(text))).toEqual([]);
  });

  it.each(FILES)('%s echoes nothing unescaped', (path) => {
    expect(unescaped(readFileSync(path, 'utf8'))).toEqual([]);
  });

  it('are known for what they echo', () => {
    expect(unescaped("echo '<p>' . $name . '</p>';\necho word('title');\necho esc_html(word('title'));")).toHaveLength(
      2,
    );
  });

  it.each(FILES)('%s can’t be opened by its address', (path) => {
    expect(readFileSync(path, 'utf8')).toMatch(/defined\('(?:ABSPATH|WP_UNINSTALL_PLUGIN)'\) \|\| exit;/);
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

describe('words in PHP', () => {
  it('keep quotation marks and backslashes', () => {
    expect(phpOf({ "it's": ['a\\', '$b'] })).toBe("['it\\'s' => ['a\\\\', '$b']]");
  });
});
