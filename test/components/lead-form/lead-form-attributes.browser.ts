import { expect } from '@esm-bundle/chai';
import type { FunnelLeadForm } from '../../../src/components/lead-form/funnel-lead-form.js';
import { fillContainers } from '../../../src/embed/containers.js';
import { mount, settled, unmount } from '../../harness/funnel-harness.js';
import { button, closeMailboxes, isOpen, news, openMailbox, said, submit, type } from './lead-form.js';

const original = { error: console.error, warn: console.warn };
let heard: string[] = [];

before(fillContainers);
beforeEach(() => {
  heard = [];
  console.error = (...parts: unknown[]) => void heard.push(parts.join(' '));
  console.warn = console.error;
});
afterEach(() => {
  Object.assign(console, original);
  unmount();
  closeMailboxes();
});

const NUMBERS = 'lang="en" budget="1800" leads="600"';
const CONFIGURED = 'lead-controller="Agency Ltd" lead-policy-url="https://agency.example/policy"';

/** The form that the calculator shows by itself, once it is there. */
async function shownForm(): Promise<FunnelLeadForm> {
  const find = (): FunnelLeadForm | null | undefined =>
    document.querySelector('funnel-calculator')?.shadowRoot?.querySelector('funnel-lead-form');
  for (let time = 0; time < 100 && !find()?.shadowRoot; time++) await settled();
  await settled();
  return find()!;
}

const asDiv = (attributes: string): string =>
  `<div data-funnel-calculator ${attributes.replace(/(?<=^| )(?=[a-z-]+=)/g, 'data-')}></div>`;

describe('the lead form without a tag of its own', () => {
  for (const [name, markup] of [
    ['on the calculator', (attributes: string) => `<funnel-calculator ${attributes}></funnel-calculator>`],
    ['on a div', asDiv],
  ] as const)
    it(`is shown and sends by the attributes that stand ${name}`, async () => {
      const mailbox = openMailbox();
      const consents = '[{"id":"processing","text":"I agree","version":"1","url":"/c"}]';
      await mount(
        markup(
          `${NUMBERS} panels="lead" lead-endpoint="${mailbox.url}" ${CONFIGURED} lead-fields="phone!" lead-consents='${consents}'`,
        ),
      );
      const form = await shownForm();
      expect(isOpen(form)).to.equal(true);
      expect(said(form)).to.contain('Agency Ltd').and.to.contain('I agree');
      await type(form, 'phone', '+372 5555 5555');
      await submit(form);
      await settled();
      expect(news(form)).to.contain('Received');
      expect(mailbox.leads.map((lead) => lead.get('phone'))).to.deep.equal(['+372 5555 5555']);
      expect(heard).to.deep.equal([]);
    });

  it('isn’t there without the word, whatever attributes there are', async () => {
    await mount(
      `<funnel-calculator ${NUMBERS} panels="norms" lead-endpoint="/leads" ${CONFIGURED}></funnel-calculator>`,
    );
    await settled();
    expect(document.querySelector('funnel-calculator')!.shadowRoot!.querySelector('funnel-lead-form')).to.equal(null);
  });

  it('follows later changes, and the calculator’s own go before those of the div', async () => {
    await mount(
      asDiv(`${NUMBERS} panels="lead" lead-endpoint="${openMailbox().url}" ${CONFIGURED} lead-offer="A plan"`),
    );
    const form = await shownForm();
    expect(said(form)).to.contain('A plan');
    const div = document.querySelector('[data-funnel-calculator]')!;
    const calculator = div.querySelector('funnel-calculator')!;
    calculator.setAttribute('lead-offer', 'A call');
    await settled();
    expect(said(form)).to.contain('A call').and.not.to.contain('A plan');
    calculator.removeAttribute('lead-offer');
    div.setAttribute('data-lead-fields', 'email!');
    await settled();
    expect(said(form)).to.contain('A plan');
    expect(form.shadowRoot!.querySelector('input[name="phone"]')).to.equal(null);
    div.removeAttribute('data-lead-fields');
    await settled();
    expect(form.shadowRoot!.querySelector('input[name="phone"]')).not.to.equal(null);
    expect(button(form, 'no such button')).to.equal(undefined);
  });

  it('isn’t shown where something is missing or a secret stands on the page, and says so once', async () => {
    await mount(
      `<funnel-calculator ${NUMBERS} panels="lead" lead-endpoint="/leads" lead-api-key="x" ${CONFIGURED}></funnel-calculator>`,
    );
    const form = await shownForm();
    expect(isOpen(form)).to.equal(false);
    expect(heard.filter((line) => line.includes('api-key'))).to.have.length(1);
    expect(heard.join()).to.contain('keep keys on your server');
  });

  it('names an attribute that it doesn’t know with the nearest one, and copies no handler', async () => {
    await mount(
      asDiv(`${NUMBERS} panels="lead" lead-endpoint="/leads" ${CONFIGURED} lead-ofer="A plan" lead-onclick="alert(1)"`),
    );
    const form = await shownForm();
    expect(form.hasAttribute('onclick')).to.equal(false);
    expect(heard.join()).to.contain('data-lead-ofer: the form has no such attribute; did you mean data-lead-offer?');
  });
});
