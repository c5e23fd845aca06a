import { describe, expect, it } from 'vitest';
import { ImportJob } from '../../src/import-file/import-job.js';
import type { ImportWorker } from '../../src/import-file/import-worker.js';
import { Pace } from '../../src/import-file/pace.js';
import { TableSource } from '../../src/import-file/table-source.js';
import type { ReadTable } from '../../src/import-file/read-table.js';

const pace = (): Pace => new Pace(() => undefined, false);
const read = (source: BlobPart | string): Promise<ReadTable> =>
  new TableSource(typeof source === 'string' ? source : new Blob([source])).read({}, pace());

const bytesOf = (text: string, encoding: string): Uint8Array<ArrayBuffer> => {
  const decoder = new TextDecoder(encoding);
  const codes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]));
  return Uint8Array.from({ length: text.length }, (_, at) => codes.get(text.charAt(at))!);
};
const utf16 = (text: string, isBig: boolean): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: text.length * 2 }, (_, at) => {
    const unit = text.charCodeAt(at >> 1);
    return (at % 2 === 0) === isBig ? unit >> 8 : unit & 255;
  });

const RUSSIAN = 'Кампания;Расход\r\nИмпланты № 1;1 250,50\r\n';
const ENGLISH = 'Campaign;Cost\nA;1.5\n';

describe('a file', () => {
  it.each<[string, BlobPart]>([
    ['UTF-8', new TextEncoder().encode(RUSSIAN)],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${RUSSIAN}`)],
    ['UTF-16, the lower byte first', utf16(`\ufeff${RUSSIAN}`, false)],
    ['UTF-16, the higher byte first', utf16(`\ufeff${RUSSIAN}`, true)],
    ['windows-1251', bytesOf(RUSSIAN, 'windows-1251')],
  ])('in %s is read', async (_, bytes) => {
    expect((await read(bytes)).rows).toEqual([{ name: 'Импланты № 1', budget: '1250.5' }]);
  });

  it.each([false, true])('in UTF-16 without a mark is read, the higher byte first: %s', async (isBig) => {
    expect((await read(utf16(ENGLISH, isBig))).rows).toEqual([{ name: 'A', budget: '1.5' }]);
  });

  it('saved on an Estonian computer keeps its letters', async () => {
    const bytes = bytesOf('Kanal;Eelarve;Päringud\nÜldine õhtu;1200,50;14\n', 'windows-1252');
    expect((await read(bytes)).rows).toEqual([{ name: 'Üldine õhtu', budget: '1200.5', leads: '14' }]);
  });

  it('is decoded whole where a letter lies on the border of two pieces', async () => {
    const rows = Array.from({ length: 60_000 }, (_, index) => `Кампания ж${index};1`).join('\n');
    const table = await read(new TextEncoder().encode(`xКампания;y\nКампания;Расход\n${rows}`));
    expect(table.campaigns).toBe(60_000);
    expect(table.rows?.[0]).toEqual({ name: 'Кампания ж0', budget: '1' });
  });

  it.each<[string, BlobPart | string, string]>([
    ['empty', '', 'empty'],
    ['of blank lines', new TextEncoder().encode('\ufeff \n\n'), 'empty'],
    ['a PDF, whatever it is called', new TextEncoder().encode('%PDF-1.7\n'), 'pdf'],
    ['a workbook of before 2007', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0), 'old_workbook'],
    ['a page that is called a workbook', '<html><table><tr><td>Campaign</td></tr></table>', 'markup'],
    ['a very small picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1, 2), 'binary'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2), 'binary'],
  ])('that is %s is refused, and why', async (_, source, reason) => {
    const file = typeof source === 'string' && source !== '' ? new TextEncoder().encode(source) : source;
    await expect(read(file)).rejects.toMatchObject({ reason });
  });

  it('of 1 GB is refused before any of it is read', async () => {
    const file = {
      size: 2 ** 30,
      slice: () => {
        throw new Error('It was read');
      },
    } as unknown as Blob;
    await expect(new ImportJob(file, () => undefined).read({})).rejects.toMatchObject({ reason: 'too_large' });
  });

  it('that can’t be got at any more is refused', async () => {
    const file = {
      size: 5,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }),
    } as unknown as Blob;
    await expect(new TableSource(file).read({}, pace())).rejects.toMatchObject({ reason: 'out_of_reach' });
    await expect(new ImportJob(file, () => undefined).read({})).rejects.toMatchObject({ reason: 'out_of_reach' });
  });
});

describe('the rows of a file', () => {
  const rows = (count: number): string =>
    `Campaign;Cost\n${Array.from({ length: count }, (_, index) => `C${index % 5000};1`).join('\n')}`;

  it('may be 200,000, and no more', async () => {
    expect((await read(rows(200_000))).campaigns).toBe(5000);
    await expect(read(rows(200_100))).rejects.toMatchObject({ reason: 'too_many_rows' });
  });

  it('leave the reader in few, however many they are', async () => {
    const table = await read(`Campaign;Cost\n${Array.from({ length: 3000 }, (_, index) => `C${index};x`).join('\n')}`);
    expect([table.rows?.length, table.campaigns, table.unreadable.count, table.unreadable.first.length]).toEqual([
      50, 3000, 3000, 10,
    ]);
  });
});

describe('reading', () => {
  const long = `Campaign;Cost\n${'A;1\n'.repeat(50_000)}`;

  it('tells how far it is, and rests in between', async () => {
    const shares: number[] = [];
    let others = 0;
    const timer = setInterval(() => others++, 0);
    await new ImportJob(long, (share) => shares.push(share)).read({});
    clearInterval(timer);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares.every((share, index) => share >= 0 && share <= 1 && share >= (shares[index - 1] ?? 0))).toBe(true);
    expect(others).toBeGreaterThan(0);
  });

  it('goes on on the page where no worker can be started, or one has failed', async () => {
    const text = `Campaign;Cost\n${'A;1\n'.repeat(70_000)}`;
    const ended: string[] = [];
    const failing = { read: () => Promise.resolve(null), end: () => ended.push('worker') } as unknown as ImportWorker;
    for (const worker of [null, failing]) {
      const job = new ImportJob(
        text,
        () => undefined,
        () => Promise.resolve(worker),
      );
      expect((await job.read({})).rows).toEqual([{ name: 'A', budget: '70000' }]);
    }
    expect(ended).toEqual(['worker']);
  });

  it('can be stopped, and gives nothing then', async () => {
    const job = new ImportJob(long, () => job.end());
    await expect(job.read({})).rejects.toMatchObject({ reason: 'stopped' });
  });

  it('tells no progress once it is stopped, also what a worker had sent before', async () => {
    const told: number[] = [];
    let send: ((share: number) => void) | undefined;
    const worker = {
      read: (_answers: unknown, progress: (share: number) => void) => {
        send = progress;
        progress(0.2);
        return new Promise<never>(() => undefined);
      },
      end: () => undefined,
    } as unknown as ImportWorker;
    const job = new ImportJob(
      `Campaign;Cost\n${'A;1\n'.repeat(70_000)}`,
      (share) => told.push(share),
      () => Promise.resolve(worker),
    );
    const reading = job.read({});
    while (!send) await new Promise((resolve) => setTimeout(resolve));
    job.end();
    send(0.3);
    await expect(reading).rejects.toMatchObject({ reason: 'stopped' });
    expect(told).toEqual([0.2]);
  });
});
