import { expect, it } from 'vitest';
import { linesOf } from './times.js';

it('says of each engine how many files passed, how long they took together, and which took longest', () => {
  const time = (engine: string, name: string, ms: number, passed = true) => ({ engine, name, ms, passed });
  expect(
    linesOf([
      time('Chromium', 'a', 1200),
      time('Firefox', 'a', 2000, false),
      time('Chromium', 'b', 3450),
      ...['c', 'd', 'e', 'f'].map((name) => time('Chromium', name, 2000)),
    ]),
  ).toEqual([
    'Chromium: 6 of 6 files passed in 12.7 s; longest: b 3.5 s, c 2.0 s, d 2.0 s, e 2.0 s, f 2.0 s',
    'Firefox: 0 of 1 files passed in 2.0 s; longest: a 2.0 s',
  ]);
});
