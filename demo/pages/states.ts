/** An input of the calculator; setting its text is like typing it. */
interface TextField extends HTMLElement {
  text: string;
}

type Calculator = HTMLElement & { readonly updateComplete: Promise<unknown> };

const FIELDS = ['budget', 'leads', 'primary', 'secondary'];

listContents();
answerLeads();
for (const form of document.querySelectorAll<HTMLElement>('funnel-lead-form')) void fillIn(form);
for (const frame of document.querySelectorAll<HTMLIFrameElement>('iframe[data-fit]')) {
  frame.addEventListener('load', () => fit(frame));
  if (frame.contentDocument?.readyState === 'complete') fit(frame);
  void openLink(frame);
}
void customElements.whenDefined('funnel-calculator').then(async () => {
  // Of many calculators on a page, those far below show their totals alone until somebody comes near, or prints the page.
  for (const type of ['beforeprint', 'afterprint']) window.dispatchEvent(new Event(type));
  for (const calculator of document.querySelectorAll<Calculator>('funnel-calculator')) {
    await calculator.updateComplete;
    typeInto(calculator);
    void pasteInto(calculator);
    if (calculator.matches('[panels="plan"]')) void plan(calculator);
    void typeBefore(calculator);
    void openSection(calculator, 'clinic');
    void openSection(calculator, 'value');
    void fillMonth(calculator);
    fillChannels(calculator);
    void openTab(calculator);
    void importInto(calculator);
    void openFile(calculator);
  }
});

/** Types what `data-typed-<field>` says, of a calculator or of the frame around it, as a visitor would. */
function typeInto(calculator: HTMLElement, given = calculator): void {
  for (const field of FIELDS) {
    const text = given.getAttribute(`data-typed-${field}`);
    const input = calculator.shadowRoot?.querySelector<TextField>(`funnel-${field}`);
    if (text !== null && input) input.text = text;
  }
}

/** Opens the tab of a panel that `data-tab` names, once the panel is there. */
async function openTab(calculator: HTMLElement): Promise<void> {
  const { tab } = calculator.dataset;
  if (tab === undefined) return;
  let button: HTMLElement | null | undefined;
  while (!button) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const panels = [...(calculator.shadowRoot?.querySelectorAll('*') ?? [])];
    for (const { shadowRoot } of panels) button ??= shadowRoot?.querySelector<HTMLElement>(`[role="tab"]#${tab}`);
  }
  button.click();
}

/** Opens the link of a frame's `data-link` in it, after what was to be typed there. */
async function openLink(frame: HTMLIFrameElement): Promise<void> {
  const { link } = frame.dataset;
  if (link === undefined) return;
  let calculator: Calculator | null | undefined;
  const isWhole = (): boolean =>
    Boolean(calculator?.shadowRoot?.querySelector('funnel-leads')?.shadowRoot?.querySelector('input'));
  // A frame that is far below has no page yet; and the fields render after the calculator that they stand in.
  do {
    await new Promise((resolve) => setTimeout(resolve, 100));
    calculator = frame.contentDocument?.querySelector<Calculator>('funnel-calculator');
  } while (!calculator || !isWhole());
  typeInto(calculator, frame);
  frame.contentWindow!.location.hash = link;
}

/** Opens the file whose text a calculator's `data-file` is, as copied text. */
async function openFile(calculator: HTMLElement): Promise<void> {
  const { file } = calculator.dataset;
  if (file === undefined) return;
  await customElements.whenDefined('funnel-share-file');
  let part: ShadowRoot | null | undefined;
  while (!part?.querySelector('textarea')) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    part = calculator.shadowRoot
      ?.querySelector('funnel-share')
      ?.shadowRoot?.querySelector('funnel-share-file')?.shadowRoot;
  }
  part.querySelector('details')!.open = true;
  part.querySelector('textarea')!.value = file;
  part.querySelector<HTMLElement>('details button')!.click();
}

/** Pastes what a calculator's `data-pasted-<field>` says, as a spreadsheet's cells arrive, also into the norms and the plan. */
async function pasteInto(calculator: HTMLElement): Promise<void> {
  const places: readonly (readonly [name: string, path: readonly string[]])[] = [
    ...FIELDS.map((field) => [field, [`funnel-${field}`, 'input']] as const),
    ['norms', ['funnel-norms', 'input[name="primaryRate"]']],
    ['plan', ['funnel-plan', 'funnel-plan-what-if', 'funnel-panel-field[name="primaryRate"]', 'input']],
  ];
  for (const [name, path] of places) {
    const text = calculator.getAttribute(`data-pasted-${name}`);
    if (text === null) continue;
    let found: Element | null | undefined;
    // The fields render after the calculator that they stand in, and a panel comes later still.
    while (!(found = path.reduce<Element | null | undefined>(within, calculator)))
      await new Promise((resolve) => setTimeout(resolve, 50));
    const paste = new Event('paste', { bubbles: true, composed: true, cancelable: true });
    // Set afterwards: Firefox makes a ClipboardEvent with an empty clipboard, whatever it is given.
    Object.defineProperty(paste, 'clipboardData', { value: { getData: () => text } });
    found.dispatchEvent(paste);
  }
}

const within = (around: Element | null | undefined, selector: string): Element | null | undefined =>
  around?.shadowRoot?.querySelector(selector);

/** Moves the levers that `data-slide-<lever>` names by as many per cent, and copies the scenario up to `data-scenarios`, as a visitor would. */
async function plan(calculator: HTMLElement): Promise<void> {
  await customElements.whenDefined('funnel-plan-what-if');
  let section: ShadowRoot | null | undefined;
  while (!section?.querySelector('.lever')) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    section = calculator.shadowRoot
      ?.querySelector('funnel-plan')
      ?.shadowRoot?.querySelector('funnel-plan-what-if')?.shadowRoot;
  }
  for (const slider of section.querySelectorAll<HTMLInputElement>('input[type="range"]')) {
    const percent = calculator.getAttribute(`data-slide-${slider.name.replace('R', '-r').replace('C', '-c')}`);
    if (percent === null) continue;
    slider.value = percent;
    slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  for (let more = Number(calculator.dataset['scenarios'] ?? 1); more > 1; more--)
    section.querySelector<HTMLElement>('.scenarios + .actions .action')?.click();
}

/** Types what a calculator's `data-before` says into its comparison. */
async function typeBefore(calculator: HTMLElement): Promise<void> {
  const texts = calculator.getAttribute('data-before');
  if (texts === null) return;
  await customElements.whenDefined('funnel-compare');
  let panel: Element | null | undefined;
  // It comes with its words, in its own time.
  while (
    !(panel = calculator.shadowRoot?.querySelector('funnel-compare'))?.shadowRoot?.querySelector('[name]')?.shadowRoot
  )
    await new Promise(requestAnimationFrame);
  for (const [field, text] of Object.entries(JSON.parse(texts) as Record<string, string>)) {
    const input = panel?.shadowRoot?.querySelector(`[name="${field}"]`)?.shadowRoot?.querySelector('input');
    if (!input) continue;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    // As when the field is left: what is wrong is said then.
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

/**
 * Opens the tab of a panel that a calculator's `data-clinic` or `data-value` names, and types what `data-calls` or
 * `data-patient` says.
 */
async function openSection(
  calculator: HTMLElement,
  name: 'clinic' | 'value',
  texts = calculator.dataset[name === 'clinic' ? 'calls' : 'patient'] ?? '{}',
): Promise<void> {
  const opened = calculator.dataset[name];
  if (opened === undefined) return;
  await customElements.whenDefined(`funnel-${name}`);
  let tab: HTMLElement | null | undefined;
  let panel: ShadowRoot | null | undefined;
  // It comes with its words, in its own time.
  while (!tab) {
    await new Promise(requestAnimationFrame);
    panel = calculator.shadowRoot?.querySelector(`funnel-${name}`)?.shadowRoot;
    tab = panel?.querySelector<HTMLElement>(`#${opened}`);
  }
  tab.click();
  await new Promise(requestAnimationFrame);
  typeFields(panel!.querySelector(`funnel-${name}-${opened}`), texts);
  const { checked } = calculator.dataset;
  if (name === 'clinic' && checked !== undefined) await checkIn(panel!, checked);
}

/** Types a text into the tab that checks it, and presses its button. */
async function checkIn(panel: ShadowRoot, text: string): Promise<void> {
  await customElements.whenDefined('funnel-clinic-check');
  let area: HTMLTextAreaElement | null | undefined;
  let section: ShadowRoot | null | undefined;
  while (!area) {
    await new Promise(requestAnimationFrame);
    section = panel.querySelector('funnel-clinic-check')?.shadowRoot;
    area = section?.querySelector('textarea');
  }
  area.value = text;
  area.dispatchEvent(new InputEvent('input', { bubbles: true }));
  // It comes once there is something to read.
  let button: HTMLElement | null = null;
  while (!button) {
    await new Promise(requestAnimationFrame);
    button = section!.querySelector<HTMLElement>('.read');
  }
  button.click();
}

/** Types what a calculator's `data-months` says into the tab of the month that runs, once the panel is there. */
async function fillMonth(calculator: HTMLElement): Promise<void> {
  const { months } = calculator.dataset;
  if (months === undefined) return;
  let section: Element | null | undefined;
  while (!section?.shadowRoot?.querySelector('[name]')) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    section = calculator.shadowRoot?.querySelector('funnel-months')?.shadowRoot?.querySelector('funnel-months-now');
  }
  await customElements.whenDefined('funnel-panel-field');
  await new Promise(requestAnimationFrame);
  typeFields(section, months);
}

/** @param texts - by the name of a panel's field, as JSON */
function typeFields(section: Element | null, texts: string): void {
  for (const [field, text] of Object.entries(JSON.parse(texts) as Record<string, string>)) {
    const input = section?.shadowRoot?.querySelector(`[name="${field}"]`)?.shadowRoot?.querySelector('input');
    if (!input) continue;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

/** Fills the table of channels with as many as `data-channels` says, made up. */
function fillChannels(calculator: HTMLElement): void {
  const count = Number(calculator.dataset['channels'] ?? 0);
  if (count === 0) return;
  const kinds = ['Search ads', 'Social media ads', 'Maps', 'Radio', 'Leaflets'];
  const channels = Array.from({ length: count }, (_channel, index) => {
    const round = Math.floor(index / kinds.length);
    return {
      name: `${kinds[index % kinds.length]!}${round > 0 ? ` ${round + 1}` : ''}`,
      budget: String(20_000 + ((index * 7919) % 60_000)),
      leads: String(60 + ((index * 37) % 160)),
      primary: String(8 + ((index * 13) % 40)),
      revenue: String(200_000 + ((index * 130_363) % 1_900_000)),
    };
  });
  Object.assign(calculator, { tables: { channels } });
}

/** Opens the import of a calculator's panel of channels, and pastes what its `data-import` says. */
async function importInto(calculator: HTMLElement): Promise<void> {
  const text = calculator.getAttribute('data-import');
  if (text === null) return;
  let field: HTMLTextAreaElement | null | undefined;
  // The panel comes with its words, and the tab when it is opened, each in its own time.
  for (;;) {
    const panel = calculator.shadowRoot?.querySelector('funnel-channels')?.shadowRoot;
    field = panel?.querySelector('funnel-channels-import')?.shadowRoot?.querySelector('textarea');
    if (field) break;
    panel?.querySelector<HTMLElement>('#import[aria-selected="false"]')?.click();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const paste = new Event('paste', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(paste, 'clipboardData', { value: { files: [], getData: () => text } });
  field.dispatchEvent(paste);
}

/** Answers in place of a server, as the `data-answer` of a lead form says; without one, never. */
function answerLeads(): void {
  const fetchAsBefore = window.fetch.bind(window);
  window.fetch = (input, options) => {
    const address = input instanceof Request ? input.url : String(input);
    const id = /\/lead\/([\w-]+)$/.exec(address)?.[1];
    if (id === undefined) return fetchAsBefore(input, options);
    const answer = document.querySelector<HTMLElement>(`#${id} funnel-lead-form`)?.dataset['answer'];
    return answer === undefined ? new Promise(() => undefined) : Promise.resolve(new Response(answer));
  };
}

/** Types a phone or an email into a lead form, as a visitor would: the phone is sent, the email is left. */
async function fillIn(form: HTMLElement): Promise<void> {
  while (!form.shadowRoot?.querySelector('form')) await new Promise(requestAnimationFrame);
  const { typedPhone, typedEmail } = form.dataset;
  const type = (name: string, text: string): HTMLInputElement => {
    const input = form.shadowRoot!.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
    input.value = text;
    return input;
  };
  if (typedEmail !== undefined) type('email', typedEmail).dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  if (typedPhone === undefined) return;
  type('phone', typedPhone);
  form.shadowRoot.querySelector<HTMLElement>('.submit')?.click();
}

/** As high as its page, and no higher. */
function fit(frame: HTMLIFrameElement): void {
  const page = frame.contentDocument?.body;
  if (!page) return;
  // In a later frame: resizing inside the callback would be reported as an error.
  new ResizeObserver(() => requestAnimationFrame(() => (frame.style.height = `${page.offsetHeight + 2}px`))).observe(
    page,
  );
}

function listContents(): void {
  const links = [...document.querySelectorAll('section')].map((section) => {
    const link = document.createElement('a');
    link.href = `#${section.id}`;
    link.textContent = section.querySelector('h2')?.textContent ?? '';
    const item = document.createElement('li');
    item.append(link);
    return item;
  });
  document.querySelector('#contents')?.append(...links);
}
