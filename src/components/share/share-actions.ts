export { offerFile } from '../base/offer-file.js';

/** How a result is shared. */
export type ShareWay = 'copy' | 'sheet' | 'qr' | 'csv' | 'table' | 'print' | 'file';

/** A person has shared the result. The event holds no figures. */
export class FunnelShareEvent extends CustomEvent<{ readonly way: ShareWay }> {
  constructor(way: ShareWay) {
    super('funnel-share', { bubbles: true, composed: true, detail: Object.freeze({ way }) });
  }
}

/** @returns whether the text was copied: pages without https and some frames have no clipboard */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Copies a table as HTML and text; as text alone where the browser can't copy more. */
export async function copyTable(html: string, text: string): Promise<boolean> {
  try {
    const blob = (content: string, type: string): Blob => new Blob([content], { type });
    await navigator.clipboard.write([
      new ClipboardItem({ 'text/html': blob(html, 'text/html'), 'text/plain': blob(text, 'text/plain') }),
    ]);
    return true;
  } catch {
    return copyText(text);
  }
}

/** A day as files and tables name it: '2026-11-22', by the visitor's own clock. */
export const isoDay = (time: Date): string =>
  [time.getFullYear(), time.getMonth() + 1, time.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

declare global {
  interface GlobalEventHandlersEventMap {
    'funnel-share': FunnelShareEvent;
  }
}
