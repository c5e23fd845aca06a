import type { Plugin } from 'vite';
import { LeadStore } from '../../demo/receivers/lead-store.mjs';
import { listener } from '../../demo/receivers/receiver.mjs';

/** Whoever opens the demonstration is its owner: the list asks them for nothing. */
const PASSWORD = 'the owner of this machine';
const AUTHORIZATION = `Basic ${Buffer.from(`owner:${PASSWORD}`).toString('base64')}`;

/**
 * Has `npm start` take the leads of the agency's page at `/demo/leads`, by the receiver that agencies run, and list them
 * there. The leads lie in a file in `node_modules/.cache`.
 */
export const serveReceiver = (file: string): Plugin => ({
  name: 'serve-receiver',
  apply: 'serve',
  async configureServer(server) {
    let receive: ReturnType<typeof listener>;
    try {
      const store = await LeadStore.open(file);
      receive = listener({ store, password: PASSWORD });
      server.httpServer?.once('close', () => store.close());
    } catch (error) {
      const { message } = error as Error;
      server.config.logger.warn(`The leads of demo/agency.html can't be kept: ${message}`);
      receive = (_request, response) => response.writeHead(503, { 'Content-Type': 'text/plain' }).end(message);
    }
    server.middlewares.use((request, response, next) => {
      if (!/\/demo\/leads(?:\.csv|\/delete)?(?:\?|$)/.test(request.url ?? '')) return next();
      // A request of another site must not be let in by us.
      if (!/^(?:cross|same)-site$/.test(String(request.headers['sec-fetch-site'])))
        request.headers.authorization = AUTHORIZATION;
      receive(request, response);
    });
  },
});
