/** What runs in the worker: it reads one table, and surveys it as often as it is told to. */
import { Pace } from './pace.js';
import { ImportRefusal } from './refusal.js';
import { TableSource, type TableAnswers } from './table-source.js';
import type { WorkerAnswer, WorkerTask } from './worker-messages.js';

/** A worker's own scope, as far as it is used: the library of types has no name for it beside the page's. */
const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<WorkerTask>) => void;
  postMessage: (answer: WorkerAnswer) => void;
};

let source: TableSource | undefined;

async function answer(answers: TableAnswers): Promise<WorkerAnswer> {
  try {
    return { table: await source!.read(answers, new Pace((progress) => scope.postMessage({ progress }), false)) };
  } catch (error) {
    // What was none of its own refusals is reported as it is, and the page tries by itself.
    return error instanceof ImportRefusal ? { refusal: error.reason } : { failure: String(error) };
  }
}

scope.onmessage = ({ data }) => {
  if (data.source !== undefined) source = new TableSource(data.source);
  void answer(data.answers).then((message) => scope.postMessage(message));
};
scope.postMessage({ isReady: true });
