/**
 * The calculator's attributes that an address may set.
 *
 * Not `name` and `required`, for the frame has no form around it, nor `inherit-font`, for there is no font to inherit.
 */
const ATTRIBUTES: readonly string[] = [
  'lang',
  'currency',
  'color-scheme',
  'period',
  'panels',
  'blank',
  'stages',
  'values',
  'budget',
  'leads',
  'primary',
  'secondary',
  'primary-check',
  'secondary-check',
  'margin',
  'norms-preset',
  'norms',
  'capacity',
  'texts',
  'brand',
];

/** Options that contain texts. */
const WORDED: readonly string[] = ['stages', 'norms', 'texts', 'brand'];

const COLOURS: readonly string[] = ['accent', 'text', 'muted', 'surface', 'border', 'weak', 'good'].map(
  (token) => `--funnel-${token}`,
);
const LENGTHS: readonly string[] = ['radius', 'space'].map((token) => `--funnel-${token}`);

const NAMES: ReadonlySet<string> = new Set([...ATTRIBUTES, ...COLOURS, ...LENGTHS]);

/** Whether an address may set the option. */
export const isOption = (name: string): boolean => NAMES.has(name);

/** For the page opened without a frame: whoever writes its address must not put texts on the site. */
export function withoutWords(given: Readonly<Record<string, string>>): Record<string, string> {
  const rest = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(given)) if (!WORDED.includes(name)) rest[name] = value;
  return rest;
}

/**
 * Sets the options that are given and removes the others. An unchanged one isn't set again: a person may have typed
 * over it.
 */
export function applyOptions(calculator: HTMLElement, given: Readonly<Record<string, string>>): void {
  for (const name of ATTRIBUTES) {
    const value = given[name];
    if (value === undefined) calculator.removeAttribute(name);
    else if (calculator.getAttribute(name) !== value) calculator.setAttribute(name, value);
  }
  for (const name of [...COLOURS, ...LENGTHS]) {
    const value = given[name] ?? '';
    // No other values: `url(…)` would load something.
    const fits = COLOURS.includes(name) ? CSS.supports('color', value) : /^\d{1,2}px$/.test(value);
    calculator.style.setProperty(name, fits ? value : '');
  }
}
