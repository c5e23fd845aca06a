import { describe, expect, it } from 'vitest';
import { integrityFindings, readIntegrity } from '../../tools/integrity.js';
import { importMap } from '../../tools/docs/pinned.js';
import { strictest } from '../../tools/docs/policy.js';
import { engines } from './engines.js';
import { CALCULATOR, DIST, type HostPage, type OpenHostPage } from './host-page.js';
import { hostileHost, TOTAL } from './hostile-host.js';

const { version, files } = readIntegrity(DIST);
const MODULE = `funnel-calculator-${version}.js`;
const SINGLE = `funnel-calculator.all-${version}.js`;
const FALLBACK = '<funnel-calculator lang="ru"><p id="fallback">+7 495 000-00-00</p></funnel-calculator>';

const tag = (file: string, type: string, hash = files[file]!): string =>
  `<script ${type} src="dist/${file}" integrity="${hash}" crossorigin="anonymous"></script>`;
const OTHER = 'sha384-oLOiSyi6MWJJJq+zs/9hQtlR7L7COPkcd2qO36UxsCr9Q2bCJkNKAhuP6zbPfq1v';

it('what is built is what the hashes tell, under both names', () => {
  expect(integrityFindings(DIST)).toEqual([]);
});

describe.each(engines)('a page as the guide has it, in %s', (engine) => {
  const host = hostileHost(engine);
  let open: OpenHostPage;

  const visit = async (markup: string | HostPage): Promise<OpenHostPage> => (open = await host.visit(markup));
  const scripts = (file: string): number => open.scripts().filter((path) => path === file).length;

  it.each([
    ['the module', MODULE, 'type="module"'],
    ['the single file', SINGLE, 'defer'],
  ])('runs the bytes that its hash tells: %s', async (_form, file, type) => {
    const { page } = await visit(tag(file, type) + CALCULATOR);
    expect(await page.run((total) => probe.becomes('revenue', total), TOTAL)).toBe(true);
  });

  it.each([
    ['the module', MODULE, 'type="module"'],
    ['the single file', SINGLE, 'defer'],
  ])('runs no others, and its own content stands: %s', async (_form, file, type) => {
    const { page } = await visit(tag(file, type, OTHER) + FALLBACK);
    await page.run(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(
      await page.run(() => [
        customElements.get('funnel-calculator') === undefined,
        document.querySelector('#fallback')!.getClientRects().length,
      ]),
    ).toEqual([true, 1]);
  });

  it('may have the lazy parts checked by an import map', async () => {
    const map = importMap(files).replaceAll('https://files.example/', './dist/');
    const { page } = await visit(map + tag(MODULE, 'type="module"') + CALCULATOR);
    await page.run(() => probe.until(() => probe.figure('romi') !== null, 'the later figures'));
    await page.run(() => probe.all('funnel-chart')[0]!.scrollIntoView({ block: 'center' }));
    await page.run(() => probe.until(() => probe.inked() > 1000, 'a picture'));
    expect(await open.heard('error')).toEqual([]);
  });

  it('with the evergreen name, too, defines once and fetches each part once', async () => {
    const { page } = await visit(
      tag(MODULE, 'type="module"') + '<script type="module" src="dist/funnel-calculator.js"></script>' + CALCULATOR,
    );
    await page.run(() => probe.until(() => probe.figure('romi') !== null, 'the later figures'));
    await page.run(() => probe.all('funnel-chart')[0]!.scrollIntoView({ block: 'center' }));
    await page.run(() => probe.until(() => probe.inked() > 1000, 'a picture'));
    expect(open.scripts().filter((path) => scripts(path) > 1)).toEqual([]);
    expect(await open.heard('info')).toEqual([
      `[funnel-calculator] ${version} is left out: ${version} already runs on this page`,
    ]);
    expect(await open.heard('error')).toEqual([]);
  });

  it.each([
    ['the module', MODULE, 'type="module"'],
    ['the single file', SINGLE, 'defer'],
  ])('may have the strictest policy: %s', async (_form, file, type) => {
    const policy = strictest()
      .replace(/^[^:]+: /, '')
      .replaceAll(/https:\/\/\S+\.example/g, "'self'");
    const logo = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"/>';
    const { page } = await visit({
      markup: `${tag(file, type)}<funnel-calculator lang="ru" brand='{"name":"Clinic","logo":"logo.svg"}'></funnel-calculator>`,
      probeTag: '<script src="probe.js"></script>',
      headers: { 'Content-Security-Policy': policy },
      pages: { '/logo.svg': logo },
    });
    await page.run(() => probe.until(() => probe.figure('romi') !== null, 'the later figures'));
    await page.run(() => probe.all('funnel-chart')[0]!.scrollIntoView({ block: 'center' }));
    await page.run(() => probe.until(() => probe.inked() > 1000, 'a picture'));
    expect([...(await open.heard('error')), ...(await open.heard('violation'))]).toEqual([]);
  });
});
