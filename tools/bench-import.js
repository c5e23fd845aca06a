// @ts-check
/**
 * How long the worker takes to read an export of 10,000 rows: `npm run bench -- import`, after a build.
 *
 * The built worker's code runs in a worker of Node: the same engine as Chromium's. The best of several runs, which a busy
 * machine disturbs least.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { pathToFileURL } from 'node:url';

const ROWS = 10_000;
const RUNS = 12;
/** Most milliseconds from the file to its table. */
const LIMIT = 300;

/** A browser's scope for the worker's code. */
const SCOPE = `const { parentPort } = require('node:worker_threads');
globalThis.postMessage = (message) => parentPort.postMessage(message);
parentPort.on('message', (data) => globalThis.onmessage({ data }));\n`;

/** The code of the worker, which a lazy part holds as text. @returns {Promise<string>} */
async function workerSource() {
  for (const file of readdirSync('dist').filter((name) => /^funnel-import-file-.*\.js$/.test(name))) {
    if (!readFileSync(`dist/${file}`, 'utf8').includes('onmessage')) continue;
    const part = await import(pathToFileURL(`dist/${file}`).href);
    const source = Object.values(part).find((value) => typeof value === 'string');
    if (source) return source;
  }
  throw new Error('No part holds the code of the worker: npm run build');
}

/** An export of Yandex Direct: campaigns by days, with the columns that nobody asked for. */
const exported = () => {
  const rows = Array.from(
    { length: ROWS },
    (_, index) =>
      `${String((index % 31) + 1).padStart(2, '0')}.08.2026;${index % 400};Кампания ${index % 400};${index * 7};${index % 90};2,00;${index % 900},${10 + (index % 90)};${index % 4 === 0 ? '--' : index % 9}`,
  );
  return [
    'Отчет по кампаниям\nДата;ID кампании;Название кампании;Показы;Клики;CTR (%);Расход (руб.);Конверсии',
    ...rows,
  ].join('\n');
};

/** @param {Worker} worker @param {Blob} source @returns {Promise<number>} milliseconds */
const read = (worker, source) =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    worker.on('message', (message) => {
      if (message.table?.campaigns === 400) resolve(performance.now() - start);
      else if (!('progress' in message) && !('isReady' in message)) reject(new Error(JSON.stringify(message)));
    });
    worker.postMessage({ source, answers: {} });
  });

/** @returns {Promise<{ kept: boolean }>} */
export async function run() {
  const code = SCOPE + (await workerSource());
  const source = new Blob([exported()]);
  let best = Infinity;
  for (let turn = 0; turn < RUNS; turn++) {
    const worker = new Worker(code, { eval: true });
    best = Math.min(best, await read(worker, source));
    await worker.terminate();
  }
  const kept = best <= LIMIT;
  console.log(
    `import of ${ROWS.toLocaleString('en')} rows in a new worker${best.toFixed(0).padStart(13)} ms of at most ${LIMIT} ms${kept ? '' : ': BROKEN'}`,
  );
  return { kept };
}
