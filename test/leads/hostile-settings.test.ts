import { describe, it, vi } from 'vitest';
import { safeUrl } from '../../src/components/base/safe-url.js';
import { pageAddress, readContext } from '../../src/leads/context.js';
import { encodeLead, readLead, writeJson } from '../../src/leads/encoding.js';
import { readSettings } from '../../src/leads/settings.js';
import { anyValue, everywhere, mutated } from '../fuzz/mutator.js';
import { aLead } from './leads.js';

// So many inputs take their time on a machine that has other things to do.
vi.setConfig({ testTimeout: 120_000 });

const PAGE = 'https://clinic.example/prices';
const COMPLETE = {
  endpoint: 'https://leads.example/in',
  controller: 'Agency',
  policyUrl: '/policy',
  fields: 'phone',
  consents: null,
  context: null,
  encoding: null,
  cors: null,
  queue: null,
} as const;
const web = (given: string): string | null => safeUrl(given, 'link', PAGE);
const read = (changes: object) =>
  readSettings({ ...COMPLETE, policyUrl: 'https://agency.example/policy', ...changes }, PAGE, [], web);
const CONSENTS = JSON.stringify([
  { id: 'processing', text: { en: 'I agree' }, version: '1', url: '/c', required: true },
]);

describe('settings of any kind', () => {
  it('near to consents make a form with all of them, or none and say why', () => {
    everywhere(mutated(CONSENTS), 20_000, (consents) => {
      const { settings, faults } = read({ consents });
      return settings
        ? faults.length === 0 &&
            settings.consents.every(
              ({ id, version, url }) =>
                id !== '' &&
                version !== '' &&
                [url]
                  .flatMap((words) => Object.values(typeof words === 'string' ? [words] : words))
                  .every((address) => URL.canParse(address)),
            )
        : faults.length > 0;
    });
    everywhere(anyValue, 5000, (consents) => {
      const { settings, faults } = read({ consents });
      return (settings === null) === faults.length > 0;
    });
  });

  it('near to an address send to nothing but the web', () => {
    everywhere(
      mutated('https://leads.example/in?form=7', 'javascript:alert(1)', '//leads.example', 'data:text/html,x'),
      20_000,
      (endpoint) => {
        const { settings } = read({ endpoint });
        return settings === null || new URL(settings.endpoint).protocol === 'https:';
      },
    );
  });

  it('near to a list of parameters let no fragment and no other parameter out', () => {
    everywhere(mutated('utm_* gclid campaign=spring%20sale'), 20_000, (context) => {
      const { settings } = read({ context });
      const list = settings!.context;
      const address = `${PAGE}?session=Canary&token=Canary&utm_source=a#Canary`;
      const out = JSON.stringify({ ...readContext(list, address) }) + pageAddress(list, address);
      return !out.includes('Canary') || list.wanted.some((name) => 'session'.startsWith(name.replace('*', '')));
    });
  });
});

/** Fields that leads of an older version don't have. */
const OPTIONAL: ReadonlySet<string> = new Set(['normOrigins', 'normGrades', 'leadsAre']);

describe('a kept lead that somebody has changed', () => {
  it('is a lead of the known shape, or none', () => {
    const kept = writeJson(aLead());
    everywhere(mutated(kept), 20_000, (text) => {
      const lead = readLead(text);
      // What older leads are without may be missing.
      const known = Object.keys(aLead()).filter((key) => !OPTIONAL.has(key) || Object.hasOwn(lead ?? {}, key));
      return lead === null || Object.keys(lead).join() === known.join();
    });
  });
});

describe('a contact of any signs', () => {
  it('goes out as it is in both encodings, or is told', () => {
    everywhere(mutated('Anna', '+7 912', 'a@b.example'), 10_000, (name) => {
      const lead = aLead({ name: name.slice(0, 200) });
      const [form, json] = [encodeLead(lead, 'form'), encodeLead(lead, 'json')];
      const halved = /\p{Cs}/u.test(lead.name);
      return (
        (form === null) === halved &&
        (form === null || new URLSearchParams(form.body).get('name') === lead.name) &&
        readLead(json!.body)?.name === lead.name
      );
    });
  });
});
