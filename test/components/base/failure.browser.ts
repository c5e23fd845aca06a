import { expect } from '@esm-bundle/chai';
import { VIEW } from '../../../src/components/base/element.js';
import { verdictReady } from '../../../src/components/calculator/verdict-ready.js';
import { fill, inputOf, mount, paste, read, unmount, until } from '../../harness/funnel-harness.js';
import { allText, findWithin, plain } from '../../harness/shadow.js';

const MARKUP = '<funnel-calculator lang="en" panels="norms plan compare share"></funnel-calculator>';
const FAILED = 'This part could not follow the last change.';

type Rendering = { render(): unknown };

const realError = console.error;
let told: string[] = [];

beforeEach(() => {
  told = [];
  console.error = (...parts: unknown[]) => told.push(parts.map(String).join(' '));
});
afterEach(() => {
  console.error = realError;
  unmount();
});

/**
 * Makes each rendering of an element throw until it is told to stop: whatever else comes late, such as words, has all parts
 * drawn anew.
 */
function startThrowing(tag: string): () => void {
  const prototype = customElements.get(tag)!.prototype as Rendering;
  const own = Object.getOwnPropertyDescriptor(prototype, 'render');
  prototype.render = () => {
    throw new Error('made by the test');
  };
  return () => {
    if (own) Object.defineProperty(prototype, 'render', own);
    else Reflect.deleteProperty(prototype, 'render');
  };
}

const textOf = (calculator: Element, tag: string): string => plain(allText(findWithin(calculator, tag)[0]!));

const PARTS = ['funnel-diagnosis', 'funnel-chart', 'funnel-norms', 'funnel-plan', 'funnel-compare', 'funnel-share'];

describe('a part that throws', () => {
  for (const tag of PARTS) {
    it(`says so, keeps no figure of another part from following, and follows the next change itself: ${tag}`, async () => {
      const calculator = await mount(MARKUP);
      // The picture is drawn when it comes near.
      findWithin(calculator, 'funnel-chart')[0]!.scrollIntoView();
      await until(() => findWithin(calculator, 'canvas').length > 0 && PARTS.every((part) => textOf(calculator, part)));
      const stop = startThrowing(tag);

      await fill(calculator, 'primaryCheck', '300');
      await until(() => textOf(calculator, tag).includes(FAILED));
      const failed = textOf(calculator, tag);
      stop();
      expect(read(calculator, 'revenue')).to.equal('3,645,000');
      expect(failed).to.include(FAILED);
      expect(told.join()).to.include(tag).and.to.include('made by the test');

      await fill(calculator, 'primaryCheck', '400');
      await until(() => !textOf(calculator, tag).includes(FAILED));
      expect(read(calculator, 'revenue')).to.equal('3,660,000');
      expect(textOf(calculator, tag)).to.not.include(FAILED);
      expect(textOf(calculator, tag)).to.not.equal('');
    });
  }

  it('keeps nothing from being shown where the verdict can’t be told', async () => {
    const view = (await mount(MARKUP))[VIEW];
    view.text = () => {
      throw new Error('made by the test');
    };
    await verdictReady(view);
    Reflect.deleteProperty(view, 'text');
    expect(view.text('total')).to.contain('Revenue');
  });

  it('lets the total follow where the figures beside it can’t be shown', async () => {
    const calculator = await mount(MARKUP);
    const view = calculator[VIEW];
    const text = view.text.bind(view);
    view.text = (key, parts) => {
      if (key === 'figures') throw new Error('made by the test');
      return text(key, parts);
    };
    await fill(calculator, 'primaryCheck', '300');
    expect(read(calculator, 'revenue')).to.equal('3,645,000');
    expect(textOf(calculator, 'funnel-results')).to.include(FAILED);
    Reflect.deleteProperty(view, 'text');
    await fill(calculator, 'primaryCheck', '400');
    expect(textOf(calculator, 'funnel-results')).to.not.include(FAILED);
  });

  it('keeps a field with what was typed into it', async () => {
    const calculator = await mount(MARKUP);
    const prototype = customElements.get('funnel-leads')!.prototype as Rendering;
    prototype.render = () => {
      throw new Error('made by the test');
    };
    await paste(calculator, 'leads', '1200');
    Reflect.deleteProperty(prototype, 'render');
    expect(inputOf(calculator, 'leads').value).to.equal('1200');
    expect(textOf(calculator, 'funnel-leads')).to.include(FAILED);
    expect(read(calculator, 'leadsCost')).to.equal('150');

    await fill(calculator, 'leads', '900');
    expect(textOf(calculator, 'funnel-leads')).to.not.include(FAILED);
    expect(read(calculator, 'leadsCost')).to.equal('200');
  });

  it('leaves the page’s own fallback to be read where the calculator never came', async () => {
    await mount('<funnel-calculator></funnel-calculator>');
    const prototype = customElements.get('funnel-calculator')!.prototype as unknown as { willUpdate(): void };
    const willUpdate = Object.getOwnPropertyDescriptor(prototype, 'willUpdate')!;
    prototype.willUpdate = () => {
      throw new Error('made by the test');
    };
    const calculator = await mount('<funnel-calculator><p>Call us: 123</p></funnel-calculator>');
    Object.defineProperty(prototype, 'willUpdate', willUpdate);
    expect(calculator.querySelector('p')!.getBoundingClientRect().height).to.be.greaterThan(0);
  });
});
