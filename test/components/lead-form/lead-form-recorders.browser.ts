import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { record } from 'rrweb';
import type { FunnelLeadForm } from '../../../src/components/lead-form/funnel-lead-form.js';
import { leaveOutOfRecordings } from '../../../src/components/lead-form/lead-form-recorders.js';
import { settled, unmount } from '../../harness/funnel-harness.js';
import { button, closeMailboxes, CONFIGURED, input, openForm, openMailbox, submit } from './lead-form.js';

/** What a person types: words that are nowhere else. Digits also stand in ids and times. */
const CANARY = { name: 'Zuzanna Canary', phone: 'ask for Quixote', email: 'zuzanna@canary.example' } as const;
const CANARIES = /.{0,40}(?:zuzanna|canary|quixote).{0,40}/gi;

/** How recorders that are made of rrweb set it up, by the marks that they give out. */
const RECORDERS: Readonly<Record<string, NonNullable<Parameters<typeof record>[0]>>> = {
  rrweb: {},
  PostHog: { blockClass: 'ph-no-capture', ignoreClass: 'ph-ignore-input', maskTextClass: 'ph-mask' },
  Sentry: {
    blockClass: 'sentry-block',
    ignoreClass: 'sentry-ignore',
    maskTextClass: 'sentry-mask',
    blockSelector: '[data-sentry-block]',
  },
  Mixpanel: { blockClass: 'mp-block', ignoreClass: 'none', maskTextClass: 'mp-mask' },
  Amplitude: { blockClass: 'amp-block', ignoreClass: 'none', maskTextClass: 'amp-mask' },
  'New Relic': { blockClass: 'nr-block', ignoreClass: 'none', maskTextClass: 'nr-mask' },
  Highlight: { blockClass: 'highlight-block', ignoreClass: 'none', maskTextClass: 'highlight-mask' },
};

/** What a page's owner may put around the calculator; for the others it is the same mechanism. */
const AROUND: Readonly<Record<string, readonly string[]>> = {
  rrweb: ['', 'rr-block', 'rr-mask', 'rr-ignore'],
  PostHog: ['', 'ph-no-capture'],
  Sentry: ['', 'sentry-block'],
};

let events: string[] = [];
let stop: (() => void) | undefined;

/** Records everything: no field is masked but by a mark. */
function begin(recorder: string): void {
  events = [];
  stop = record({
    ...RECORDERS[recorder],
    maskAllInputs: false,
    recordCanvas: false,
    emit: (event) => void events.push(JSON.stringify(event)),
  });
}

const found = (): string[] => events.flatMap((event) => event.match(CANARIES) ?? []);

afterEach(() => {
  stop?.();
  stop = undefined;
  unmount();
  closeMailboxes();
});

const markup = (url: string, around: string): string =>
  `<div class="${around}"><funnel-calculator lang="en" budget="1800" leads="600"><funnel-lead-form slot="after" endpoint="${url}" ${CONFIGURED} fields="name phone! email" consents='[{"id":"a","text":"b","version":"1","url":"/c"}]'></funnel-lead-form></funnel-calculator></div>`;

/** Types as a person does, key by key. */
async function fillIn(form: FunnelLeadForm): Promise<void> {
  for (const [name, text] of Object.entries({ ...CANARY, email: CANARY.email.replace('.', ',') })) {
    input(form, name).focus();
    await sendKeys({ type: text });
  }
  input(form, 'zq').value = CANARY.name;
  form.shadowRoot!.querySelector<HTMLElement>('[name="consent"]')!.click();
}

/** Waits for what a recorder writes down in its own time. */
const written = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 700));

describe('a session recorder', () => {
  for (const recorder of Object.keys(RECORDERS)) {
    for (const around of AROUND[recorder] ?? ['']) {
      it(`made as ${recorder} writes down nothing of the person, ${around ? `with ${around} around it` : 'with no mark of the page'}`, async () => {
        // Refused: the contact is changed, filled in again by the form, and shown to be copied by hand.
        const { form } = await openForm('', '', markup(openMailbox(405, 405).url, around));
        begin(recorder);
        await fillIn(form);
        await submit(form);
        // The form asks about the email, and names the one that was probably meant.
        const meant = button(form, `Did you mean ${CANARY.email}?`)!;
        expect(meant).to.not.equal(undefined);
        await written();
        // A recording that begins in the middle of it takes the page as it stands.
        record.takeFullSnapshot();
        meant.click();
        await settled();
        await submit(form);
        button(form, 'Change the details')!.click();
        await settled();
        record.takeFullSnapshot();
        await submit(form);
        const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')!;
        Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined, configurable: true });
        button(form, 'Copy the message')!.click();
        await settled();
        Object.defineProperty(Navigator.prototype, 'clipboard', clipboard);
        expect(form.shadowRoot!.querySelector('textarea')!.value).to.match(CANARIES);
        record.takeFullSnapshot();
        await written();
        expect(events.length).to.be.above(3);
        expect(found()).to.deep.equal([]);
      });
    }
  }

  it('would write it down without the marks', async () => {
    const host = document.createElement('div');
    host.className = 'rr-block';
    document.body.append(host);
    host.attachShadow({ mode: 'open' }).innerHTML = '<input>';
    begin('rrweb');
    host.shadowRoot!.querySelector('input')!.focus();
    await sendKeys({ type: CANARY.name });
    await written();
    host.remove();
    expect(found()).not.to.deep.equal([]);
  });

  it('of any other make finds its own mark on every input, and on what shows the person’s words', async () => {
    const { form } = await openForm('', '', markup(openMailbox(405).url, ''));
    const marked = document.createElement('i');
    leaveOutOfRecordings(marked);
    const wanted = [
      ...['.ym-disable-keys', '.ym-hide-content', '[data-hj-suppress]', '[data-clarity-mask="true"]', '[data-private]'],
      ...[
        '.fs-exclude',
        '.fs-mask',
        '[data-dd-privacy="hidden"]',
        '[data-matomo-mask]',
        '.mf-excluded',
        '.no-mouseflow',
      ],
      ...['[data-openreplay-obscured]', '[data-openreplay-hidden]', '[data-sl="exclude"]', '[data-recording-disable]'],
      ...['.rr-block', '.rr-ignore', '.ph-no-capture', '.sentry-block', '[data-cs-mask]', '.inspectlet-sensitive'],
    ];
    const inputs = [...form.shadowRoot!.querySelectorAll('input')];
    expect(inputs.map(({ name }) => name)).to.deep.equal(['name', 'phone', 'email', 'consent', 'zq']);
    for (const element of [...inputs, marked])
      expect(wanted.filter((mark) => !element.matches(mark))).to.deep.equal([]);
  });
});
