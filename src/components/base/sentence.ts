import { figure } from './figure-template.js';
import type { CalculatorView } from './view.js';
import { fill, fillWith } from './words.js';

/** The content of a place in a sentence: a word, or a figure with its name. */
type Part = string | readonly [name: string, shown: string];

/** A sentence that can be shown on the page, announced and printed. */
export interface Sentence {
  readonly text: string;
  readonly parts: Readonly<Record<string, Part>>;
}

export const sentence = (text: string, parts: Readonly<Record<string, Part>> = {}): Sentence => ({ text, parts });

const mapped = <To>(parts: Sentence['parts'], to: (part: Part) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(parts).map(([place, part]) => [place, to(part)]));

/** The sentence for a template. Each figure can be found by its name. */
export const shown = ({ text, parts }: Sentence): unknown =>
  fillWith<unknown>(
    text,
    mapped(parts, (part) => (typeof part === 'string' ? part : figure(...part))),
  );

/** The sentence as plain text, to be announced or printed. */
export const plainly = ({ text, parts }: Sentence): string =>
  fill(
    text,
    mapped(parts, (part) => (typeof part === 'string' ? part : part[1])),
  );

/** Has a sentence announced once the person pauses. */
export function announce(view: CalculatorView, name: string, said: Sentence): void {
  view.announcer?.queueAnnouncement(name, plainly(said));
}
