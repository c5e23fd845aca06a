import { expect } from '@esm-bundle/chai';
import { fill, mount, paste, settled, unmount } from '../../harness/funnel-harness.js';
import type { FunnelChangeEvent } from '../../../src/components/calculator/index.js';

afterEach(unmount);

/** Hears an event where a page would: on the document, outside all shadow roots. */
function listen<E extends Event>(type: string): E[] {
  const heard: E[] = [];
  document.addEventListener(type, (event) => heard.push(event as E));
  return heard;
}

const deeplyFrozen = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(deeplyFrozen));

describe('funnel-change', () => {
  it('is not sent when the page sets attributes or properties', async () => {
    const heard = listen('funnel-change');
    const calculator = await mount('<funnel-calculator lang="ru" budget="180000"></funnel-calculator>');
    calculator.setAttribute('leads', '600');
    Object.assign(calculator, { primary: '150', currency: 'EUR', lang: 'et' });
    await settled();
    expect(heard).to.have.length(0);
  });

  it('is sent by the root as a person types, through every shadow root', async () => {
    const calculator = await mount('<div id="outer"></div>');
    const shadow = calculator.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<funnel-calculator lang="ru"></funnel-calculator>';
    await settled();
    const origins: string[] = [];
    document.addEventListener(
      'funnel-change',
      (event) => origins.push((event.composedPath()[0] as Element).localName),
      { once: true },
    );
    const heard = listen('funnel-change');
    await paste(shadow.querySelector('funnel-calculator')!, 'budget', '240 000');
    expect(heard.map(({ bubbles, composed }) => ({ bubbles, composed }))).to.deep.equal([
      { bubbles: true, composed: true },
    ]);
    expect(origins).to.deep.equal(['funnel-calculator']);
  });

  it('carries values, shares, faults, examples and figures, frozen through and through', async () => {
    const calculator = await mount('<funnel-calculator lang="ru"></funnel-calculator>');
    const heard = listen<FunnelChangeEvent>('funnel-change');
    await paste(calculator, 'primary', '50%');
    const { detail } = heard.at(-1)!;
    expect(detail.values).to.include({ budget: '180000', primary: '300' });
    expect(detail.shares).to.deep.equal({ primary: '0.5' });
    expect(detail.invalid).to.deep.equal({});
    expect(detail.examples).to.have.members(['budget', 'leads', 'secondary', 'primaryCheck', 'secondaryCheck']);
    expect(detail.result['revenue']).to.equal('9600000');
    expect(deeplyFrozen(detail)).to.equal(true);
    expect(() => structuredClone(detail)).not.to.throw();
  });
});

describe('input and change', () => {
  it('reach the page as those of any native field do', async () => {
    const calculator = await mount('<funnel-calculator lang="ru"></funnel-calculator>');
    const input = listen('input');
    const change = listen('change');
    await fill(calculator, 'leads', '700');
    expect(input).to.have.length(1);
    expect(change).to.have.length(1);
  });
});
