import { expect, it, vi } from 'vitest';
import { prerender } from '../../src/prerender/index.js';

vi.mock('../../src/components/calculator/deferred.js', () => {
  throw new Error('lost');
});

it("a page that would be sent with gaps isn't drawn: where a part can't be loaded, that is an error", async () => {
  await expect(prerender({ attributes: { lang: 'en' } })).rejects.toThrow('could not be loaded');
});
