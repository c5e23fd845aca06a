// @ts-check
/**
 * How often the comparisons of channels and of receptionists find a difference where there is none, and how long a table
 * of fifty rows takes: `npm run bench -- tables`, after a build.
 *
 * All rows are alike in truth, so each label that is proven is a false alarm. The draws are seeded: the same figures every
 * time. Times are the best of many calls, which a busy machine disturbs least.
 */
import { pathToFileURL } from 'node:url';
import { binomial, poisson, seeded } from './bench/random.js';
import { microseconds } from './bench/microseconds.js';
import { judgements } from './bench/statistics.js';

const MONTHS = 2_000;
const ROWS = 50;

/** The worked example: every first patient pays 20 000 on average, one of five comes back and pays 120 000. */
const [CHECK, RETURNS, LATER_CHECK] = [20_000, 0.2, 120_000];
/** E X² ÷ (E X)² of that patient's money where single bills are exponential. */
const KAPPA = '470/121';
/** First patients that are due per channel and month. */
const PATIENTS = [15, 20, 30, 50, 100];
/** Calls per receptionist and month, and the share that books. */
const CALLS = [40, 80, 200, 400];
const BOOKED = [0.2, 0.4, 0.7];
const PEOPLE = [2, 3, 5, 8];

/** @typedef {() => number} Random 0…1 */

/** @param {Random} random @param {number} mean */
const bill = (random, mean) => -mean * Math.log(1 - random());

/** What some first patients pay together. @param {Random} random @param {number} patients @param {number} [times] how much better than usual */
function revenueOf(random, patients, times = 1) {
  let sum = 0;
  for (let patient = 0; patient < patients; patient++)
    sum += times * (bill(random, CHECK) + (random() < RETURNS ? bill(random, LATER_CHECK) : 0));
  return String(Math.round(sum));
}

/** The share of many draws in which something is so, in per cent. @param {() => boolean} isSo */
function percent(isSo) {
  let found = 0;
  for (let month = 0; month < MONTHS; month++) if (isSo()) found++;
  return (100 * found) / MONTHS;
}

/** @typedef {{ rankChannels: Function, compareStaff: Function, compareDoctors: Function, reallocateBudget: Function }} Core */

/** Two alike channels, and of four alike the alarms among all. @param {Core} core @param {Random} random @param {readonly number[]} shares of the budget */
function falseChannels({ rankChannels }, random, shares) {
  return PATIENTS.map((due) => {
    const draws = shares.map((share) => poisson(due * share * shares.length));
    return percent(() => {
      const rows = shares.map((share, index) => {
        const primary = draws[index]?.(random) ?? 0;
        return {
          name: `Channel ${index}`,
          budget: String(Math.round(share * 1_000_000)),
          leads: '400',
          primary: String(primary),
          revenue: revenueOf(random, primary),
        };
      });
      const { rows: judged } = rankChannels({ rows, kappa: KAPPA });
      return Object.values(judged).some(({ label }) => label === 'above' || label === 'below');
    });
  });
}

/** Two equally good channels beside two bad ones: one of the good is called the best. @param {Core} core @param {Random} random */
function falseBest({ rankChannels }, random) {
  const draw = poisson(60);
  return percent(() => {
    const rows = [2, 2, 1, 1].map((times, index) => {
      const primary = draw(random);
      return {
        name: `Channel ${index}`,
        budget: '250000',
        leads: '400',
        primary: String(primary),
        revenue: revenueOf(random, primary, times * 0.7),
      };
    });
    return rankChannels({ rows, kappa: KAPPA }).best !== null;
  });
}

/** Receptionists who are all alike. @param {Core} core @param {Random} random */
function falseStaff({ compareStaff }, random) {
  const [reference, below] = [/** @type {number[]} */ ([]), /** @type {number[]} */ ([])];
  for (const calls of CALLS)
    for (const rate of BOOKED)
      for (const people of PEOPLE) {
        const draw = binomial(calls, rate);
        let [tooHigh, accused] = [0, 0];
        for (let month = 0; month < MONTHS / 4; month++) {
          const rows = Array.from({ length: people }, (_, index) => ({
            name: `Person ${index}`,
            calls: String(calls),
            booked: String(draw(random)),
          }));
          const found = compareStaff({ rows, value: '6000' });
          if (Number(found.referenceRate?.toString()) > rate) tooHigh++; // an object with a reason is no number
          if (Object.values(found.rows).some(({ label }) => label === 'below')) accused++;
        }
        reference.push((400 * tooHigh) / MONTHS);
        below.push((400 * accused) / MONTHS);
      }
  return { reference, below };
}

/** @param {readonly number[]} values */
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** A table of many rows, each a little unlike the others. @param {number} patients of a row at least */
const channels = (patients) =>
  Array.from({ length: ROWS }, (_, index) => ({
    name: `Channel ${index}`,
    budget: String(30_000 + 1_700 * index),
    leads: String(100 + 7 * index),
    primary: String(patients + (index % 7)),
    revenue: String(1_100_000 + 41_300 * index),
  }));

export async function run({ core = new URL('../dist/core.js', import.meta.url).href } = {}) {
  const built = /** @type {Core} */ (await import(core));
  const random = seeded(20_260_201);
  const { judge, kept } = judgements();

  const even = falseChannels(built, random, [0.5, 0.5]);
  const uneven = falseChannels(built, random, [0.8, 0.2]);
  for (const [name, found] of /** @type {const} */ ([
    ['alike', even],
    ['of which one has four times the budget', uneven],
  ]))
    console.log(
      `Two channels ${name}, ${PATIENTS.join(', ')} patients each due: ${found.map((share) => share.toFixed(1)).join(', ')} % proven`,
    );
  judge('False alarms of two alike channels, at most', Math.max(...even), 6, ' %');
  judge(
    'Four alike channels, some alarm',
    Math.max(...falseChannels(built, random, [0.25, 0.25, 0.25, 0.25])),
    6,
    ' %',
  );
  judge('A best one of two equally good channels beside two bad', falseBest(built, random), 5, ' %');
  const { reference, below } = falseStaff(built, random);
  judge('Best proven rate of reception above the truth, mean', mean(reference), 4, ' %');
  judge('Somebody of alike receptionists is below it, mean', mean(below), 0.5, ' %');

  const people = channels(30);
  const staff = people.map(({ name, leads, primary }) => ({ name, calls: leads, booked: primary }));
  const doctors = people.map(({ name, leads, primary, revenue }) => ({
    name,
    first: leads,
    returned: primary,
    revenue,
  }));
  /** @type {readonly (readonly [string, () => unknown, number])[]} */
  const calls = [
    ['Ranking 50 channels, counts alone', () => built.rankChannels({ rows: channels(60), kappa: KAPPA }), 10],
    ['Ranking 50 channels, exact tails', () => built.rankChannels({ rows: channels(2), kappa: KAPPA }), 200],
    ['Moving the money of 50 channels', () => built.reallocateBudget({ rows: channels(60) }), 5],
    [
      'Moving it with an exponent for each',
      () =>
        built.reallocateBudget({
          rows: channels(60).map((row, index) => ({ ...row, exponent: `0.${50 + (index % 40)}` })),
        }),
      5,
    ],
    ['Comparing 50 receptionists', () => built.compareStaff({ rows: staff, value: '6000' }), 10],
    ['Comparing 50 doctors', () => built.compareDoctors({ rows: doctors }), 10],
  ];
  for (const [name, call, limit] of calls) judge(name, microseconds(call, 20, 3) / 1000, limit, ' ms');
  return { kept: kept() };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { kept } = await run(process.argv[2] ? { core: pathToFileURL(process.argv[2]).href } : {});
  if (!kept) process.exitCode = 1;
}
