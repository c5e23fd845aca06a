import { Delivery, type Environment } from '../../src/leads/delivery.js';
import { encodeLead, type Encoding } from '../../src/leads/encoding.js';
import type { Lead } from '../../src/leads/lead.js';
import type { State } from '../../src/leads/transitions.js';

const DONE: readonly State[] = ['accepted', 'unconfirmed', 'failed', 'refused', 'waiting'];

/** Sends a lead as the form does, by its own state machine over real HTTP; says through which states it went until it rested. */
export function deliverTo(
  url: string,
  lead: Lead,
  encoding: Encoding = 'form',
  timers: Environment['after'] = () => () => undefined,
): Promise<State[]> {
  const environment: Environment = {
    fetch,
    beacon: () => false,
    online: () => true,
    forbidden: () => false,
    now: () => Date.now(),
    random: () => 0.5,
    after: timers,
  };
  const delivery = new Delivery(lead, encodeLead(lead, encoding)!, { url, readable: true }, environment);
  const states: State[] = [];
  return new Promise((resolve) => {
    delivery.subscribe((state) => {
      states.push(state);
      if (DONE.includes(state)) resolve(states);
    });
    delivery.handle('send');
  });
}
