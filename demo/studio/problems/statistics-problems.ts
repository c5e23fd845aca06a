import { readFigureList } from '../../../src/analytics/figures.js';
import { readPrograms } from '../../../src/analytics/programs.js';
import type { StudioConfig } from '../config/config.js';
import { leaveOut, type Problem } from './problem.js';

/** The words of the attribute `analytics`. */
export function statisticsWords({ gtag, dataLayer, metrika }: StudioConfig['statistics']): readonly string[] {
  const counter = metrika.trim();
  return [...(gtag ? ['gtag'] : []), ...(dataLayer ? ['dataLayer'] : []), ...(counter ? [`ym:${counter}`] : [])];
}

export function statisticsProblems({ statistics, delivery }: StudioConfig): Problem[] {
  const words = statisticsWords(statistics);
  const { unknown } = readPrograms(words.join(' '));
  const figures = readFigureList(statistics.figures).unknown;
  return [
    ...(unknown.length > 0 || /\s/.test(statistics.metrika.trim())
      ? [leaveOut('statistics.metrika', 'badMetrika')]
      : []),
    ...(figures.length > 0 ? [leaveOut('statistics.figures', 'badFigures', { given: figures.join(' ') })] : []),
    ...(delivery === 'frame' && words.length > 0 ? [leaveOut('statistics.gtag', 'frameStatistics')] : []),
  ];
}
