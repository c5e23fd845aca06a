import { expect, it } from 'vitest';
import { freePort } from '../../tools/free-port.js';

it('gives those who ask in the same moment ports of their own', async () => {
  const ports = await Promise.all(Array.from({ length: 20 }, freePort));
  expect(new Set(ports).size).toBe(20);
  expect(Math.min(...ports)).toBeGreaterThan(1023);
});
