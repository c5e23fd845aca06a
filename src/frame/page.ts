import { MAX_FRAGMENT_LENGTH, readFragment } from './fragment.js';
import { reportHeight } from './height.js';
import { applyLook } from './look.js';
import { applyOptions, isOption, withoutWords } from './options.js';

/** The script of the framed page. It runs in the head, after the calculator's script. */

const framed = parent !== window;
const warned = new Set<string>();

/** Warns of each name once, however often the address changes. */
function warn(problem: string, names: readonly string[]): void {
  const fresh = names.filter((name) => !warned.has(name));
  if (!fresh[0]) return;
  for (const name of fresh) warned.add(name);
  console.warn(`[funnel-calculator] ${problem}: ${JSON.stringify(fresh)}`);
}

function readOptions(): Readonly<Record<string, string>> {
  const { given, unknown, cut } = readFragment(location.hash, isOption);
  // A shared link stands in the fragment too. The calculator reads it itself.
  warn(
    "the frame's address names no options of ours",
    unknown.filter((name) => name !== 'funnel'),
  );
  if (cut) warn("the frame's address is too long, what comes later is left out", [`${MAX_FRAGMENT_LENGTH} characters`]);
  if (framed) return given;
  const numbers = withoutWords(given);
  warn(
    'opened without a page around it, the frame takes no words from its address',
    Object.keys(given).filter((name) => !(name in numbers)),
  );
  return numbers;
}

// If the browser is too old for the element, the sentence in the page's markup stays.
if (customElements.get('funnel-calculator')) {
  document.documentElement.classList.add('works');
  const calculator = document.createElement('funnel-calculator');
  const apply = (): void => {
    const options = readOptions();
    applyLook(options);
    applyOptions(calculator, options);
  };
  apply();
  addEventListener('hashchange', apply);
  addEventListener('DOMContentLoaded', () => {
    document.body.append(calculator);
    if (framed) reportHeight(document.body);
  });
}
