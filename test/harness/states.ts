import { fieldOf, fillAll, inputOf, mount, settled, until } from './funnel-harness.js';
import { findAll, findWithin } from './shadow.js';

/** How a calculator gets into each state that a person may meet. */
export const STATES = {
  example: {},
  'example partly replaced': { texts: { leads: '700', budget: '1000' } },
  blank: { attributes: 'blank' },
  'one field missing': { texts: { secondaryCheck: '' } },
  share: { texts: { primary: '25%' } },
  'share that waits': { attributes: 'blank', texts: { primary: '25%' } },
  'more patients than leads': { texts: { primary: '700' } },
  'no number': { texts: { leads: '???', budget: 'x' } },
  'two readings': { texts: { leads: '1.200', primary: '1,200' } },
  'a quarter of a patient': { texts: { primary: '0.25' } },
  'cells to be placed': { pasted: '210\n1150\n7' },
  'nothing below norm': { texts: { primary: '300', secondary: '200' } },
  'too few data': { texts: { leads: '6', primary: '1', secondary: '0' } },
  'ten digits': { texts: { budget: '1234567890', primaryCheck: '1234567890' } },
  millions: { texts: { budget: '12345678', primaryCheck: '12345678' } },
  'with a margin': { attributes: 'margin="0.3"' },
  disabled: { disabled: true },
} satisfies Record<string, Way>;

export type State = keyof typeof STATES;
export const ALL_STATES = Object.keys(STATES) as State[];
export const LANGUAGES = ['en', 'ru', 'et'] as const;

interface Way {
  readonly attributes?: string;
  readonly texts?: Readonly<Record<string, string>>;
  readonly disabled?: boolean;
  /** Cells that are pasted into the field of the first check. */
  readonly pasted?: string;
}

/** A calculator in a state, with its picture drawn. */
export async function showState(lang: string, state: State, more = ''): Promise<HTMLElement> {
  const { attributes = '', texts = {}, disabled = false, pasted }: Way = STATES[state];
  const calculator = await mount(
    `<fieldset ${disabled ? 'disabled' : ''} style="border: 0; margin: 0; padding: 0; min-width: 0"><funnel-calculator lang="${lang}" ${attributes} ${more}></funnel-calculator></fieldset>`,
  );
  // The words that come with the first touch.
  fieldOf(calculator, 'budget').focus();
  await fillAll(calculator, texts);
  if (pasted !== undefined) {
    const paste = new Event('paste', { bubbles: true, composed: true, cancelable: true });
    Object.defineProperty(paste, 'clipboardData', { value: { getData: () => pasted } });
    inputOf(calculator, 'primaryCheck').dispatchEvent(paste);
    await settled();
  }
  await drawn(calculator);
  return calculator;
}

/** Opens everything that opens: explanations, formulas, the evidence, what to do, the norms. */
export async function openAll(calculator: Element): Promise<void> {
  for (const help of findWithin<HTMLButtonElement>(calculator, '.help')) help.click();
  for (const part of findWithin<HTMLButtonElement>(calculator, '[aria-controls="opened"]').slice(-1)) part.click();
  findWithin<HTMLButtonElement>(calculator, '.figure')[0]?.click();
  await until(
    () =>
      findWithin(calculator, '.evidence').length > 0 || findWithin(calculator, '[aria-controls="opened"]').length === 0,
  );
  for (const details of findWithin<HTMLDetailsElement>(calculator, 'details')) details.open = true;
  await settled();
}

/** The picture is asked for when it comes into sight, and drawn a moment later. */
async function drawn(calculator: Element): Promise<void> {
  const [chart] = findWithin(calculator, 'funnel-chart');
  if (!chart) return;
  await until(() => {
    // Each time: Firefox scrolls back to the field that was entered a moment ago.
    chart.scrollIntoView();
    // While nothing is filled in there is no picture.
    const waits = chart.shadowRoot!.querySelector<HTMLElement>('.place')?.hidden;
    return waits === true || Boolean(findAll(chart.shadowRoot!, 'canvas')[0]?.getAttribute('width'));
  });
  scrollTo(0, 0);
  await settled();
}
