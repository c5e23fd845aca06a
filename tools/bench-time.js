// @ts-check
/**
 * Whether ranges, labels and signals about time come as often as the screen and the guide say: the forecast of a month, what
 * stands out from month to month, what a patient brings, what calling back brings; and how long 120 months take:
 * `npm run bench -- time`, after a build.
 *
 * The draws are seeded: the same figures every time. Times are the best of many calls, which a busy machine disturbs least.
 */
import { pathToFileURL } from 'node:url';
import { binomial, poisson, seeded } from './bench/random.js';
import { microseconds } from './bench/microseconds.js';
import { judgements } from './bench/statistics.js';

const DRAWS = 4_000;
/** A year of months takes long to read again and again. */
const YEARS = 600;

/** @typedef {() => number} Random 0…1 */
/** @typedef {(random: Random) => number} Draw */
/** @typedef {{ projectProgress: Function, readMonths: Function, measurePatientValue: Function, weighReactivation: Function, wilsonInterval: Function }} Core */
/** @typedef {(name: string, found: number, stated: number, within: number) => void} Compare */

/** The share of many draws in which something is so, in per cent. @param {number} draws @param {() => boolean} isSo */
function percent(draws, isSo) {
  let found = 0;
  for (let draw = 0; draw < draws; draw++) if (isSo()) found++;
  return (100 * found) / draws;
}

/** Counts that vary by chance, or with twice the variance. @param {number} mean @param {boolean} [isTwice] @returns {Draw} */
function counts(mean, isTwice = false) {
  const draw = poisson(isTwice ? mean / 2 : mean);
  return isTwice ? (random) => 2 * draw(random) : draw;
}

const DAYS = 20;
/** So often 120 months are read for their processor time. */
const READINGS = 200;

/** @param {number} share of the month that is over @param {number} fact */
const within = (share, fact) => ({
  days: String(DAYS),
  elapsed: String(Math.round(share * DAYS)),
  fact: String(fact),
  kind: 'count',
});

/** How many months end within their range. @param {Core} core @param {Random} random @param {number} due in the month @param {number} share that is over @param {boolean} [isTwice] */
function coverage({ projectProgress }, random, due, share, isTwice = false) {
  const [sofar, rest] = [counts(due * share, isTwice), counts(due * (1 - share), isTwice)];
  return percent(DRAWS, () => {
    const fact = sofar(random);
    const { range80 } = projectProgress(within(share, fact));
    const end = fact + rest(random);
    return Array.isArray(range80) && Number(range80[0]) <= end && end <= Number(range80[1]);
  });
}

/** How many months at the pace of their plan look unlikely. @param {Core} core @param {Random} random @param {number} share that is over */
function falselyUnlikely({ projectProgress }, random, share) {
  const plan = 150;
  const draw = counts(plan * share);
  return percent(DRAWS, () => {
    const fact = draw(random);
    return projectProgress({ ...within(share, fact), plan: String(plan) }).label === 'unlikely';
  });
}

/** @param {Core} core @param {Random} random @param {Compare} compare */
function progress(core, random, compare) {
  for (const share of [0.3, 0.5, 0.8])
    for (const due of [40, 150])
      compare(`Months of ${due} that end in their range, ${share} over`, coverage(core, random, due, share), 81, 3);
  compare('The same where days vary twice as much as chance', coverage(core, random, 150, 0.5, true), 64, 3);
  for (const [share, stated] of /** @type {const} */ ([
    [0.3, 4],
    [0.5, 7],
    [0.8, 19],
    [0.9, 26],
  ]))
    compare(`Months at plan that look unlikely, ${share} over`, falselyUnlikely(core, random, share), stated, 2);
}

/** @param {Draw} draw @param {Random} random @param {number} length */
const drawn = (draw, random, length) => Array.from({ length }, () => String(draw(random)));

/** Whether the last month stands out. @param {Core} core @param {readonly unknown[]} points @param {string} [kind] */
const standsOut = ({ readMonths }, points, kind = 'amount') =>
  readMonths({ kind, points }).months?.at(-1) === 'stands_out';

/** @param {Core} core @param {Random} random @param {Compare} compare */
function months(core, random, compare) {
  const usual = counts(150);
  for (const [months, stated] of /** @type {const} */ ([
    [9, 3],
    [13, 2],
  ]))
    compare(
      `Month ${months} stands out though nothing has changed`,
      percent(DRAWS, () => standsOut(core, drawn(usual, random, months))),
      stated,
      1,
    );
  const came = binomial(150, 0.3);
  compare(
    'A share stands out though nothing has changed',
    percent(DRAWS, () =>
      standsOut(
        core,
        drawn(came, random, 13).map((part) => [part, '150']),
        'share',
      ),
    ),
    0.3,
    0.5,
  );
  let [someone, level] = [0, 0];
  for (let year = 0; year < YEARS; year++) {
    const points = drawn(usual, random, 24);
    const read = points.flatMap((_, index) => (index < 8 ? [] : [points.slice(0, index + 1)]));
    if (read.some((part) => standsOut(core, part))) someone++;
    if (read.some((part) => (core.readMonths({ kind: 'amount', points: part }).levelChangedSince ?? null) !== null))
      level++;
  }
  compare('One of months 9 to 24 stands out though nothing has changed', (100 * someone) / YEARS, 23, 4);
  compare('A level has changed within 24 months though nothing has', (100 * level) / YEARS, 8, 4);
  const small = counts(30);
  for (const [left, stated, within] of /** @type {const} */ ([
    [0.7, 12, 3],
    [0.5, 44, 4],
  ])) {
    const fallen = counts(30 * left);
    compare(
      `Of 30 patients only ${left} are left, and it shows`,
      percent(DRAWS, () => standsOut(core, [...drawn(small, random, 12), String(fallen(random))])),
      stated,
      within,
    );
  }
}

/** @param {Core} core @param {Random} random @param {Compare} compare */
function value({ measurePatientValue, weighReactivation, wilsonInterval }, random, compare) {
  const patient = { primaryCheck: '20000', secondaryCheck: '120000', secondaryRate: '0.2', months: '12' };
  for (const [again, of] of /** @type {const} */ ([
    [0.4, 20],
    [0.4, 60],
    [0.7, 20],
  ])) {
    const draw = binomial(of, again);
    const truth = Number(measurePatientValue({ ...patient, repeatRate: String(again) }).value);
    compare(
      `What a patient brings lies in its range, ${again} counted from ${of}`,
      percent(DRAWS / 4, () => {
        const part = draw(random);
        const { valueRange } = measurePatientValue({
          ...patient,
          repeatOf: [String(part), String(of)],
        });
        return Number(valueRange[0]) <= truth && truth <= Number(valueRange[1]);
      }),
      95,
      3,
    );
  }
  // The screen hands the ends of the interval over in place of the published shares.
  const [reached, share, of] = [600, 0.15, 60];
  const draw = binomial(of, share);
  compare(
    `Patients who come lie in their range, ${share} counted from ${of}`,
    percent(DRAWS / 4, () => {
      const week = wilsonInterval(String(draw(random)), String(of));
      const { patients } = weighReactivation({ base: String(reached), reachedShare: '1', week, later: '0' });
      return Number(patients[0]) <= reached * share && reached * share <= Number(patients[1]);
    }),
    95,
    3,
  );
}

/** @param {Core} core @param {(promise: string, found: number, limit: number, unit?: string) => void} judge */
function speed({ readMonths }, judge) {
  const amounts = Array.from({ length: 120 }, (_, index) => String(900_000 + ((index * 130_363) % 200_000)));
  const shares = amounts.map((_, index) => [String(30 + ((index * 5) % 11)), '150']);
  const reading = () => {
    for (let figure = 0; figure < 5; figure++) readMonths({ kind: 'amount', points: amounts });
    readMonths({ kind: 'share', points: shares });
  };
  judge('Reading 120 months, all six figures', microseconds(reading, 20, 3) / 1000, 10, ' ms');
  // The processor's own time, all that collects garbage included: what else the machine does isn't in it.
  const before = process.cpuUsage();
  for (let time = 0; time < READINGS; time++) reading();
  const { user, system } = process.cpuUsage(before);
  judge('The same in processor time, on average', (user + system) / READINGS / 1000, 10, ' ms');
}

export async function run({ core = new URL('../dist/core.js', import.meta.url).href } = {}) {
  const built = /** @type {Core} */ (await import(core));
  const random = seeded(20_261_130);
  const { judge, kept } = judgements();
  /** @type {Compare} */
  const compare = (name, found, stated, within) =>
    judge(`${name}: ${found.toFixed(1)} %, stated ${stated} %, apart`, Math.abs(found - stated), within, ' points');
  progress(built, random, compare);
  months(built, random, compare);
  value(built, random, compare);
  speed(built, judge);
  return { kept: kept() };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { kept } = await run(process.argv[2] ? { core: pathToFileURL(process.argv[2]).href } : {});
  if (!kept) process.exitCode = 1;
}
