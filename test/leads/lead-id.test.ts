import { webcrypto } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newLeadId } from '../../src/leads/lead-id.js';

const VERSION_4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;
const source = webcrypto as unknown as Crypto;

describe('the id of a lead', () => {
  it('is the browser’s own where it makes some', () =>
    expect(newLeadId({ getRandomValues: source.getRandomValues.bind(source), randomUUID: () => '0-0-0-0-0' })).toBe(
      '0-0-0-0-0',
    ));

  it('is of the same form on a page without https', () => {
    const ids = Array.from({ length: 500 }, () => newLeadId({ getRandomValues: source.getRandomValues.bind(source) }));
    expect(ids.filter((id) => !VERSION_4.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(500);
  });
});
