import { expect, it } from 'vitest';
import { shorter } from '../../tools/build/minify-again.js';

const run = async (code: string): Promise<unknown> =>
  ((await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as { result: unknown }).result;

const CODE = `
  const unused = 1;
  const twice = (value, spare) => { if (value === null) { return 0; } else { return value * 2; } };
  class Sum { #all = 0; add(value) { this.#all += twice(value); return this; } get all() { return this.#all; } }
  export const result = [new Sum().add(3).add(null).add(4).all, \`\${twice(5)} ₽\`, import.meta.url.slice(0, 5)];
`;

it('writes the same program in fewer characters', async () => {
  const code = await shorter(CODE);
  expect(code.length).toBeLessThan(CODE.replace(/\s+/g, ' ').length);
  expect(code).not.toContain('unused');
  expect(await run(code)).toEqual([14, '10 ₽', 'data:']);
  expect(await run(code)).toEqual(await run(CODE));
});

it('keeps what lazy parts are asked for by', async () => {
  const code = await shorter('export const load = () => import("./funnel-part-abc.js").then(({ part }) => part);');
  expect(code).toContain('./funnel-part-abc.js');
});

it('refuses what is no program', async () => {
  await expect(shorter('export const = 1')).rejects.toThrow();
});
