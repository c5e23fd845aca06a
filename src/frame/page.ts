import { MAX_FRAGMENT_LENGTH, readFragment } from './fragment.js';
import { reportHeight } from './height.js';
import { applyLook } from './look.js';
import { applyOptions, isOption, withoutWords } from './options.js';

/** The script of the framed page: runs in its head, after the calculator's own. */

const framed = parent !== window;
const warned = new Set<string>();

/** Says once what is wrong with the address, however often it changes. */
function warn(problem: string, names: readonly string[]): void {
  const fresh = names.filter((name) => !warned.has(name));
  if (!fresh[0]) return;
  for (const name of fresh) warned.add(name);
  console.warn(`[funnel-calculator] ${problem}: ${JSON.stringify(fresh)}`);
}

function readOptions(): Readonly<Record<string, string>> {
  const { given, unknown, cut } = readFragment(location.hash, isOption);
  // Numbers that were shared stand there too; the calculator reads them itself.
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

// Without the element, in a browser that is too old, the page's own sentence stands.
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
