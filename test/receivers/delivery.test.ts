import { describe, expect, it, onTestFinished } from 'vitest';
import { aLead } from '../leads/leads.js';
import { deliverTo } from './delivered.js';
import { fillUp, hasPhp, startNode, startPhp, type Start } from './receivers.js';

const RECEIVERS: readonly (readonly [string, Start])[] = [
  ['receive.mjs', startNode],
  ...(hasPhp ? [['receive.php', startPhp] as const] : []),
];

describe.each(RECEIVERS)('the form’s own delivery to %s', (_name, start) => {
  it.each(['form', 'json'] as const)(
    'is accepted, as %s, and accepted again without a second lead',
    async (encoding) => {
      const receiver = await start();
      onTestFinished(() => receiver.stop());
      expect(await deliverTo(receiver.url, aLead(), encoding)).toEqual(['sending', 'accepted']);
      expect(await deliverTo(receiver.url, aLead(), encoding)).toEqual(['sending', 'accepted']);
      expect(await receiver.kept()).toHaveLength(1);
    },
  );

  it('is refused where it is no lead, so that nobody is thanked', async () => {
    const receiver = await start();
    onTestFinished(() => receiver.stop());
    expect(await deliverTo(receiver.url, aLead({ leadId: 'none' }))).toEqual(['sending', 'refused']);
  });

  it('waits as long as the receiver asks for where that can’t write, and gets there', async () => {
    const receiver = await start();
    onTestFinished(() => receiver.stop());
    const makeRoom = await fillUp(receiver.file);
    const asked: number[] = [];
    const states = await deliverTo(receiver.url, aLead(), 'form', (milliseconds) => {
      asked.push(milliseconds);
      return () => undefined;
    });
    expect(states).toEqual(['sending', 'waiting']);
    expect(asked).toContain(30_000);
    await makeRoom();
    expect(await deliverTo(receiver.url, aLead())).toEqual(['sending', 'accepted']);
  });
});
