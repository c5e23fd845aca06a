import { Delivery } from '../../src/leads/delivery.js';
import { aLead } from './leads.js';

/** Whether a request with a body of so many bytes is asked to outlive the page. */
export async function deliverLong(bytes: number): Promise<boolean | undefined> {
  let keepalive: boolean | undefined;
  const delivery = new Delivery(
    aLead(),
    { body: 'x'.repeat(bytes), type: 'text/plain' },
    { url: 'https://leads.example/in', readable: true },
    {
      fetch(_url, options) {
        ({ keepalive } = options);
        return Promise.resolve(new Response());
      },
      beacon: () => false,
      online: () => true,
      forbidden: () => false,
      now: () => 0,
      random: () => 0,
      after: () => () => undefined,
    },
  );
  delivery.handle('send');
  await new Promise((resolve) => setTimeout(resolve));
  return keepalive;
}
