import type { StudioConfig } from '../config/config.js';
import type { Section } from '../studio-view.js';
import { SECTIONS } from './sections.js';

/** The section in which two configurations differ; undefined where it isn't one alone, as after a file was opened. */
export function changedSection(before: StudioConfig, after: StudioConfig): Section['name'] | undefined {
  const keys = (Object.keys(after) as (keyof StudioConfig)[]).filter((key) => before[key] !== after[key]);
  const [first, ...others] = SECTIONS.filter(({ places }) => keys.some((key) => places.includes(key)));
  return others.length === 0 ? first?.name : undefined;
}
