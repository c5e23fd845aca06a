import { UNITS } from '../../format/index.js';
import {
  makeLead,
  newLeadId,
  pageAddress,
  readContext,
  spamSigns,
  wordsIn,
  type Lead,
  type Settings,
} from '../../leads/index.js';
import type { LeadFormTexts } from '../../texts/en/lead-form.js';
import type { Period } from '../../options/index.js';
import type { CalculatorView } from '../base/view.js';
import { fieldsOf } from '../../store/index.js';

/** What a person has entered. Read from the form itself, because password managers fill it in without an event. */
export interface Typed {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly trap: string;
  /** Ids of the ticked consents. */
  readonly consents: readonly string[];
}

export function readForm(form: HTMLFormElement): Typed {
  const text = (name: string): string => form.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.value ?? '';
  const ticked = [...form.querySelectorAll<HTMLInputElement>('input[name="consent"]:checked')];
  return {
    name: text('name'),
    phone: text('phone'),
    email: text('email'),
    trap: text('zq'),
    consents: ticked.map(({ value }) => value),
  };
}

export const freshLeadId = (): string => newLeadId(crypto);

/** Everything that a lead needs besides what was typed. */
export interface Circumstances {
  readonly leadId: string;
  readonly view: CalculatorView;
  readonly settings: Settings;
  /** The page's address when the form was connected. A page may have changed its address since. */
  readonly arrival: string;
  /** When each consent was ticked, in milliseconds since 1970. */
  readonly ticked: ReadonlyMap<string, number>;
  readonly millisecondsShown: number;
}

/** Composes the lead of a filled form. */
export function composeLead(
  typed: Typed,
  { leadId, view, settings, arrival, ticked, millisecondsShown }: Circumstances,
): Lead {
  const { locale, currency } = view.context;
  const now = Date.now();
  return makeLead({
    leadId,
    createdAt: now,
    page: pageAddress(settings.context, location.href),
    lang: locale,
    currency,
    period: periodName(view.period),
    contact: typed,
    // In Russia a number without a country code begins with 8.
    country: currency === 'RUB' && /^ru\b/.test(locale) ? 'RU' : undefined,
    consents: settings.consents
      .filter(({ id }) => typed.consents.includes(id))
      .map(({ id, text, version, url }) => ({
        id,
        text: wordsIn(text, locale),
        version,
        url: wordsIn(url, locale),
        givenAt: new Date(ticked.get(id) ?? now).toISOString(),
      })),
    context: { ...readContext(settings.context, arrival), ...readContext(settings.context, location.href) },
    snapshot: view.store.snapshot,
    suspect: spamSigns({ trap: typed.trap, milliseconds: millisecondsShown, phone: typed.phone }),
  });
}

/** The period as it is sent: `month`, or first and last day. */
function periodName(period: Period): string {
  const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
  return period.name ?? `${day(period.from)}/${day(period.to)}`;
}

/** The lead as a message for people, to be pasted where the form can't send it. */
export function messageText(
  { name, phone, email, values, page }: Lead,
  view: CalculatorView,
  words: LeadFormTexts,
): string {
  const contact = [
    [words.name, name],
    [words.phone, phone],
    [words.email, email],
  ]
    .filter(([, text]) => text)
    .map((pair) => pair.join(': '));
  const fields = fieldsOf(view.store.snapshot.definition).filter(({ name }) => values[name]);
  const numbers = fields.map(({ name, kind }) => {
    const value = values[name]!;
    return `${view.label(name)}: ${view[UNITS[kind]](value)}`;
  });
  return [...contact, '', `${words.numbers} (${view.periodText})`, ...numbers, '', page].join('\n').trim();
}
