import { expect } from '@esm-bundle/chai';

/** What a page of its own with a policy has come to once it has imported a module of ours. */
interface Outcome {
  readonly imported: boolean;
  readonly errors: readonly string[];
  readonly defined: boolean;
  readonly content: string;
  /** What the page's object has of its own: nothing, as the browser makes it. */
  readonly own: readonly string[];
  readonly refuses: boolean;
  /** Whether lit's place for standard decorators is on the page's globals. */
  readonly litGlobal: boolean;
}

const source = (path: string): string => new URL(`../../../src/${path}`, import.meta.url).href;

/** Imports a source in a page whose policy allows the given policies of Trusted Types. */
async function importedUnder(types: string, path: string): Promise<Outcome> {
  const frame = document.createElement('iframe');
  const told = new Promise<Outcome>((resolve) => {
    addEventListener('message', ({ data }: MessageEvent<Outcome>) => resolve(data), { once: true });
  });
  frame.srcdoc = `<!doctype html>
    <meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types ${types}">
    <funnel-calculator lang="ru">Call us</funnel-calculator>
    <script type="module">
      const errors = [];
      console.error = (text) => errors.push(String(text));
      addEventListener('error', ({ message }) => errors.push('uncaught: ' + message));
      addEventListener('unhandledrejection', ({ reason }) => errors.push('uncaught: ' + reason));
      const imported = await import(${JSON.stringify(source(path))}).then(() => true, (error) => (errors.push(String(error)), false));
      await new Promise((resolve) => setTimeout(resolve, 500));
      const calculator = document.querySelector('funnel-calculator');
      let refuses = false;
      try { trustedTypes.createPolicy('another', {}); } catch { refuses = true; }
      parent.postMessage({
        imported,
        errors,
        defined: Boolean(customElements.get('funnel-calculator')),
        content: calculator.shadowRoot ? 'covered' : calculator.textContent,
        own: globalThis.trustedTypes ? Object.getOwnPropertyNames(trustedTypes) : [],
        refuses,
        litGlobal: 'litPropertyMetadata' in globalThis,
      }, '*');
    </script>`;
  document.body.append(frame);
  const outcome = await told;
  frame.remove();
  return outcome;
}

describe('a page that refuses lit a policy of Trusted Types', () => {
  if (!('trustedTypes' in window)) {
    it('LEFT OUT: an engine that knows no such policy has nothing to refuse with', () => undefined);
    return;
  }

  for (const path of ['define.ts', 'embed/script.ts'])
    it(`keeps its own content, and one error says what to allow: ${path}`, async () => {
      const { imported, defined, content, own, refuses, errors } = await importedUnder("'none'", path);
      expect({ imported, defined, content, own, refuses }).to.deep.equal({
        imported: true,
        defined: false,
        content: 'Call us',
        own: [],
        refuses: true,
      });
      expect(errors).to.have.length(1);
      expect(errors[0]).to.contain("allow by CSP: trusted-types lit-html 'allow-duplicates'");
    });

  it('can import the classes and go on: index.ts', async () => {
    const { imported, errors, own, refuses } = await importedUnder("'none'", 'index.ts');
    expect({ imported, errors, own, refuses }).to.deep.equal({ imported: true, errors: [], own: [], refuses: true });
  });

  it('is left as it was where it grants one', async () => {
    const { errors, defined, content, own, refuses } = await importedUnder('lit-html', 'define.ts');
    expect({ errors, defined, content, own, refuses }).to.deep.equal({
      errors: [],
      defined: true,
      content: 'covered',
      own: [],
      refuses: true,
    });
  });

  it('gets nothing of lit on its globals from the script, whose lit is its own', async () => {
    const { errors, defined, content, litGlobal } = await importedUnder('lit-html', 'embed/script.ts');
    expect({ errors, defined, content, litGlobal }).to.deep.equal({
      errors: [],
      defined: true,
      content: 'covered',
      litGlobal: false,
    });
  });

  it('keeps what classes of its own on the same lit need: define.ts', async () => {
    expect((await importedUnder('lit-html', 'define.ts')).litGlobal).to.equal(true);
  });
});
