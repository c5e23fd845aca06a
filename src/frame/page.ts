import { MAX_FRAGMENT_LENGTH, readFragment } from './fragment.js';
import { reportHeight } from './height.js';
import { applyLook } from './look.js';
import { applyOptions, isOption, writeOptions } from './options.js';
import { resolveColour } from './resolve-colour.js';
import { chooseTokens } from './tokens.js';
import { withoutWords, type Wordless } from './wordless.js';

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
    unknown.filter((name) => !/^funnel(?:$|-v\d)/.test(name)),
  );
  if (cut) warn("the frame's address is too long, what comes later is left out", [`${MAX_FRAGMENT_LENGTH} characters`]);
  return given;
}

function chooseOptions(given: Readonly<Record<string, string>>, wordless: Wordless): Readonly<Record<string, string>> {
  if (framed) return given;
  warn('opened without a page around it, the frame takes no words from its address', wordless.lost);
  return wordless.options;
}

function readTokens(options: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { taken, refused, unreadable } = chooseTokens(options, options['color-scheme'], resolveColour);
  warn("of the frame's address only plain colours, and lengths such as 8px, are taken", refused);
  warn("with these colours of the frame's address words could not be read, so they are left out", unreadable);
  return taken;
}

// If the browser is too old for the element, the sentence in the page's markup stays.
if (customElements.get('funnel-calculator')) {
  document.documentElement.classList.add('works');
  const calculator = document.createElement('funnel-calculator');
  const apply = (): void => {
    const given = readOptions();
    const wordless = withoutWords(given);
    const options = chooseOptions(given, wordless);
    applyLook(options);
    const tokens = readTokens(options);
    applyOptions(calculator, options, tokens);
    // A link that is copied here opens this page alone.
    const linkOptions = { fragment: writeOptions(wordless.options, tokens), lost: wordless.lost };
    Object.assign(calculator, { linkOptions });
  };
  apply();
  addEventListener('hashchange', apply);
  addEventListener('DOMContentLoaded', () => {
    document.body.append(calculator);
    if (framed) reportHeight(document.body);
  });
}
