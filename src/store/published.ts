import { DENTAL_STAGES, type FunnelDefinition } from '../core/index.js';
import type { FormatContext } from '../format/index.js';
import { bandsOf, marketOf, type Measured } from '../norms/bands.js';
import type { Norms, NormState } from './norms.js';

/** What the leads of a calculator are: all that ads brought · enquiries of new patients · existing patients among them. */
export const LEADS_ARE = ['ad-leads', 'enquiries', 'mixed'] as const;
export type LeadsAre = (typeof LEADS_ARE)[number];

/**
 * What has become of the published figure of one lever:
 *
 * - `applies`: it is the lever's norm
 * - `replaced`: the visitor's own norm or an earlier period's stands in its place, and can be taken back
 * - `example`: while a number of the worked example is left, the example's norms stand alone
 * - `leads-are`: it measures other leads than those of this calculator
 * - `unpublished`: no figure is published for this lever and market
 * - `page-norms`: the page gives norms
 * - `other-stages`: the stages aren't the standard ones, or the page calls them something else
 * - `none`: the page has switched published figures off
 */
export type Published =
  'applies' | 'replaced' | 'example' | 'leads-are' | 'unpublished' | 'page-norms' | 'other-stages' | 'none';

/** What is said of a published figure, in the calculator's language; nothing until it is loaded. */
export type Publication = Pick<NormState, 'what' | 'source' | 'url'>;

/** What decides whether a published figure applies. */
export interface PublishedInputs {
  readonly context: FormatContext;
  /** The market that the page names, or `none`; null: the market of currency and language. */
  readonly market: string | null;
  /** Whether the page's own words name a stage. */
  readonly renamesStages: boolean;
  readonly leadsAre: LeadsAre;
  readonly publicationOf: (measured: Measured) => Publication;
}

/**
 * The published figures as norms, by lever, and why the others aren't there.
 *
 * @param page - the levers of the page's own norms; null where it gives none
 * @param example - whether the worked example's norms stand
 * @param own - the levers of the visitor's own norms
 */
export function publishedNorms(
  { context: { locale, currency }, market, renamesStages, leadsAre, publicationOf }: PublishedInputs,
  definition: FunnelDefinition,
  page: readonly string[] | null,
  example: boolean,
  own: ReadonlyMap<string, unknown>,
): { readonly norms: Norms; readonly published: Readonly<Record<string, Published>> } {
  const norms: Record<string, NormState> = {};
  const published: Record<string, Published> = {};
  const bands = bandsOf(market ?? marketOf(currency, locale), currency);
  const nowhere = whyNowhere();
  for (const { id, kind } of definition.levers) {
    const band = bands[id];
    published[id] =
      nowhere ??
      (page?.includes(id) ? 'page-norms' : !band ? 'unpublished' : whyNot(id)) ??
      (own.has(id) ? 'replaced' : 'applies');
    if (published[id] !== 'applies') continue;
    const [from, to, grade, what, date = null] = band!;
    norms[id] = {
      // The weak end judges: what is worse than all that others publish is news.
      value: kind === 'cost' ? to : from,
      from,
      to,
      grade,
      date,
      ...publicationOf(what),
      origin: 'published',
    };
  }
  return { norms, published };

  /** Why no lever has a published figure. A page that names a market asks for it, whatever it calls its stages. */
  function whyNowhere(): Published | undefined {
    if (market === 'none') return 'none';
    if (page && !market) return 'page-norms';
    return isStandard(definition) && (market || !(renamesStages || definition.stages.some(({ label }) => label)))
      ? undefined
      : 'other-stages';
  }

  function whyNot(lever: string): Published | undefined {
    if (lever === 'primaryRate' && leadsAre !== 'ad-leads') return 'leads-are';
    return example ? 'example' : undefined;
  }
}

/** Whether the stages measure what those of the dental funnel do, whatever they are called. */
const isStandard = ({ stages }: FunnelDefinition): boolean =>
  stages.length === DENTAL_STAGES.length &&
  DENTAL_STAGES.every(({ id, counts = 'people' }, index) => {
    const stage = stages[index]!;
    return stage.id === id && (stage.counts ?? 'people') === counts;
  });
