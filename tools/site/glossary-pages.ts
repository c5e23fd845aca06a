import { LANGUAGES, siteWords } from '../../demo/site/words/index.js';
import type { SiteLanguage } from '../../demo/site/words/language.js';
import type { SiteWords } from '../../demo/site/words/words.js';
import { funnelStory } from '../../demo/site/stories/funnel.js';
import { calculateFunnel, type Decimal, type StageResult } from '../../src/core/index.js';
import {
  formatCount,
  formatMoney,
  formatMultiple,
  formatPercent,
  pluralForm,
  type FormatContext,
} from '../../src/format/index.js';
import { loadExplanations, textsFor, type Explanations, type Texts } from '../../src/texts/index.js';
import { escaped, linkBetween, shortened } from './markup.js';
import { alternatesOf, inLanguage, type Page } from './page.js';
import { contextOf } from './story-facts.js';
import { withFacts } from './story-text.js';

/** A figure as the glossary tells of it. */
export interface GlossaryRow {
  /** Its name in `data-figure`, which is also its place on the page. */
  readonly id: string;
  readonly label: string;
  readonly formula: string;
  readonly example: string;
}

type Write = (value: Decimal, context: FormatContext) => string;

const WORKED = { ...funnelStory.states[0].values, margin: '0.3' };
const MONTH_DAYS = '30';

/** The figures with their formulas, in the calculator's own words where it has them. */
export async function glossaryRows(lang: SiteLanguage): Promise<GlossaryRow[]> {
  const context = contextOf(lang);
  const words = siteWords[lang].glossary;
  const texts = textsFor(lang);
  const later = await loadExplanations(lang);
  const result = calculateFunnel(WORKED);
  const row = (id: string, label: string, formula: string, value: Decimal | null, write: Write): GlossaryRow => ({
    id,
    label,
    formula,
    example: value ? write(value, context) : '—',
  });
  const [first] = result.stages;
  const ratio: Write = (value) => formatPercent(value, context);
  return [
    ...result.stages.flatMap((stage, index) => stageRows(stage, index, texts, words, row)),
    row('revenue', texts.total, words.total, result.revenue, formatMoney),
    row('netOfAds', later.netOfAds, later.aboutNetOfAds, result.netOfAds, formatMoney),
    row('romi', later.romi, later.aboutRomi, result.romi, ratio),
    row('romiByRevenue', later.romiByRevenue, later.aboutRomiByRevenue, result.romiByRevenue, ratio),
    row(
      'roas',
      later.roas.replace('{unit}', formatMoney('1', context, 0)),
      later.aboutRoas,
      result.roas,
      formatMultiple,
    ),
    row('adShare', later.adShare, later.aboutAdShare, result.adShare, ratio),
    row('payback', later.payback, later.aboutPayback, result.payback, (value) => days(value, later, context)),
    row('averageCheck', later.averageCheck, later.aboutAverageCheck, result.averageCheck, formatMoney),
    row(
      'leadsRevenuePerPerson',
      later.revenuePerPerson,
      later.aboutRevenuePerPerson,
      first!.revenuePerPerson,
      formatMoney,
    ),
    row('leadsBreakEvenCost', later.breakEvenCost, later.aboutBreakEvenCost, first!.breakEvenCost, formatMoney),
    row(
      'repeatVisitsToPayback',
      later.repeatVisitsToPayback,
      later.aboutRepeatVisitsToPayback,
      result.repeatVisitsToPayback,
      formatCount,
    ),
  ];
}

function days(value: Decimal, { days: forms }: Explanations, context: FormatContext): string {
  const count = value.times(MONTH_DAYS).toDecimalPlaces(1);
  return (forms[pluralForm(context.locale, count)] ?? forms.other!).replace('{n}', formatCount(count, context));
}

function stageRows(
  stage: StageResult,
  index: number,
  texts: Texts,
  words: SiteWords['glossary'],
  row: (id: string, label: string, formula: string, value: Decimal | null, write: Write) => GlossaryRow,
): GlossaryRow[] {
  const { id } = stage;
  const name = texts[id as 'leads' | 'primary' | 'secondary'];
  const of = (what: string): string => `${what}: ${name}`;
  const cost = row(`${id}Cost`, index === 0 ? texts.cpl : of(texts.cpo), words.cost, stage.cost, formatMoney);
  if (index === 0) return [cost];
  return [
    cost,
    row(`${id}Rate`, of(texts.rate), words.rate, stage.rate, formatPercent),
    row(`${id}TotalRate`, of(words.totalName), words.totalRate, stage.totalRate, formatPercent),
    row(`${id}Lost`, of(words.lostName), words.lost, stage.lost, formatCount),
    row(`${id}Revenue`, of(texts.revenue), words.stageRevenue, stage.revenue, formatMoney),
    row(`${id}RevenueShare`, of(words.shareName), words.share, stage.revenueShare, formatPercent),
  ];
}

/** What counts as what, in the words with which the fields explain themselves. */
async function definitions(lang: SiteLanguage): Promise<[id: string, name: string, text: string][]> {
  const texts = textsFor(lang);
  const later = await loadExplanations(lang);
  return [
    ['budget', texts.budget, later.budgetHelp],
    ['leads', texts.leads, later.leadsHelp],
    ['existing', later.existing, later.existingHelp],
    ['primary', texts.primary, later.primaryHelp],
    ['secondary', texts.secondary, later.secondaryHelp],
    ['primaryCheck', texts.primaryCheck, later.primaryCheckHelp],
    ['secondaryCheck', texts.secondaryCheck, later.secondaryCheckHelp],
    ['margin', texts.margin, later.marginHelp],
  ];
}

/** The glossary in each language. */
export const glossaryPages = (): Promise<Page[]> => Promise.all(LANGUAGES.map(glossaryPage));

async function glossaryPage(lang: SiteLanguage): Promise<Page> {
  const words = siteWords[lang].glossary;
  const context = contextOf(lang);
  const path = inLanguage(lang, 'glossary.html');
  const rows = await glossaryRows(lang);
  const meant = await definitions(lang);
  const lead = withFacts(words.lead, {
    budget: formatMoney(WORKED.budget, context),
    leads: WORKED.leads,
    primary: WORKED.primary,
    secondary: WORKED.secondary,
  });
  const body = `<div class="wide prose"><h1>${escaped(words.title)}</h1><p class="lead">${escaped(lead)}</p>
<h2 id="figures">${escaped(words.figures)}</h2>
<div class="scroll" tabindex="0"><table class="glossary"><thead><tr><th>${escaped(words.figure)}</th><th>${escaped(words.formula)}</th><th>${escaped(words.example)}</th></tr></thead>
<tbody>${rows.map(({ id, label, formula, example }) => `<tr id="${id}"><th scope="row">${escaped(label)}</th><td>${escaped(formula)}</td><td class="number">${escaped(example)}</td></tr>`).join('\n')}</tbody></table></div>
<h2 id="words">${escaped(words.words)}</h2>
<dl>${meant.map(([id, name, text]) => `<dt id="what-${id}">${escaped(name)}</dt><dd>${escaped(text)}</dd>`).join('\n')}</dl>
<p><a href="${escaped(linkBetween(path, 'guide/glossary.html'))}" hreflang="en">${escaped(words.more)}</a></p></div>`;
  return {
    path,
    lang,
    title: words.title,
    description: shortened(lead),
    body,
    alternates: alternatesOf('glossary.html'),
  };
}
