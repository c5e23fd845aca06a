import { defineIfFree } from '../base/define-if-free.js';
import { FunnelShareSheet, type PaperReport } from './funnel-share-sheet.js';

/** Raises the specificity above any rule of a page. */
const ALWAYS = ':not(#_#_#_#_)';

/** Prints our sheet alone: hides everything else of the page, and removes its margins. */
const PAGE = `
  @page {
    margin: 12mm;
  }
  @media print {
    body > :not(funnel-share-sheet)${ALWAYS} {
      display: none !important;
    }
    html${ALWAYS},
    body${ALWAYS} {
      all: revert !important;
      display: block !important;
      margin: 0 !important;
      padding: 0 !important;
      /* Hides text that stands in the body itself. */
      font-size: 0 !important;
      background: none !important;
    }
    html${ALWAYS}::before,
    html${ALWAYS}::after,
    body${ALWAYS}::before,
    body${ALWAYS}::after {
      content: none !important;
    }
  }
`;

/** Longest wait for a logo, and for the event that ends printing, which some browsers don't dispatch; ms. */
const MAX_WAIT_MS = 2000;
const MAX_PRINT_MS = 120_000;

let end: (() => void) | undefined;

/** Prints a report alone. Afterwards the page around is as before. */
export async function printReport(report: PaperReport): Promise<void> {
  end?.();
  defineIfFree({ 'funnel-share-sheet': FunnelShareSheet });
  const sheet = document.createElement('funnel-share-sheet');
  sheet.report = report;
  document.body.append(sheet);
  const style = new CSSStyleSheet();
  style.replaceSync(PAGE);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
  const timer = setTimeout(finish, MAX_PRINT_MS);
  addEventListener('afterprint', finish);
  end = finish;

  await sheet.updateComplete;
  const logo = sheet.shadowRoot!.querySelector('img');
  if (logo)
    await Promise.race([
      logo.decode().catch(() => undefined),
      new Promise((resolve) => setTimeout(resolve, MAX_WAIT_MS)),
    ]);
  print();

  function finish(): void {
    clearTimeout(timer);
    removeEventListener('afterprint', finish);
    sheet.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== style);
    end = undefined;
  }
}
