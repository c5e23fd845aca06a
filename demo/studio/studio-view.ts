import type { FunnelDefinition } from '../../src/core/index.js';
import type { FormatContext, NumberKind } from '../../src/format/index.js';
import type { Texts } from '../../src/texts/index.js';
import type { StudioConfig } from './config/config.js';
import type { Snippet } from './output/snippet.js';
import type { Problem } from './problems/problem.js';
import type { StudioWords } from './words/index.js';

/** What the sections of the studio show, and how they change it. */
export interface StudioView {
  readonly config: StudioConfig;
  /** What the stages make; the standard funnel where they make none. */
  readonly definition: FunnelDefinition;
  readonly problems: readonly Problem[];
  /** Sections of which something is left out of the code. */
  readonly leftOutOf: readonly Section['name'][];
  readonly snippet: Snippet;
  readonly words: StudioWords;
  /** The calculator's own words, in the studio's language. */
  readonly texts: Texts;
  /** Of the studio's page. */
  readonly locale: string;
  readonly context: FormatContext;
  /** Numbers are shown as they are typed until the field is left. */
  readonly typing: { readonly place: string; readonly text: string } | null;
  /** The language whose words are shown in the section of words. */
  readonly wordsIn: string;
  readonly isKept: boolean;
  /** Where this site keeps the calculator's files; empty where it has none. */
  readonly files: string;
  readonly link: string;
  /** @param place - what is changed; null for a step of its own */
  readonly change: (config: StudioConfig, place: string | null) => void;
  readonly typeNumber: (place: string, text: string, kind: NumberKind) => void;
  readonly leaveField: () => void;
  readonly say: (sentence: string) => void;
  /** Leads the focus there once it is on the page: a control that removes itself would leave it nowhere. */
  readonly focus: (id: string) => void;
  readonly showWordsIn: (language: string) => void;
  readonly moveStage: (from: number, to: number) => void;
  readonly takeNumbers: () => void;
  /** The logo's address, once it is typed to its end. */
  readonly logo: string;
  readonly logoFailed: (address: string) => void;
  readonly copy: (event: Event) => void;
  readonly saveFile: () => void;
  readonly openText: (text: string) => void;
  readonly keep: (on: boolean) => void;
  readonly startOver: () => void;
}

/** Shows one section. */
export interface Section {
  readonly name:
    | 'basics'
    | 'stages'
    | 'numbers'
    | 'norms'
    | 'panels'
    | 'words'
    | 'brand'
    | 'look'
    | 'lead'
    | 'statistics'
    | 'delivery'
    | 'saving';
  /** Beginnings of the places that are set in it. */
  readonly places: readonly string[];
  readonly body: (view: StudioView) => unknown;
}
