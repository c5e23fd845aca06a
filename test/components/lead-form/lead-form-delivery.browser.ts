import { expect } from '@esm-bundle/chai';
import { FunnelLeadForm } from '../../../src/components/lead-form/funnel-lead-form.js';
import { leadQueue } from '../../../src/components/lead-form/lead-form-queue.js';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { mount, settled, unmount } from '../../harness/funnel-harness.js';
import { plain } from '../../harness/shadow.js';
import {
  box,
  button,
  closeMailboxes,
  CONFIGURED,
  input,
  isOpen,
  news,
  openForm,
  openMailbox,
  said,
  submit,
  type,
  type Answer,
} from './lead-form.js';

const WAYS = 'call="+372 600 0000" messenger="https://chat.example/agency" thanks-url="https://agency.example/thanks"';

const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')!;
afterEach(() => {
  unmount();
  closeMailboxes();
  sessionStorage.clear();
  Object.defineProperty(Navigator.prototype, 'clipboard', clipboard);
});

/** A form that was filled in and sent to a server that answers so. */
async function send(answers: readonly Answer[], attributes = '') {
  const mailbox = openMailbox(...answers);
  const opened = await openForm(`endpoint="${mailbox.url}" ${CONFIGURED} ${attributes}`);
  await type(opened.form, 'name', 'Anna Canary');
  await type(opened.form, 'phone', '+372 5123 4567');
  await submit(opened.form);
  return { mailbox, ...opened };
}

const actions = (form: FunnelLeadForm): string[] =>
  [...form.shadowRoot!.querySelectorAll('.ways button, .ways a')].map((action) => plain(action.textContent));

describe('a lead that was sent', () => {
  it('is said to be received when the server has said yes, with what follows', async () => {
    const { form, steps, told, mailbox } = await send([201], WAYS);
    expect(news(form)).to.equal('✓Received. Agency Ltd has your message.');
    expect(actions(form)).to.deep.equal(['Write in a messenger, opens in a new tab', 'Go on']);
    expect(steps()).to.deep.equal(['shown', 'started', 'submitted', 'accepted']);
    expect(new Set(told.map(({ leadId }) => leadId))).to.deep.equal(new Set([mailbox.leads[0]!.get('leadId')]));
    expect(form.shadowRoot!.activeElement).to.equal(form.shadowRoot!.querySelector('.news'));
  });

  it('leads on to pages that hear nothing of this one', async () => {
    const { form } = await send([200], WAYS);
    const links = (): string[][] =>
      [...form.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.ways a[href^="https:"]')].map(
        ({ href, referrerPolicy, rel }) => [href, referrerPolicy, rel],
      );
    const messenger = ['https://chat.example/agency', 'no-referrer', 'noopener noreferrer'];
    expect(links()).to.deep.equal([messenger, ['https://agency.example/thanks', 'no-referrer', '']]);
    const refused = await send([405], WAYS);
    expect(
      [...refused.form.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.ways a[target]')].map(
        ({ href, referrerPolicy, rel }) => [href, referrerPolicy, rel],
      ),
    ).to.deep.equal([messenger]);
  });

  it('and received is followed by what the page says of the answer', async () => {
    const { form } = await send([200, 200], 'thanks-text="We call within a working day."');
    expect(said(form)).to.contain('Received. Agency Ltd has your message. We call within a working day.');
    const refused = await send([405], 'thanks-text="We call within a working day."');
    expect(said(refused.form)).not.to.contain('We call');
  });

  it('is announced by the calculator’s one voice when it is known where it is, and by no other', async () => {
    const { calculator, form } = await send([503, 200], 'thanks-text="We call within a working day."');
    const voice = calculator.shadowRoot!.querySelector('[role="status"]')!;
    expect(plain(voice.textContent)).to.contain('Not confirmed yet');
    button(form, 'Try now')!.click();
    await settled();
    expect(plain(voice.textContent)).to.equal('Received. Agency Ltd has your message. We call within a working day.');
    expect(form.shadowRoot!.querySelectorAll('[role="status"], [role="alert"], [aria-live]').length).to.equal(0);
  });

  it('once more from the keyboard leaves the focus on what becomes of it', async () => {
    const { form } = await send([405, 'never']);
    const again = button(form, 'Send again')!;
    again.focus();
    again.click();
    await settled();
    expect(news(form)).to.equal('…Sending…');
    expect(form.shadowRoot!.activeElement).to.equal(form.shadowRoot!.querySelector('.news'));
  });

  it('and waits for the network doesn’t promise to go out while it is being changed, and doesn’t', async () => {
    const online = Object.getOwnPropertyDescriptor(navigator, 'onLine');
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      const { form, mailbox } = await send(['cut', 200]);
      expect(news(form)).to.contain('It goes out by itself once you are back online');
      button(form, 'Change the details')!.click();
      await settled();
      expect(news(form)).to.contain('Not sent').and.not.to.contain('by itself');
      Object.defineProperty(navigator, 'onLine', { value: true, configurable: true });
      dispatchEvent(new Event('online'));
      await settled();
      expect([isOpen(form), mailbox.leads.length]).to.deep.equal([true, 1]);
      await type(form, 'phone', '+372 5999 9999');
      await submit(form);
      expect(news(form)).to.contain('Received');
      expect(mailbox.leads.map((lead) => lead.get('phone'))).to.deep.equal(['+372 5123 4567', '+372 5999 9999']);
    } finally {
      if (online) Object.defineProperty(navigator, 'onLine', online);
      else Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('carries the numbers, what came out, and where it was', async () => {
    const { mailbox } = await send([200], 'context="source=calculator"');
    const lead = Object.fromEntries(mailbox.leads[0]!);
    expect(lead).to.include({
      v: '1',
      lang: 'en',
      period: 'month',
      name: 'Anna Canary',
      phone: '+372 5123 4567',
      'values.budget': '1800',
      'values.leads': '600',
      'values.primary': '',
      'result.leadsCost': '3',
      'result.revenue': '',
      'context.source': 'calculator',
    });
    expect(lead['page']).to.equal(location.origin + location.pathname);
  });

  it('isn’t sent by the next tap, key or click', async () => {
    const { form, mailbox } = await send(['never']);
    for (let tap = 0; tap < 10; tap++) form.shadowRoot!.querySelector('form')!.requestSubmit();
    await settled();
    expect(mailbox.leads.length).to.equal(1);
    expect(isOpen(form)).to.equal(false);
  });

  it('in twenty taps within one breath is one lead', async () => {
    const mailbox = openMailbox('never');
    const { form } = await openForm(`endpoint="${mailbox.url}" ${CONFIGURED}`);
    input(form, 'phone').value = '1';
    for (let tap = 0; tap < 20; tap++) form.shadowRoot!.querySelector<HTMLElement>('.submit')!.click();
    await settled();
    expect(mailbox.leads.length).to.equal(1);
  });

  it('but whose answer can’t be read is said to be unconfirmed, without thanks', async () => {
    const { form, steps, mailbox } = await send(['opaque'], WAYS);
    expect(news(form)).to.match(/^\?Sent, but not confirmed/);
    expect(said(form)).not.to.match(/thank|received/i);
    expect(actions(form)).to.deep.equal([
      'Send again',
      'Copy the message',
      'Call +372 600 0000',
      'Write in a messenger, opens in a new tab',
    ]);
    expect(steps().at(-1)).to.equal('unconfirmed');
    expect(new Set(mailbox.leads.map((lead) => lead.get('leadId'))).size).to.equal(1);
  });

  it('to a server that can’t let pages read its answers goes once', async () => {
    const { form, mailbox } = await send(['opaque'], 'cors="false"');
    expect(news(form)).to.match(/^\?Sent, but not confirmed/);
    expect(mailbox.leads.length).to.equal(1);
  });

  it('and refused is said not to be sent, with other ways', async () => {
    const { form, steps } = await send([405], WAYS);
    expect(news(form)).to.match(/^!Not sent/);
    expect(actions(form)).to.deep.equal([
      'Send again',
      'Change the details',
      'Copy the message',
      'Call +372 600 0000',
      'Write in a messenger, opens in a new tab',
    ]);
    expect(steps().at(-1)).to.equal('failed');
  });

  it('and refused can be sent again under the same id', async () => {
    const { form, mailbox } = await send([404, 200]);
    button(form, 'Send again')!.click();
    await settled();
    expect(news(form)).to.contain('Received');
    expect(new Set(mailbox.leads.map((lead) => lead.get('leadId'))).size).to.equal(1);
  });

  it('and refused can be changed: another contact is another lead, the same one is the same', async () => {
    const { form, mailbox } = await send([404, 404, 200]);
    button(form, 'Change the details')!.click();
    await settled();
    expect(isOpen(form)).to.equal(true);
    expect(input(form, 'name').value).to.equal('Anna Canary');
    await submit(form);
    button(form, 'Change the details')!.click();
    await settled();
    await type(form, 'phone', '+372 5999 9999');
    await submit(form);
    const ids = mailbox.leads.map((lead) => lead.get('leadId'));
    expect([ids[0] === ids[1], ids[1] === ids[2]]).to.deep.equal([true, false]);
    expect(news(form)).to.contain('Received');
  });

  for (const body of ['{"success":false}', '{"status":"mail_failed"}', '{"errors":["no phone"]}']) {
    it(`and answered by 200 with a no is said not to be sent: ${body}`, async () => {
      const { form, steps } = await send([{ body }], WAYS);
      expect(news(form)).to.match(/^!Not sent: the server did not take/);
      expect(said(form)).not.to.match(/received/i);
      expect(steps().at(-1)).to.equal('failed');
    });
  }

  it('and answered by a web page is said to be unconfirmed', async () => {
    const { form, steps } = await send([{ body: '<!doctype html><title>Log in</title>' }], WAYS);
    expect(news(form)).to.match(/^\?Sent, but not confirmed/);
    expect(said(form)).not.to.match(/received|thank/i);
    expect(steps().at(-1)).to.equal('unconfirmed');
  });

  it('is taken as the page says that this server says it', async () => {
    const attribute = 'accepted-when=" data.status = ok "';
    expect(news((await send([{ body: '{"data":{"status":"ok"}}' }], attribute)).form)).to.contain('Received');
    expect(news((await send([{ body: '{"data":{"status":"failed"}}' }], attribute)).form)).to.match(/^!Not sent/);
    expect(news((await send([{ body: 'ok' }], attribute)).form)).to.match(/^\?Sent, but not confirmed/);
  });

  it('and whose answer takes long says so, with other ways and without a second request', async () => {
    const original = Object.getOwnPropertyDescriptor(window, 'setTimeout')!;
    const later = window.setTimeout.bind(window);
    // Ten seconds are over at once, and a minute never.
    window.setTimeout = ((act: () => void, milliseconds: number) =>
      later(act, milliseconds === 10_000 ? 0 : milliseconds)) as typeof window.setTimeout;
    try {
      const { calculator, form, mailbox, steps } = await send(['never'], WAYS);
      expect(news(form)).to.match(/^…This takes long/);
      expect(actions(form)).to.deep.equal([
        'Copy the message',
        'Call +372 600 0000',
        'Write in a messenger, opens in a new tab',
      ]);
      expect(plain(calculator.shadowRoot!.querySelector('[role="status"]')!.textContent)).to.contain('This takes long');
      expect([mailbox.leads.length, steps().at(-1)]).to.deep.equal([1, 'submitted']);
    } finally {
      Object.defineProperty(window, 'setTimeout', original);
    }
  });

  it('while it is tried again says so, and leaves nobody waiting without a way', async () => {
    const { form } = await send([503], WAYS);
    expect(news(form)).to.contain('Not confirmed yet');
    expect(actions(form).slice(0, 3)).to.deep.equal(['Try now', 'Copy the message', 'Call +372 600 0000']);
  });

  it('is announced once while it is tried again by itself, and anew when a person tries', async () => {
    const original = Object.getOwnPropertyDescriptor(window, 'setTimeout')!;
    const later = window.setTimeout.bind(window);
    // The pause before another try is over at once; the calculator's own pauses are shorter.
    window.setTimeout = ((act: () => void, milliseconds: number) =>
      later(act, milliseconds > 1000 && milliseconds < 10_000 ? 0 : milliseconds)) as typeof window.setTimeout;
    try {
      const mailbox = openMailbox(503, 503, 'never');
      const { calculator, form } = await openForm(`endpoint="${mailbox.url}" ${CONFIGURED}`);
      const voice = calculator.shadowRoot!.querySelector('[role="status"]')!;
      const heard: string[] = [];
      new MutationObserver(() => heard.push(plain(voice.textContent))).observe(voice, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      const tells = (): number => heard.filter((sentence) => sentence.startsWith('Not confirmed yet')).length;
      await type(form, 'phone', '+372 5123 4567');
      await submit(form);
      while (mailbox.leads.length < 3) await settled();
      expect(tells()).to.equal(1);
    } finally {
      Object.defineProperty(window, 'setTimeout', original);
    }
    const { calculator, form } = await send([503, 503]);
    const voice = calculator.shadowRoot!.querySelector('[role="status"]')!;
    const before = voice.textContent;
    button(form, 'Try now')!.click();
    await settled();
    expect(voice.textContent).to.contain('Not confirmed yet').and.not.to.equal(before);
  });

  for (const answers of [[200], ['opaque'], [405], [503]] as const) {
    it(`has no accessibility faults on the way: ${answers.join(', ')}`, async () => {
      const { form } = await send(answers, WAYS);
      expect(await accessibilityFaults(form)).to.deep.equal([]);
    });
  }
});

describe('copying the message', () => {
  it('puts contact and numbers on the clipboard', async () => {
    let text = '';
    Object.defineProperty(Navigator.prototype, 'clipboard', {
      value: { writeText: (given: string) => Promise.resolve(void (text = given)) },
      configurable: true,
    });
    const { form } = await send([405]);
    button(form, 'Copy the message')!.click();
    await settled();
    expect(plain(text)).to.contain('Name: Anna Canary Phone: +372 5123 4567').and.to.contain('Enquiries (leads): 600');
    expect(button(form, 'Copied')).to.not.equal(undefined);
  });

  it('shows the text, selected, where the browser forbids it', async () => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined, configurable: true });
    const { form } = await send([405]);
    button(form, 'Copy the message')!.click();
    await settled();
    const area = form.shadowRoot!.querySelector('textarea')!;
    expect(area.value).to.contain('Anna Canary');
    expect(area.selectionEnd - area.selectionStart).to.equal(area.value.length);
    expect(await accessibilityFaults(form)).to.deep.equal([]);
  });
});

describe('a form that is removed while its lead is on its way', () => {
  it('is followed by one that shows where the lead is', async () => {
    const { form, mailbox } = await send([503]);
    form.remove();
    const again = await mount(
      `<funnel-calculator lang="en" budget="1800" leads="600"><funnel-lead-form slot="after" endpoint="${mailbox.url}" ${CONFIGURED}></funnel-lead-form></funnel-calculator>`,
    );
    const other = again.querySelector('funnel-lead-form')!;
    await settled();
    expect(isOpen(other)).to.equal(false);
    expect(news(other)).to.contain('Not confirmed yet');
    button(other, 'Try now')!.click();
    await settled();
    expect(news(other)).to.contain('Received');
    expect(new Set(mailbox.leads.map((lead) => lead.get('leadId'))).size).to.equal(1);
  });

  it('and put back shows it itself', async () => {
    const { calculator, form, mailbox } = await send([503]);
    form.remove();
    leadQueue.find(mailbox.url)!.handle('send');
    await settled();
    calculator.append(form);
    await settled();
    expect(news(form)).to.contain('Received');
  });

  it('doesn’t show a stranger’s: two forms are two', async () => {
    const { mailbox } = await send([503]);
    const second = document.createElement('funnel-calculator');
    second.setAttribute('leads', '5');
    second.setAttribute('budget', '5');
    const form = Object.assign(new FunnelLeadForm(), {
      endpoint: mailbox.url,
      controller: 'Agency Ltd',
      policyUrl: '/policy',
      slot: 'after',
    });
    second.append(form);
    document.querySelector('main')!.append(second);
    await settled();
    expect(isOpen(form)).to.equal(true);
  });
});

describe('what is left on the device', () => {
  const stored = (): string =>
    JSON.stringify([
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
      location.href,
      history.state,
    ]);

  it('is nothing, while it is on its way and after', async () => {
    const { form } = await send([503]);
    expect(stored()).not.to.match(/Canary|5123/);
    button(form, 'Try now')!.click();
    await settled();
    expect(stored()).not.to.match(/Canary|5123/);
    expect(input(form, 'name').value).to.equal('');
  });

  it('is the lead where the page wants that, until the server has said yes', async () => {
    const { form } = await send([503], 'queue="session"');
    expect(sessionStorage.length).to.equal(1);
    button(form, 'Try now')!.click();
    await settled();
    expect(news(form)).to.contain('Received');
    expect(sessionStorage.length).to.equal(0);
  });

  it('goes out after a reload, under its id', async () => {
    const { mailbox, form } = await send(['never'], 'queue="session"');
    const [[key, kept]] = Object.entries(sessionStorage) as [[string, string]];
    form.remove();
    // As after a reload: the storage is all that is left, and the queue has never heard of this address.
    const later = openMailbox(200);
    sessionStorage.setItem(key.replace(mailbox.url, later.url), kept);
    const { form: fresh } = await openForm(`endpoint="${later.url}" ${CONFIGURED} queue="session"`);
    expect(news(fresh)).to.contain('Received');
    expect(later.leads[0]!.get('leadId')).to.equal(mailbox.leads[0]!.get('leadId'));
  });
});

describe('leads that were kept over a reload', () => {
  /** Sends two leads from two forms, and moves what is kept of them to a place of which the page's queue has never heard. */
  async function keepTwo(answers: readonly Answer[], change: (kept: string) => string = (kept) => kept) {
    const { form, mailbox } = await send(['never', 'never'], 'queue="session"');
    const second = document.createElement('funnel-lead-form');
    for (const { name, value } of form.attributes) second.setAttribute(name, value);
    form.parentElement!.append(second);
    await settled();
    await type(second, 'phone', '+372 5999 9999');
    await submit(second);
    expect(sessionStorage.length).to.equal(2);
    unmount();
    const later = openMailbox(...answers);
    for (const [key, kept] of Object.entries(sessionStorage)) {
      sessionStorage.removeItem(key);
      sessionStorage.setItem(key.replace(mailbox.url, later.url), change(String(kept)));
    }
    const { calculator, form: fresh } = await openForm(`endpoint="${later.url}" ${CONFIGURED} queue="session"`);
    return { mailbox, later, calculator, fresh };
  }

  it('by two forms with one endpoint go out, both', async () => {
    const { mailbox, later, fresh } = await keepTwo([200, 200]);
    expect(news(fresh)).to.contain('Received');
    const ids = (leads: readonly URLSearchParams[]): (string | null)[] =>
      leads.map((lead) => lead.get('leadId')).sort();
    expect(ids(later.leads)).to.deep.equal(ids(mailbox.leads));
    expect(sessionStorage.length).to.equal(0);
  });

  it('are shown by a form each', async () => {
    const { fresh } = await keepTwo([405, 503]);
    const second = document.createElement('funnel-lead-form');
    for (const { name, value } of fresh.attributes) second.setAttribute(name, value);
    fresh.parentElement!.append(second);
    await settled();
    expect(
      [fresh, second].map((form) => form.shadowRoot!.querySelector<HTMLElement>('.news')!.dataset['state']),
    ).to.deep.equal(['refused', 'waiting']);
  });

  it('on a device whose clock was set back go out', async () => {
    const ahead = new Date(Date.now() + 5 * 60_000).toISOString();
    const { fresh, later } = await keepTwo([200, 200], (kept) =>
      kept.replace(/"createdAt":"[^"]*"/, `"createdAt":"${ahead}"`),
    );
    expect([news(fresh).slice(0, 9), later.leads.length]).to.deep.equal(['✓Received', 2]);
  });

  it('for more than a day are deleted, which is said, and the form is open', async () => {
    const { fresh, later } = await keepTwo([200], (kept) =>
      kept.replace(/"createdAt":"[^"]*"/, '"createdAt":"2026-01-01T00:00:00.000Z"'),
    );
    expect(news(fresh)).to.match(/^!Not sent: an earlier message/);
    expect([isOpen(fresh), later.leads.length, sessionStorage.length]).to.deep.equal([true, 0, 0]);
    await type(fresh, 'phone', '+372 5123 4567');
    await submit(fresh);
    expect(news(fresh)).to.contain('Received');
  });
});

describe('the page', () => {
  it('is told steps and an id, frozen, and nothing of the person', async () => {
    const { told } = await send([200]);
    expect(JSON.stringify(told)).not.to.match(/Canary|5123|1800/);
    expect(told.every((detail) => Object.isFrozen(detail) && Object.keys(detail).join() === 'step,leadId')).to.equal(
      true,
    );
  });

  it('hears no submit event and no key of the form', async () => {
    const heard: string[] = [];
    const listen = ({ type }: Event): void => void heard.push(type);
    for (const name of ['submit', 'keydown']) addEventListener(name, listen);
    const { form } = await send([200]);
    input(form, 'name').dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, composed: true }));
    for (const name of ['submit', 'keydown']) removeEventListener(name, listen);
    expect(heard).to.deep.equal([]);
  });

  it('that garbles what is written is told, and so is the person; nothing goes out', async () => {
    const mailbox = openMailbox();
    const { form, steps } = await openForm(
      `endpoint="${mailbox.url}" ${CONFIGURED} consents='[{"id":"a","text":"b","version":"1","url":"/c"}]'`,
    );
    input(form, 'phone').value = '1';
    box(form, 'a').click();
    const { join } = Array.prototype;
    Array.prototype.join = function (this: unknown[], mark?: string): string {
      return join.call(this, mark).replace('values.budget', 'values.other');
    };
    try {
      form.shadowRoot!.querySelector<HTMLElement>('.submit')!.click();
      await settled();
    } finally {
      Array.prototype.join = join;
    }
    expect(mailbox.leads).to.deep.equal([]);
    expect(news(form)).to.contain('garbles the message');
    expect(steps().at(-1)).to.equal('failed');
  });

  it('that lets no message be put together is told, and so is the person; what is sent after that is the contact as it is then', async () => {
    const { mailbox, form, steps } = await send([405, 200], WAYS);
    button(form, 'Change the details')!.click();
    await settled();
    await type(form, 'phone', '+372 5999 9999');
    const toISOString = Object.getOwnPropertyDescriptor(Date.prototype, 'toISOString')!;
    const { error } = console;
    const heard: unknown[][] = [];
    console.error = (...parts: unknown[]) => void heard.push(parts);
    Date.prototype.toISOString = () => {
      throw new TypeError('changed by the page');
    };
    try {
      await submit(form);
    } finally {
      Object.defineProperty(Date.prototype, 'toISOString', toISOString);
      console.error = error;
    }
    expect(news(form)).to.contain('Not sent').and.to.contain('garbles the message');
    expect(steps().slice(-2)).to.deep.equal(['submitted', 'failed']);
    expect(heard.map((parts) => parts.join(' '))).to.deep.equal([
      '[funnel-calculator] <funnel-lead-form> TypeError: changed by the page',
    ]);
    // There is no message to copy, and the one of the contact before isn't this one.
    expect(actions(form)).to.deep.equal([
      'Change the details',
      'Call +372 600 0000',
      'Write in a messenger, opens in a new tab',
    ]);
    button(form, 'Change the details')!.click();
    await settled();
    await submit(form);
    expect(news(form)).to.contain('Received');
    expect(mailbox.leads.map((lead) => lead.get('phone'))).to.deep.equal(['+372 5123 4567', '+372 5999 9999']);
  });
});
