/**
 * Reads the figures that a calculator in the editor shows, for the table that is saved in the post.
 *
 * Plain JavaScript without a build, as WordPress loads it, before `editor.js`.
 */
(function () {
  /** What the saved table shows, by the public names of the figures. */
  const FIGURES = [
    ...['budget', 'leads', 'leadsCost', 'primary', 'primaryRate', 'primaryCost'],
    ...['secondary', 'secondaryRate', 'secondaryCost', 'revenue'],
  ];
  /** How long the figures have to rest before they are kept in the post, ms. */
  const REST = 400;

  /** The first element that matches, in shadow roots too. */
  function findDeep(root, selector) {
    const found = root.querySelector(selector);
    if (found) return found;
    for (const inner of root.querySelectorAll('*')) {
      const deeper = inner.shadowRoot && findDeep(inner.shadowRoot, selector);
      if (deeper) return deeper;
    }
    return null;
  }

  /**
   * The figures that a calculator shows, as rows of the table to be saved; null while it shows its total alone, because it
   * is still being drawn or far below what is looked at. A table of two rows would replace the whole one in the post.
   */
  function figuresOf(calculator, results, labels) {
    const language = String(calculator.lang).split(/[-_]/)[0];
    const label = { ...labels.en, ...labels[language] };
    const rows = FIGURES.flatMap((name) => {
      const value = findDeep(results.shadowRoot, `[data-figure="${name}"]`)?.textContent.trim();
      return value && value !== '—' ? [{ cells: [{ text: label[name] }, { text: value }] }] : [];
    });
    if (rows.length > 0 && !results.shadowRoot.querySelector('[part="figures"]')) return null;
    const isExample = results.shadowRoot.querySelector('[part="examples"]') !== null;
    return { figures: rows, caption: rows.length > 0 ? (isExample ? label.exampleFigures : label.figures) : '' };
  }

  /** The editor may draw posts in a frame, where the script isn't yet. */
  function provideScript({ head, defaultView }, address) {
    if (defaultView.customElements.get('funnel-calculator') || head.querySelector('[data-funnel-script]')) return;
    const script = head.ownerDocument.createElement('script');
    script.type = 'module';
    script.src = address;
    script.dataset.funnelScript = '';
    head.append(script);
  }

  /**
   * Calls back with the figures whenever they have changed and rest.
   *
   * @param given - the address of the calculator's script, and what the figures are called in each language
   * @returns how to look again, because the settings have changed, and what ends it
   */
  function watchFigures(calculator, tell, given) {
    const page = calculator.ownerDocument;
    let rest;
    let ended = false;
    let watched = null;
    const look = () => {
      clearTimeout(rest);
      if (!ended) rest = setTimeout(() => void read(), REST);
    };
    const observer = new page.defaultView.MutationObserver(look);
    const read = async () => {
      await page.defaultView.customElements.whenDefined('funnel-results');
      await calculator.updateComplete;
      // Found anew each time: the calculator may have drawn another.
      const results = calculator.shadowRoot && findDeep(calculator.shadowRoot, 'funnel-results');
      await results?.updateComplete;
      if (ended || !results?.shadowRoot) return;
      if (results !== watched) {
        observer.disconnect();
        observer.observe(calculator.shadowRoot, { childList: true, subtree: true });
        observer.observe(results.shadowRoot, { childList: true, characterData: true, subtree: true });
        watched = results;
      }
      const figures = figuresOf(calculator, results, given.labels);
      if (figures) tell(figures);
    };
    provideScript(page, given.script);
    look();
    const end = () => {
      ended = true;
      clearTimeout(rest);
      observer.disconnect();
    };
    return { look, end };
  }

  window.funnelCalculatorFigures = { watchFigures };
})();
