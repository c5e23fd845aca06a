// @ts-check
/**
 * How the calculators are drawn: words, place, size and computed styles of every element in their shadow roots.
 *
 * Compared with that of a clean page. Pictures would differ by a pixel from driver to driver, and one of the three
 * takes none of more than a screen.
 */
window.portrait = (() => {
  const NAMES = [
    'display',
    'visibility',
    'opacity',
    'filter',
    'transform',
    'clip-path',
    'mix-blend-mode',
    'position',
    'z-index',
    'float',
    'overflow-x',
    'overflow-y',
    'box-sizing',
    'content-visibility',
    'padding',
    'margin',
    'border-top',
    'border-right',
    'border-bottom',
    'border-left',
    'border-radius',
    'outline-style',
    'box-shadow',
    'color',
    'background-color',
    'background-image',
    '-webkit-text-fill-color',
    'color-scheme',
    'cursor',
    'pointer-events',
    'user-select',
    'font-family',
    'font-size',
    'font-weight',
    'font-style',
    'font-stretch',
    'font-variant-caps',
    'font-variant-numeric',
    'font-feature-settings',
    'font-kerning',
    'line-height',
    'letter-spacing',
    'word-spacing',
    'text-transform',
    'text-align',
    'text-indent',
    'text-shadow',
    'text-decoration-line',
    'white-space',
    'word-break',
    'overflow-wrap',
    'direction',
    'writing-mode',
    'hyphens',
    'tab-size',
    'quotes',
    'list-style-type',
    'list-style-position',
    'border-collapse',
    'border-spacing',
    'caption-side',
    'empty-cells',
    'order',
    'grid-column-start',
    'row-gap',
    'column-gap',
    'animation-name',
    'transition-property',
  ];

  /** Between two looks at what may be moving, ms. */
  const STEP = 50;

  /** What an element does to all that is in it, whatever that says itself. */
  const ABOVE_ALL = ['opacity', 'filter', 'transform', 'clip-path', 'mix-blend-mode', 'visibility'];

  /** The shadow root that stands on the page itself: what is around it is the page's to lay out. @param {Element} element */
  const outermost = (element) => {
    let root = /** @type {ShadowRoot} */ (element.getRootNode());
    for (let outer = root.host.getRootNode(); outer !== root.host.ownerDocument; outer = root.host.getRootNode())
      root = /** @type {ShadowRoot} */ (outer);
    return root;
  };

  const inner = () =>
    probe
      .all('*')
      .filter(
        (element) => element.getRootNode().nodeType === 11 && element.localName !== 'canvas' && element.closest('.box'),
      );

  const boxes = () => {
    /** @type {Map<ShadowRoot, DOMRect>} */
    const corners = new Map();
    return inner().map((element) => {
      const root = outermost(element);
      const corner =
        corners.get(root) ??
        probe
          .all('.box')
          .find((box) => outermost(box) === root)
          ?.getBoundingClientRect() ??
        new DOMRect();
      corners.set(root, corner);
      // What has no box is nowhere, and what a closed part holds may be anywhere.
      if (!element.checkVisibility()) return 'no box';
      const { x, y, width, height } = element.getBoundingClientRect();
      return [x - corner.x, y - corner.y, width, height].map((length) => Math.round(length * 10) / 10).join(' ');
    });
  };

  return {
    /** Waits until nothing moves any more. */
    async settle() {
      let last = '';
      let looked = 0;
      await probe.until(() => {
        if (performance.now() - looked < STEP) return false;
        looked = performance.now();
        const now = boxes().join();
        const still = now === last;
        last = now;
        return still;
      }, 'a page that stands still');
    },
    /** Each style once: there are many elements, and few kinds. */
    take() {
      /** @type {string[]} */
      const styles = [];
      const places = boxes();
      const nodes = inner().map((element, index) => {
        const style = element.ownerDocument.defaultView?.getComputedStyle(element);
        const host = /** @type {ShadowRoot} */ (element.getRootNode()).host;
        const around = host.ownerDocument.defaultView?.getComputedStyle(host);
        const text = [
          ...NAMES.map((name) => `${name}: ${style?.getPropertyValue(name) ?? ''}`),
          ...ABOVE_ALL.map((name) => `${name} around: ${around?.getPropertyValue(name) ?? ''}`),
        ].join('; ');
        if (!styles.includes(text)) styles.push(text);
        // Read out once typing has paused, and seen by nobody.
        const words =
          element.childElementCount === 0 && element.getAttribute('role') !== 'status'
            ? (element.textContent ?? '').replace(/\s+/g, ' ').trim()
            : '';
        return /** @type {[string, string, number]} */ ([
          `${element.localName}.${element.className} ${words}`.trim(),
          places[index] ?? '',
          styles.indexOf(text),
        ]);
      });
      return { styles, nodes };
    },
  };
})();
