import type { StoreState } from '../../store/index.js';
import { holdsPlan } from '../../store/scenarios.js';
import { holdsThisMonth } from '../../store/this-month.js';
import { holdsValue } from '../../store/value-store.js';
import { VIEW, type Calculator } from '../base/element.js';
import type { CalculatorView } from '../base/view.js';
import { forgetLink, linkOfPage, takeOutOfAddress } from './share-address.js';
import { linkChanges } from './share-changes.js';
import { noticeOf } from './funnel-share-notice.js';
import { planOf } from '../base/plan-of.js';
import { thisMonthOf } from '../base/this-month-of.js';
import { valueOf } from '../base/value-of.js';
import { restoreInputs } from './restore-inputs.js';

/** Which calculator has opened a link. A calculator that is added later must not open it too. */
const takers = new Map<string, WeakRef<Element>>();

/**
 * Opens the link in the page's address if it is meant for this calculator: the one whose `id` it names, else the first.
 *
 * The numbers of the link replace what the page started with. What a person has typed is replaced only if they agree.
 * Then the link is taken out of the address, unless the page wants to keep it there.
 *
 * @param before - the address before it has just changed; null where it hasn't: then a link that was opened before isn't
 *   opened again
 */
export async function openLink(calculator: Calculator, before: string | null): Promise<void> {
  const view = calculator[VIEW];
  const [share] = await Promise.all([import('../../share/index.js'), view.topics!.load('share')]);
  const { readFragment, readInputs, writeFragment, writeInputs } = share;
  const { store } = view;
  await documentParsed();
  const found = linkOfPage(share);
  const handled = view.panels.handledLink;
  if (!found || (handled?.text === found.text && (before === null || found.place !== 'fragment'))) return;
  const { text } = found;
  const link = found.place === 'encoded' ? ({ ok: false, problem: 'damaged' } as const) : readFragment(text);
  if (!link || !isMeant(calculator, link.ok ? link.pairs.get('id') : undefined, text)) return;
  view.panels.handledLink = { text };
  // What is said of it stands in the calculator, which may be far below the fold.
  view.updates.showAll();
  // What another program may have written stays where it is.
  if (!calculator.keepLink && /^funnel(?:-|=v\d)/i.test(text)) takeOutOfAddress(share, before ?? '');

  const notice = noticeOf(calculator);
  if (!link.ok) return notice.show({ kind: link.problem });
  const inputs = readInputs(link.pairs, store);
  if (inputs.values === 0 && inputs.leftOut[0] !== undefined) return notice.show({ kind: 'otherFunnel' });
  const { leftOut } = inputs;
  const present = writeFragment(
    writeInputs(store.snapshot, store.state, view.context, inputs.id, planOf(view).state, valueOf(view).state),
  );
  if (present === writeFragment(link.pairs)) return notice.show(null);

  if (!hasUnsavedInput(view, handled)) return take(false);
  notice.show({
    kind: 'ask',
    from: 'link',
    changes: linkChanges(view, inputs),
    leftOut,
    take: () => void take(true),
    keep: forgetLink,
  });

  async function take(byPerson: boolean): Promise<void> {
    const { locale, currency = null } = inputs;
    const undo = restoreInputs(calculator, inputs, { lang: locale, currency }, byPerson, () => {
      forgetLink();
      notice.show(null);
    });
    view.panels.handledLink = { text, state: inputs.state, plan: planOf(view).state, value: valueOf(view).state };
    // The notice must be in the link's language, which the calculator has only after its update.
    await calculator.updateComplete;
    notice.show({ kind: 'shown', from: 'link', leftOut, undo, state: inputs.state });
  }
}

/** The calculators of the page, among which the link is meant for one, are all there only once the page is parsed. */
async function documentParsed(): Promise<void> {
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}

function isMeant(calculator: Element, id: string | undefined, text: string): boolean {
  const taker = takers.get(text)?.deref();
  if (taker?.isConnected && taker !== calculator) return false;
  const named = id ? document.getElementById(id) : null;
  const chosen = named?.localName === calculator.localName ? named : document.querySelector(calculator.localName);
  // `document` doesn't find a calculator in a shadow tree. Such a one is chosen by its id, or where the page has no
  // other.
  if (chosen && chosen !== calculator && !(id && calculator.id === id)) {
    // Far below the fold it has loaded next to nothing yet. With its deferred part it opens the link itself.
    if (VIEW in chosen) void (chosen as Calculator)[VIEW].prepare();
    return false;
  }
  takers.set(text, new WeakRef(calculator));
  return true;
}

/** Whether a person has entered something since the last link was opened, which another link would replace. */
function hasUnsavedInput(view: CalculatorView, before: CalculatorView['panels']['handledLink']): boolean {
  const { state } = view.store;
  const { state: plan } = planOf(view);
  const { state: value } = valueOf(view);
  return (
    (state !== before?.state && hasTyped(state)) ||
    (plan !== before?.plan && holdsPlan(plan)) ||
    (value !== before?.value && holdsValue(value)) ||
    // A link empties it, so what stands there now was typed since.
    holdsThisMonth(thisMonthOf(view).state)
  );
}

const hasTyped = ({ entries, norms, leadsAre }: StoreState): boolean =>
  leadsAre !== undefined ||
  norms.size > 0 ||
  [...entries.values()].some(({ text, value, share }) => text || value || share);
