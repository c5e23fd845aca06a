import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { startServer } from '../../tools/static-server.js';
import type { engines } from './engines.js';
import { DIST, type HostPage, type OpenHostPage } from './host-page.js';
import { hostileHost } from './hostile-host.js';

const read = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');
const WIRE = read('frame-probe.js');
const INSIDE = `<script>${read('probe.js')}</script><script>${WIRE}</script>`;

/** The script of the page around, as it stands beside the `dist` folder. */
export const FOLLOW = '<script src="dist/funnel-calculator.frame.js"></script>';

/** Before the page's policy is read, a script may still come in. */
function wired(page: string): string {
  const [head, rest] = page.split('<meta http-equiv="Content-Security-Policy"');
  if (rest === undefined) throw new Error('The framed page has no policy');
  return `${head!}${INSIDE}<meta http-equiv="Content-Security-Policy"${rest}`;
}

export interface FrameSite {
  /** Address of the framed page with a wire in it. */
  readonly page: string;
  /** Address of the folder. */
  readonly url: string;
  readonly requests: readonly string[];
}

/** A page with frames, and another site from which the framed page comes. */
export function frameHost(engine: (typeof engines)[number]) {
  const { visit, expectCalm } = hostileHost(engine);
  let server: Awaited<ReturnType<typeof startServer>>;
  let built = '';
  beforeAll(async () => {
    const path = join(DIST, 'funnel-calculator.frame.html');
    if (!existsSync(path)) throw new Error('Nothing is built yet: npm run build');
    built = readFileSync(path, 'utf8');
    server = await startServer({ '/dist/': DIST });
  });
  afterAll(() => server.close());

  return {
    expectCalm,
    built: () => built,
    /** @param pages more of the site, by path */
    site: (pages: Record<string, string> = {}): FrameSite => {
      const { url, requests } = server.open({ pages: { '/funnel-calculator.frame.html': wired(built), ...pages } });
      return { page: `${url}funnel-calculator.frame.html`, url, requests };
    },
    visit: (markup: string, more: Omit<HostPage, 'markup'> = {}): Promise<OpenHostPage> =>
      visit({ ...more, markup: `<script>${WIRE}</script>${markup}` }),
    /** As `visit`, where a policy forbids scripts and styles within the page. */
    visitStrict: (markup: string, policy: string): Promise<OpenHostPage> =>
      visit({
        markup: `<script src="wire.js"></script>${markup}`,
        probeTag: '<script src="probe.js"></script>',
        headers: { 'Content-Security-Policy': policy },
        pages: { '/wire.js': WIRE },
      }),
  };
}

/** The markup of one frame. */
export function frame(address: string, attributes = ''): string {
  return `<iframe title="Calculator" style="width: 800px; border: 0" src="${address.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" ${attributes}></iframe>`;
}
