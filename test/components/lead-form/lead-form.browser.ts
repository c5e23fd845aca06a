import { expect } from '@esm-bundle/chai';
import { sendKeys } from '@web/test-runner-commands';
import { accessibilityFaults } from '../../harness/accessibility.js';
import { fill, settled, unmount } from '../../harness/funnel-harness.js';
import { findWithin, isShown, plain } from '../../harness/shadow.js';
import {
  box,
  button,
  closeMailboxes,
  CONFIGURED,
  input,
  isOpen,
  isThere,
  news,
  note,
  openForm,
  openMailbox,
  said,
  submit,
  type,
} from './lead-form.js';

const CONSENTS = JSON.stringify([
  {
    id: 'processing',
    text: { en: 'I agree to be called back', ru: 'Согласен на звонок' },
    version: '2026-03',
    url: { en: 'https://agency.example/en/consent', ru: 'https://agency.example/ru/consent' },
    required: true,
  },
  { id: 'marketing', text: 'News by email', version: '1', url: '/news' },
]);
const original = { error: console.error, warn: console.warn };
let heard: string[] = [];

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

describe('the lead form', () => {
  it('isn’t there before there is a result of one’s own, then stays', async () => {
    const { calculator, form, steps } = await openForm(`endpoint="${openMailbox().url}" ${CONFIGURED}`, 'lang="en"');
    expect(isThere(form)).to.equal(false);
    expect(steps()).to.deep.equal([]);
    await fill(calculator, 'leads', '500');
    expect(isOpen(form)).to.equal(true);
    expect(steps()).to.deep.equal(['shown']);
    calculator.reset();
    await settled();
    expect(isOpen(form)).to.equal(true);
  });

  it('isn’t there while the fields are empty or hold no number', async () => {
    const { calculator, form } = await openForm(`endpoint="${openMailbox().url}" ${CONFIGURED}`, 'lang="en" blank');
    await fill(calculator, 'budget', '1000');
    expect(isThere(form)).to.equal(false);
    await fill(calculator, 'leads', 'many');
    expect(isThere(form)).to.equal(false);
    await fill(calculator, 'leads', '10');
    expect(isOpen(form)).to.equal(true);
  });

  it('stands after everything else, and takes nothing of it away', async () => {
    const { calculator, form } = await openForm(`endpoint="${openMailbox().url}" ${CONFIGURED}`);
    expect(findWithin(calculator, '[data-figure="leadsCost"]').filter(isShown).length).to.be.above(0);
    const [results, own] = [calculator.shadowRoot!.querySelector('funnel-chart')!, form].map((element) =>
      element.getBoundingClientRect(),
    );
    expect(own!.top).to.be.at.least(results!.bottom);
  });

  it('works in the page’s own layout after the result, and refuses to stand before it', async () => {
    const url = openMailbox().url;
    const markup = (inside: string): string =>
      `<funnel-calculator lang="en" budget="1800" leads="600">${inside}</funnel-calculator>`;
    const panel = `<funnel-lead-form endpoint="${url}" ${CONFIGURED}></funnel-lead-form>`;
    const after = await openForm('', '', markup(`<funnel-results></funnel-results>${panel}`));
    expect(isOpen(after.form)).to.equal(true);
    const before = await openForm('', '', markup(`${panel}<funnel-results></funnel-results>`));
    expect(isThere(before.form)).to.equal(false);
    expect(heard.join()).to.contain('Put it after <funnel-results>');
  });

  for (const [missing, attributes] of [
    ['endpoint', CONFIGURED],
    ['controller', 'endpoint="https://leads.example/" policy-url="/policy"'],
    ['policy-url', 'endpoint="https://leads.example/" controller="Agency Ltd"'],
    ['policy-url', 'endpoint="https://leads.example/" controller="Agency Ltd" policy-url="javascript:alert(1)"'],
    ['data-secret', `endpoint="https://leads.example/" ${CONFIGURED} data-secret="x"`],
    [
      'consents.0.version',
      `endpoint="https://leads.example/" ${CONFIGURED} consents='[{"id":"a","text":"b","url":"/c"}]'`,
    ],
    [
      'consents.0.url',
      `endpoint="https://leads.example/" ${CONFIGURED} consents='[{"id":"a","text":"b","version":"1","url":"https://"}]'`,
    ],
    [
      'consents.0.url',
      `endpoint="https://leads.example/" ${CONFIGURED} consents='[{"id":"a","text":"b","version":"1","url":"javascript:alert(1)"}]'`,
    ],
    [
      'consents.0.url.ru',
      `endpoint="https://leads.example/" ${CONFIGURED} consents='[{"id":"a","text":"b","version":"1","url":{"en":"/c","ru":"https://agency.example:port/"}}]'`,
    ],
  ] as const) {
    it(`isn't shown without what it needs, and the console names it: ${missing}`, async () => {
      const { form } = await openForm(attributes);
      expect(isThere(form)).to.equal(false);
      expect(heard.length).to.equal(1);
      expect(heard[0]).to.contain("<funnel-lead-form> isn't shown").and.to.contain(missing);
    });
  }

  it('tells whose policy it links to nothing of the page', async () => {
    const { form } = await openForm(`endpoint="${openMailbox().url}" ${CONFIGURED}`);
    const policy = form.shadowRoot!.querySelector<HTMLAnchorElement>('a[href="https://agency.example/policy"]')!;
    expect([policy.referrerPolicy, policy.rel, policy.target]).to.deep.equal([
      'no-referrer',
      'noopener noreferrer',
      '_blank',
    ]);
  });

  it('appears once the page has set what was missing', async () => {
    const { form } = await openForm(CONFIGURED);
    form.endpoint = openMailbox().url;
    await settled();
    expect(isOpen(form)).to.equal(true);
  });

  it('asks for what the page wants, in its order, and says what may be left empty', async () => {
    const { form } = await openForm(`endpoint="${openMailbox().url}" ${CONFIGURED} fields="email! name"`);
    expect(
      [...form.shadowRoot!.querySelectorAll<HTMLInputElement>('.field input')].map(
        ({ name, ariaRequired }) => `${name}${ariaRequired === 'true' ? '!' : ''}`,
      ),
    ).to.deep.equal(['email!', 'name']);
    expect(
      [...form.shadowRoot!.querySelectorAll('.field label')].map((label) => plain(label.textContent)),
    ).to.deep.equal(['Email', 'Name (optional)']);
  });

  it('is one form, whose fields browsers and password managers know', async () => {
    const { form } = await openForm(`endpoint="${openMailbox().url}" ${CONFIGURED}`);
    const fields = [...form.shadowRoot!.querySelectorAll<HTMLInputElement>('form .field input')];
    expect(form.shadowRoot!.querySelectorAll('form').length).to.equal(1);
    expect(
      fields.map(({ name, type, autocomplete, inputMode, labels }) => [
        name,
        type,
        autocomplete,
        inputMode,
        labels!.length,
      ]),
    ).to.deep.equal([
      ['name', 'text', 'name', 'text', 1],
      ['phone', 'tel', 'tel', 'tel', 1],
      ['email', 'email', 'email', 'email', 1],
    ]);
  });

  it('speaks the calculator’s language, and follows it', async () => {
    const { calculator, form } = await openForm(
      `endpoint="${openMailbox().url}" ${CONFIGURED} consents='${CONSENTS}'`,
      'lang="ru" budget="1800" leads="600"',
    );
    expect(said(form)).to.contain('Согласен на звонок').and.to.contain('Отправить');
    calculator.lang = 'et';
    await settled();
    expect(said(form)).to.contain('Saada').and.to.contain('I agree to be called back');
  });
});

describe('a contact', () => {
  const wrong = async (attributes: string, typed: Readonly<Record<string, string>>) => {
    const mailbox = openMailbox();
    const { form } = await openForm(`endpoint="${mailbox.url}" ${CONFIGURED} ${attributes}`);
    for (const [name, text] of Object.entries(typed)) await type(form, name, text);
    await submit(form);
    return { form, mailbox };
  };

  it('isn’t called wrong before anybody has typed, nor is a consent before anybody has ticked it', async () => {
    const { form } = await openForm(
      `endpoint="https://leads.example/" ${CONFIGURED} fields="name phone!" consents='[{"id":"a","text":"b","version":"1","url":"/c","required":true}]'`,
    );
    const told = [input(form, 'name'), input(form, 'phone'), box(form, 'a')];
    expect(told.map(({ ariaRequired, ariaInvalid }) => [ariaRequired, ariaInvalid])).to.deep.equal([
      ['false', null],
      ['true', null],
      ['true', null],
    ]);
    // Of what is `required` to the browser and empty, Firefox says by itself that it is wrong.
    expect(told.map(({ required, validity }) => required || !validity.valid)).to.deep.equal([false, false, false]);
    await submit(form);
    expect([input(form, 'phone'), box(form, 'a')].map((field) => field.ariaInvalid)).to.deep.equal(['true', 'true']);
  });

  it('that lacks something isn’t sent: each fault is said beside its field, and the first has the focus', async () => {
    const { form, mailbox } = await wrong('fields="name! phone! email"', { email: 'anna' });
    expect(mailbox.leads).to.deep.equal([]);
    expect([note(form, 'name'), note(form, 'phone'), note(form, 'email')]).to.deep.equal([
      'Write how to address you.',
      'Write a phone number.',
      'An email address looks like anna@example.com.',
    ]);
    expect(form.shadowRoot!.activeElement).to.equal(input(form, 'name'));
    expect(input(form, 'name').getAttribute('aria-invalid')).to.equal('true');
    expect(input(form, 'name').getAttribute('aria-describedby')).to.equal('note-name');
  });

  for (const [lang, fault, question] of [
    ['en', 'No mail can reach this address', 'Did you mean anna@clinic.example?'],
    ['ru', 'На такой адрес письмо не дойдёт', 'Вы имели в виду anna@clinic.example?'],
    ['et', 'Sellisele aadressile kiri kohale ei jõua', 'Kas mõtlesite anna@clinic.example?'],
  ] as const) {
    it(`whose email can’t be right is asked about, and one tap takes what was probably meant: ${lang}`, async () => {
      const mailbox = openMailbox();
      const { form } = await openForm(
        `endpoint="${mailbox.url}" ${CONFIGURED} fields="email!"`,
        `lang="${lang}" budget="1800" leads="600"`,
      );
      await type(form, 'email', 'anna@clinic,example');
      await submit(form);
      await submit(form);
      expect(mailbox.leads).to.deep.equal([]);
      expect(note(form, 'email')).to.contain(fault);
      expect(input(form, 'email').value).to.equal('anna@clinic,example');
      expect(await accessibilityFaults(form)).to.deep.equal([]);
      button(form, question)!.click();
      await settled();
      expect([input(form, 'email').value, note(form, 'email'), button(form, question)]).to.deep.equal([
        'anna@clinic.example',
        '',
        undefined,
      ]);
      expect(form.shadowRoot!.activeElement).to.equal(input(form, 'email'));
      await submit(form);
      expect(mailbox.leads.map((lead) => lead.get('email'))).to.deep.equal(['anna@clinic.example']);
    });
  }

  it('whose email lacks a dot is asked about once: it may be right', async () => {
    const { form, mailbox } = await wrong('fields="email!"', { email: 'anna@gmail' });
    expect(mailbox.leads).to.deep.equal([]);
    expect(note(form, 'email')).to.contain('Is the end missing');
    await submit(form);
    expect(mailbox.leads.map((lead) => lead.get('email'))).to.deep.equal(['anna@gmail']);
  });

  it('needs one way to answer, where none is required', async () => {
    const { form, mailbox } = await wrong('fields="name phone email"', { name: 'Anna' });
    expect(mailbox.leads).to.deep.equal([]);
    expect(note(form, 'phone')).to.equal('Leave a phone or an email, or nobody can answer.');
  });

  it('is told of a fault on leaving a field that was filled in, never while typing or of an empty one', async () => {
    const { form } = await openForm(`endpoint="${openMailbox().url}" ${CONFIGURED}`);
    await type(form, 'phone', '');
    await type(form, 'email', 'anna');
    expect(note(form, 'phone')).to.equal('');
    expect(note(form, 'email')).to.equal('');
    input(form, 'email').blur();
    await settled();
    expect(note(form, 'email')).to.contain('anna@example.com');
    await type(form, 'email', 'anna@b.example');
    expect(note(form, 'email')).to.equal('');
  });

  for (const [lang, fault] of [
    ['en', 'Too long: shorten it to 60 characters.'],
    ['ru', 'Слишком длинно: сократите до 60 знаков.'],
    ['et', 'Liiga pikk: lühendage kuni 60 märgini.'],
  ] as const) {
    it(`that is too long stays whole and isn’t sent: what to do is said beside it, in ${lang}`, async () => {
      const mailbox = openMailbox();
      const { form } = await openForm(
        `endpoint="${mailbox.url}" ${CONFIGURED}`,
        `lang="${lang}" budget="1800" leads="600"`,
      );
      const long = '+37251234567,'.repeat(24).slice(0, 300);
      input(form, 'phone').focus();
      // By the keyboard: a script may put more into a field than a person may.
      await sendKeys({ type: long });
      await submit(form);
      expect(input(form, 'phone').value).to.equal(long);
      expect(note(form, 'phone')).to.equal(fault);
      expect(form.shadowRoot!.activeElement).to.equal(input(form, 'phone'));
      expect(mailbox.leads).to.deep.equal([]);
      await type(form, 'phone', '+372 5123 4567');
      expect(note(form, 'phone')).to.equal('');
      await submit(form);
      expect(mailbox.leads.map((lead) => lead.get('phone'))).to.deep.equal(['+372 5123 4567']);
    });
  }

  it('is too long by another measure in each field', async () => {
    const { form, mailbox } = await wrong('fields="name phone! email"', {
      name: 'x'.repeat(300),
      phone: '1'.repeat(300),
      email: `${'x'.repeat(300)}@b.example`,
    });
    expect(['name', 'phone', 'email'].map((name) => /\d+/.exec(note(form, name))?.[0])).to.deep.equal([
      '200',
      '60',
      '254',
    ]);
    expect(
      [...form.shadowRoot!.querySelectorAll<HTMLInputElement>('input')].map(({ maxLength }) => maxLength),
    ).to.deep.equal([-1, -1, -1, -1]);
    expect(mailbox.leads).to.deep.equal([]);
  });

  it('isn’t said to lack something any more once there is something, even if that is wrong in another way', async () => {
    const { form } = await wrong('', {});
    expect(note(form, 'phone')).to.equal('Write a phone number.');
    await type(form, 'phone', '1'.repeat(61));
    expect(note(form, 'phone')).to.equal('');
  });

  it('by a phone of any format is sent as typed', async () => {
    const { mailbox } = await wrong('', { phone: 'ask 12-34-56 for Anna' });
    expect(mailbox.leads[0]!.get('phone')).to.equal('ask 12-34-56 for Anna');
    expect(mailbox.leads[0]!.get('phoneE164')).to.equal('');
  });

  it('that a password manager has filled in without a word is read', async () => {
    const mailbox = openMailbox();
    const { form } = await openForm(`endpoint="${mailbox.url}" ${CONFIGURED}`);
    input(form, 'name').value = 'Anna';
    input(form, 'phone').value = '+372 5123 4567';
    await submit(form);
    expect([mailbox.leads[0]!.get('name'), mailbox.leads[0]!.get('phoneE164')]).to.deep.equal(['Anna', '+37251234567']);
  });

  it('that is set with a word of its change alone is read', async () => {
    const mailbox = openMailbox();
    const { form } = await openForm(`endpoint="${mailbox.url}" ${CONFIGURED}`);
    for (const [name, text] of [
      ['name', 'Anna'],
      ['phone', '+372 5123 4567'],
      ['email', 'a@b.example'],
    ] as const) {
      input(form, name).value = text;
      input(form, name).dispatchEvent(new Event('change', { bubbles: true }));
    }
    await submit(form);
    expect(['name', 'phone', 'email'].map((name) => mailbox.leads[0]!.get(name))).to.deep.equal([
      'Anna',
      '+372 5123 4567',
      'a@b.example',
    ]);
  });

  it('where every field was filled in, the trap too, is sent and marked', async () => {
    const mailbox = openMailbox();
    const { form } = await openForm(`endpoint="${mailbox.url}" ${CONFIGURED}`);
    for (const field of form.shadowRoot!.querySelectorAll<HTMLInputElement>('input')) field.value = '5123456';
    input(form, 'email').value = 'a@b.example';
    await submit(form);
    expect(mailbox.leads.length).to.equal(1);
    // How fast a machine under load has been is no matter here.
    expect(mailbox.leads[0]!.get('suspect.0')).to.equal('honeypot');
    expect(news(form)).to.contain('Received');
  });

  it('has a trap that nobody meets', async () => {
    const { form } = await openForm(`endpoint="${openMailbox().url}" ${CONFIGURED}`);
    const trap = input(form, 'zq');
    expect([
      trap.tabIndex,
      trap.autocomplete,
      trap.type,
      trap.closest('[aria-hidden]')!.getAttribute('aria-hidden'),
    ]).to.deep.equal([-1, 'off', 'text', 'true']);
    expect(
      ['data-1p-ignore', 'data-lpignore', 'data-bwignore', 'data-form-type'].map((name) => trap.getAttribute(name)),
    ).to.deep.equal(['', 'true', '', 'other']);
    expect(trap.getBoundingClientRect().width).to.be.below(300);
    expect(trap.parentElement!.parentElement!.getBoundingClientRect().width).to.be.at.most(1);
  });
});

describe('consents', () => {
  const open = async (lang = 'en') => {
    const mailbox = openMailbox();
    return {
      mailbox,
      ...(await openForm(
        `endpoint="${mailbox.url}" ${CONFIGURED} consents='${CONSENTS}'`,
        `lang="${lang}" budget="1800" leads="600"`,
      )),
    };
  };

  it('are boxes of their own, none ticked, each with its document', async () => {
    const { form } = await open();
    expect(
      [...form.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].map(
        ({ value, checked, ariaRequired }) => [value, checked, ariaRequired],
      ),
    ).to.deep.equal([
      ['processing', false, 'true'],
      ['marketing', false, null],
    ]);
    expect(
      [...form.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.consent a')].map(
        ({ href, referrerPolicy, target }) => [href, referrerPolicy, target],
      ),
    ).to.deep.equal([
      ['https://agency.example/en/consent', 'no-referrer', '_blank'],
      [`${location.origin}/news`, 'no-referrer', '_blank'],
    ]);
  });

  it('nothing is sent without the required one', async () => {
    const { form, mailbox } = await open();
    await type(form, 'phone', '+372 5123 4567');
    await submit(form);
    expect(mailbox.leads).to.deep.equal([]);
    expect(note(form, 'consent-processing')).to.equal('Nothing can be sent without this consent.');
    expect(form.shadowRoot!.activeElement).to.equal(box(form, 'processing'));
  });

  it('go along with text, version, document and time, those that were given', async () => {
    const { form, mailbox } = await open('ru');
    await type(form, 'phone', '8 912 345-67-89');
    const before = Date.now();
    box(form, 'processing').click();
    const after = Date.now();
    await submit(form);
    const lead = mailbox.leads[0]!;
    expect([
      lead.get('consents.0.id'),
      lead.get('consents.0.text'),
      lead.get('consents.0.version'),
      lead.get('consents.0.url'),
      lead.get('consents.1.id'),
    ]).to.deep.equal(['processing', 'Согласен на звонок', '2026-03', 'https://agency.example/ru/consent', null]);
    expect(Date.parse(lead.get('consents.0.givenAt')!)).to.be.within(before, after);
    expect(lead.get('phoneE164')).to.equal('+79123456789');
  });
});

describe('what can be seen of the form', () => {
  for (const lang of ['en', 'ru', 'et']) {
    for (const scheme of ['light', 'dark']) {
      it(`has no accessibility faults, empty or wrong: ${lang}, ${scheme}`, async () => {
        const { form } = await openForm(
          `endpoint="${openMailbox().url}" ${CONFIGURED} consents='${CONSENTS}' offer="A plan"`,
          `lang="${lang}" color-scheme="${scheme}" budget="1800" leads="600"`,
        );
        expect(await accessibilityFaults(form)).to.deep.equal([]);
        await submit(form);
        expect(await accessibilityFaults(form)).to.deep.equal([]);
      });
    }
    it(`has room in 320 px: ${lang}`, async () => {
      await openForm(
        '',
        '',
        `<div style="width: 320px"><funnel-calculator lang="${lang}" budget="1800" leads="600"><funnel-lead-form slot="after" endpoint="${openMailbox().url}" ${CONFIGURED} consents='${CONSENTS}'></funnel-lead-form></funnel-calculator></div>`,
      );
      const form = document.querySelector('funnel-lead-form')!;
      await submit(form);
      const edge = form.getBoundingClientRect().right;
      const over = [...form.shadowRoot!.querySelectorAll('*')].filter(
        (element) => element.getBoundingClientRect().right > edge + 1 && !element.closest('.trap, .sr'),
      );
      expect(over.map(({ outerHTML }) => outerHTML.slice(0, 80))).to.deep.equal([]);
    });
  }

  it('can be hit with a finger', async () => {
    const { form } = await openForm(`endpoint="${openMailbox().url}" ${CONFIGURED} consents='${CONSENTS}'`);
    const targets = [...form.shadowRoot!.querySelectorAll('.field input, .tick, a, button')];
    expect(targets.length).to.be.above(7);
    expect(
      targets.filter((target) => target.getBoundingClientRect().height < 44).map(({ outerHTML }) => outerHTML),
    ).to.deep.equal([]);
  });

  it('runs from right to left with its language, numbers and addresses from left to right', async () => {
    const { form } = await openForm(
      `endpoint="${openMailbox().url}" ${CONFIGURED}`,
      'lang="ar" budget="1800" leads="600"',
    );
    expect([
      getComputedStyle(form.shadowRoot!.querySelector('.box')!).direction,
      getComputedStyle(input(form, 'phone')).direction,
    ]).to.deep.equal(['rtl', 'ltr']);
  });

  it('says a fault by a sign and by words, not by colour alone', async () => {
    const { form } = await openForm(`endpoint="${openMailbox().url}" ${CONFIGURED}`);
    await submit(form);
    const mark = getComputedStyle(form.shadowRoot!.querySelector('#note-phone')!, '::before').content;
    // Where the browser knows how, with an empty text for screen readers, which have the words.
    expect(mark).to.match(/^"!"(?: \/ "")?$/);
    expect(getComputedStyle(form.shadowRoot!.querySelector('#note-name')!, '::before').content).to.equal('none');
    expect(button(form, 'Send')).to.not.equal(undefined);
  });
});
