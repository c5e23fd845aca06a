import { CHANCE } from '../../core/index.js';
import { PUBLISHERS } from '../../norms/publishers.js';
import { stepField } from '../../store/step.js';
import { Announcer } from '../base/announcer.js';
import { bringStyles } from '../base/adopted-styles.js';
import { keepTranslations } from '../base/element.js';
import { fieldNote, helpOf, whatCounts } from '../base/field-message.js';
import { fieldsGround } from '../base/fields-ground.js';
import { FunnelPanel } from '../base/panel.js';
import { pasteCells } from '../base/pasted-cells.js';
import { HostForm, restoreFields } from '../base/host-form.js';
import { countedForm } from '../base/plural.js';
import { reasonFor } from '../base/reason.js';
import { announceLeft, handleKey, spreadCells, takesPaste } from '../base/typing-keys.js';
import { ReplacedTexts } from '../base/replaced-texts.js';
import { TopicWords } from '../base/topic-words.js';
import { underField } from '../fields/under-field.js';
import { loadEvidence, openedTemplate } from '../diagnosis/opened-part.js';
import { restTemplate } from '../diagnosis/verdict-rest-template.js';
import {
  aboutSpot,
  adsChance,
  originText,
  possiblyLowAt,
  rareAdsSentences,
  withoutSpot,
} from '../diagnosis/verdict-sentences.js';
import { chartStages } from '../results/chart-stages.js';
import { aboutFigure, returnFigures, returnsTemplate } from '../results/deferred-figures.js';
import { revenueProportions } from '../results/proportions.js';
import { brandTemplate } from './brand.js';
import { LATER_STYLES } from './later-styles.js';
import { startDeferredServices } from './deferred-services.js';
import { PageAnalytics } from './page-analytics.js';
import { swallowedContent } from './swallowed-content.js';
import { PanelLoader } from './panel-loader.js';
import { panelTemplates } from './panel-registry.js';

// Before the elements are updated with the deferred part.
keepTranslations(ReplacedTexts);
bringStyles(LATER_STYLES);

/** The deferred part: loaded right after the first screen has been painted. */
export const deferredCode = {
  aboutFigure,
  aboutSpot,
  adsChance,
  announceLeft,
  Announcer,
  brandTemplate,
  CHANCE,
  countedForm,
  fieldNote,
  fieldsGround,
  // The base of all panels, so that no panel has to load another file for it.
  FunnelPanel,
  handleKey,
  helpOf,
  HostForm,
  loadEvidence,
  openedTemplate,
  originText,
  possiblyLowAt,
  PageAnalytics,
  PanelLoader,
  panelTemplates,
  pasteCells,
  PUBLISHERS,
  chartStages,
  reasonFor,
  rareAdsSentences,
  restoreFields,
  restTemplate,
  returnFigures,
  returnsTemplate,
  revenueProportions,
  spreadCells,
  takesPaste,
  startDeferredServices,
  stepField,
  swallowedContent,
  TopicWords,
  underField,
  whatCounts,
  withoutSpot,
};

type Code = typeof deferredCode;

declare module '../base/view.js' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface DeferredCode extends Code {}
}
