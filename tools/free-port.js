// @ts-check
import { createServer } from 'node:net';

/**
 * A TCP port that nobody listens on. The system gives another one each time it is asked, so processes that look for one in
 * the same moment don't find the same, as they do where each tries one number after the other.
 *
 * @returns {Promise<number>}
 */
export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
