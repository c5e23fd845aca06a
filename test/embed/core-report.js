/** Calculates with the built core and hands the figures to whoever asked: a parent thread or the standard output. */
import { isMainThread, parentPort } from 'node:worker_threads';

const { calculateFunnel } = await import('../../dist/core.js');
const result = calculateFunnel({
  budget: '180000',
  leads: '600',
  primary: '150',
  secondary: '30',
  primaryCheck: '20000',
  secondaryCheck: '120000',
});
const report = JSON.stringify({ revenue: result.revenue, romi: result.romi, dom: 'document' in globalThis });

if (isMainThread) console.log(report);
else parentPort?.postMessage(report);
