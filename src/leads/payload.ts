import type { CalculatorResult, Norms, Snapshot } from '../store/index.js';
import { wellFormed } from './context.js';
import type { GivenConsent, Lead, Suspicion } from './lead.js';
import { phoneE164, type Country } from './phone.js';

/** Everything that a lead is composed of. */
export interface LeadParts {
  readonly leadId: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly page: string;
  readonly lang: string;
  readonly currency: string | undefined;
  readonly period: string;
  /** As typed. */
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string };
  readonly country: Country;
  readonly consents: readonly GivenConsent[];
  readonly context: Readonly<Record<string, string>>;
  readonly snapshot: Pick<Snapshot, 'values' | 'shares' | 'examples' | 'norms' | 'leadsAre' | 'result' | 'diagnosis'>;
  readonly suspect: readonly Suspicion[];
}

/**
 * Composes a lead field by field: nothing is sent that isn't named here.
 *
 * Values and figures are decimal strings, '' and null where there are none; `examples` names the values that are still the example's.
 */
export function makeLead(parts: LeadParts): Lead {
  const { values, shares, examples, norms, leadsAre, result, diagnosis } = parts.snapshot;
  const { name, phone, email } = parts.contact;
  return {
    v: 1,
    leadId: parts.leadId,
    createdAt: new Date(parts.createdAt).toISOString(),
    page: parts.page,
    lang: parts.lang,
    currency: parts.currency ?? '',
    period: parts.period,
    name: clean(name),
    phone: clean(phone),
    phoneE164: phoneE164(phone, parts.country),
    email: clean(email),
    consents: parts.consents.map(({ id, text, version, url, givenAt }) => ({ id, text, version, url, givenAt })),
    context: { ...parts.context },
    values: { ...values },
    shares: { ...shares },
    examples: [...examples],
    norms: ofNorms(norms, ({ value }) => value),
    normOrigins: ofNorms(norms, ({ origin }) => origin),
    normGrades: ofNorms(norms, ({ grade }) => grade),
    leadsAre,
    result: figures(result),
    weakest: diagnosis.weakest,
    suspect: [...parts.suspect],
  };
}

/** Something of each norm that has a value, by lever. */
const ofNorms = <Part extends string>(
  norms: Norms,
  part: (norm: Norms[string]) => Part | null | undefined,
): Record<string, Part> =>
  Object.fromEntries(
    Object.entries(norms).flatMap(([lever, norm]) => {
      const given = norm.value && part(norm);
      return given ? [[lever, given] as const] : [];
    }),
  );

/** The cost of a person at every stage, and the revenue. */
function figures({ stages, revenue }: CalculatorResult): Lead['result'] {
  return Object.fromEntries([
    ...stages.map(({ id, cost }) => [`${id}Cost`, cost?.toString() ?? null] as const),
    ['revenue', revenue?.toString() ?? null] as const,
  ]);
}

/** The form refuses texts that are too long, so nothing is cut off here. */
const clean = (typed: string): string => wellFormed(typed.trim());
