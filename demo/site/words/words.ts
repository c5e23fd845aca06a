import type { clinicStory } from '../stories/clinic.js';
import type { funnelStory } from '../stories/funnel.js';

/** What one state says: a title and sentences, with `{figures}` in their places. */
export interface StateWords {
  readonly title: string;
  readonly sentences: readonly string[];
}

/** The words of a story; the sentences of each state by its name. */
export interface StoryWords<Id extends string = string> {
  readonly name: string;
  readonly line: string;
  readonly states: Readonly<Record<Id, StateWords>>;
}

export type FunnelWords = StoryWords<(typeof funnelStory.states)[number]['id']>;
export type ClinicWords = StoryWords<(typeof clinicStory.states)[number]['id']>;

/** All words of the site in one language. */
export interface SiteWords {
  readonly name: string;
  readonly skip: string;
  readonly footer: string;
  readonly pages: string;
  readonly languages: string;
  readonly noScript: string;
  /** Where there is no page. */
  readonly lost: Readonly<Record<'title' | 'text' | 'front', string>>;
  readonly nav: Readonly<Record<'funnelStory' | 'clinicStory' | 'studio' | 'glossary' | 'guide' | 'elements', string>>;
  readonly front: Readonly<
    Record<
      | 'title'
      | 'lead'
      | 'toStudio'
      | 'description'
      | 'next'
      | 'studioLine'
      | 'guideLine'
      | 'elementsLine'
      | 'glossaryLine'
      | 'demos'
      | 'clinic'
      | 'clinicLine'
      | 'agency'
      | 'agencyLine'
      | 'prospect'
      | 'prospectLine'
      | 'frame'
      | 'frameLine'
      | 'theming'
      | 'themingLine'
      | 'states'
      | 'statesLine',
      string
    >
  >;
  readonly story: Readonly<
    Record<'step' | 'steps' | 'back' | 'next' | 'other' | 'asked' | 'paste' | 'calculator' | 'check', string>
  >;
  readonly glossary: Readonly<
    Record<
      | 'title'
      | 'lead'
      | 'figure'
      | 'formula'
      | 'example'
      | 'figures'
      | 'words'
      | 'total'
      | 'cost'
      | 'rate'
      | 'totalRate'
      | 'lost'
      | 'share'
      | 'totalName'
      | 'lostName'
      | 'shareName'
      | 'stageRevenue'
      | 'more',
      string
    >
  >;
}
