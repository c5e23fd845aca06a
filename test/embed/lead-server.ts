import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the server does with one request. */
export interface Deed {
  /** Writes the lead into the ledger; default: where the status is one of success. */
  readonly keep?: boolean;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Default: ok. */
  readonly body?: string;
  /** What it says about other sites: lets any of them read (default), says nothing, or names somebody else. */
  readonly cors?: 'any' | 'none' | 'wrong';
  /** Milliseconds before the answer. */
  readonly after?: number;
  /** Keeps the answer back until this has come; of an answer that breaks in the middle of its body, the break. */
  readonly until?: Promise<unknown>;
  /**
   * Breaks the connection: in place of an answer, or in the middle of its body. When a connection breaks, a browser drops
   * what the page hasn't read yet of the body, and perhaps the whole answer: `until` says when the page has read it.
   */
  readonly cut?: 'before' | 'within';
  /** Never answers. */
  readonly silent?: boolean;
}

/** One kept request. */
export interface Entry {
  readonly leadId: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly body: string;
  readonly headers: IncomingHttpHeaders;
  readonly at: number;
}

export interface LeadAddress {
  readonly url: string;
  readonly ledger: Entry[];
  /** Methods of all requests, in their order. */
  readonly methods: string[];
  /** Different ids in the ledger. */
  readonly ids: () => string[];
}

const YES: Deed = { status: 200 };

/** A server of leads on an origin of its own; each address behaves as told, request by request, and in the end as in the last one. */
export async function startLeadServer() {
  const addresses = new Map<
    string,
    { readonly deeds: Deed[]; readonly preflight: number; readonly address: LeadAddress }
  >();
  const server = createServer((request, response) => void serve(request, response));

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const found = addresses.get(request.url ?? '');
    if (!found) return void response.writeHead(404).end();
    const { deeds, preflight, address } = found;
    address.methods.push(request.method!);
    if (request.method === 'OPTIONS') {
      const leave =
        preflight < 300
          ? {
              'Access-Control-Allow-Origin': '*',
              'Access-Control-Allow-Headers': 'content-type',
              'Access-Control-Allow-Methods': 'POST',
            }
          : {};
      return void response.writeHead(preflight, leave).end();
    }
    const deed = deeds.length > 1 ? deeds.shift()! : (deeds[0] ?? YES);
    let body = '';
    for await (const piece of request) body += String(piece);
    const {
      status = 200,
      headers = {},
      body: answer = 'ok',
      cors = 'any',
      after = 0,
      until,
      cut,
      silent,
      keep = cut === undefined && status < 300,
    } = deed;
    if (keep) address.ledger.push(entryOf(body, request));
    if (silent) return;
    await new Promise((resolve) => setTimeout(resolve, after));
    if (cut !== 'within') await until;
    if (cut === 'before') return void request.socket.destroy();
    const origin = {
      any: { 'Access-Control-Allow-Origin': '*', 'Access-Control-Expose-Headers': 'Retry-After' },
      none: {},
      wrong: { 'Access-Control-Allow-Origin': 'https://somebody.example' },
    }[cors];
    response.writeHead(status, { ...origin, ...headers, ...(cut ? { 'Content-Length': '1000' } : {}) });
    if (!cut) return void response.end(answer);
    response.write('o'.repeat(500));
    await until;
    request.socket.destroy();
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    open(deeds: readonly Deed[] = [YES], preflight = 405): LeadAddress {
      const path = `/leads/${addresses.size}`;
      const ledger: Entry[] = [];
      const address: LeadAddress = {
        url: origin + path,
        ledger,
        methods: [],
        ids: () => [...new Set(ledger.map(({ leadId }) => leadId))],
      };
      addresses.set(path, { deeds: [...deeds], preflight, address });
      return address;
    },
    close(): Promise<void> {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function entryOf(body: string, { headers }: IncomingMessage): Entry {
  const fields = body.startsWith('{')
    ? (JSON.parse(body) as Record<string, string>)
    : Object.fromEntries(new URLSearchParams(body));
  return { leadId: fields['leadId'] ?? '', fields, body, headers, at: Date.now() };
}
