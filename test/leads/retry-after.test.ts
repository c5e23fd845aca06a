import { describe, expect, it } from 'vitest';
import { retryAfter } from '../../src/leads/retry-after.js';

const NOW = Date.UTC(2026, 10, 22, 10);

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Sun, 22 Nov 2026 10:00:30 GMT', 30_000],
    ['Sunday, 22-Nov-26 10:00:30 GMT', 30_000],
    ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
  ])('%s is %i ms', (header, milliseconds) => expect(retryAfter(header, NOW)).toBe(milliseconds));

  it.each([null, '', '-5', '1.5', '1e3', 'soon', '2026-11-22', 'Sunday', '99999999999'])(
    '%s asks for nothing',
    (header) => expect(retryAfter(header, NOW)).toBe(null),
  );
});
