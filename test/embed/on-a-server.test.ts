import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DIST } from './host-page.js';

/** Runs code in a Node of its own. @returns all that it has written */
const run = (code: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '--unhandled-rejections=strict', '-e', code], {
    encoding: 'utf8',
  });

const urlOf = (file: string): string => JSON.stringify(pathToFileURL(join(DIST, file)).href);
/** What is said on the console counts too. */
const WATCH = `const said = []; for (const level of ['log', 'info', 'warn', 'error']) { const own = console[level]; console[level] = (...parts) => said.push(level + ' ' + parts.join(' ')); console['own' + level] = own; }`;
const TELL = `await new Promise((resolve) => setTimeout(resolve, 100)); console.ownlog(JSON.stringify([said, typeof document, typeof globalThis.funnel]));`;

describe('on a server', () => {
  it.each(['define.js', 'index.js'])('importing the package does nothing and says nothing: %s', (file) => {
    expect(JSON.parse(run(`${WATCH} await import(${urlOf(file)}); ${TELL}`))).toEqual([[], 'undefined', 'undefined']);
  });

  it('both may be imported, in any order, with the prerenderer', () => {
    const files = ['define.js', 'prerender.js', 'index.js'].map((file) => `await import(${urlOf(file)});`);
    expect(JSON.parse(run(`${WATCH} ${files.join('')} ${TELL}`))).toEqual([[], 'undefined', 'undefined']);
  });

  it('the classes are there for types and for extending', () => {
    const code = `const { FunnelCalculator } = await import(${urlOf('index.js')}); class Own extends FunnelCalculator {} console.log(Own.name, typeof FunnelCalculator);`;
    expect(run(code).trim()).toBe('Own function');
  });
});
