import type { PageWords } from './page-words.js';

/** The same as the markup of the page says, which shows them before any script comes. */
export const en: PageWords = {
  title: 'Studio: set up your funnel calculator',
  description:
    'Set language, stages, numbers, brand and lead form by clicking: the calculator beside follows at once, and out comes the code for your page.',
  skip: 'To the settings',
  name: 'Funnel calculator',
  sentence: 'What your advertising brings in, and at which step people leave.',
  languages: 'Language',
  waiting:
    'The calculator needs JavaScript. With it, six numbers show what a lead and a patient cost, and what they bring.',
  choices: 'Choices for your page',
  studioWaiting:
    'The studio comes after the calculator. It needs JavaScript; the guide tells how to set everything by hand.',
  jump: 'On this page',
  toCalculator: 'Calculator',
  toSettings: 'Settings',
  toCode: 'Code',
  pagesTitle: 'How it looks on other people’s pages',
  clinicTitle: 'A dental clinic',
  clinicLine:
    'In Russian: one pasted snippet on the page for partners, with the clinic’s own numbers, benchmarks and colour.',
  agencyTitle: 'An agency’s landing page',
  agencyLine: 'In English: the page arranges the fields and figures in its own grid, under its own headings and brand.',
  prospectTitle: 'A prospect’s plain page',
  prospectLine: 'In Estonian: nothing but the calculator, starting empty.',
  frameTitle: 'Nothing but a frame',
  frameLine: 'For systems that allow no script of yours: one page with its options in the address, in three sandboxes.',
  themingTitle: 'Four looks',
  themingLine: 'In English: light, dark and two brands side by side, each with the CSS to copy.',
  footer: 'MIT licence. No cookies, no tracking, no fonts or scripts from elsewhere.',
  guideTitle: 'Guide',
  statesTitle: 'Every state on one page',
};
