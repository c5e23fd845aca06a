import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COPY, copyOfAcceptance } from '../../tools/receivers.js';

it('the receivers’ checker decides by the form’s own code: `npm run docs` copies it', async () => {
  expect(readFileSync(COPY, 'utf8')).toBe(await copyOfAcceptance());
});
