import { openJson, writeJson, type Opened } from './config-json.js';
import type { StudioConfig } from './config.js';

const KEY = 'funnel-calculator:studio';

/** What was kept on this device; null where nothing was, or storage is refused. */
export function keptConfig(): Opened | null {
  try {
    const text = localStorage.getItem(KEY);
    return text === null ? null : openJson(text);
  } catch {
    return null;
  }
}

/** Keeps the configuration on this device. @returns false where the browser refuses, or there is no more room */
export function keepConfig(config: StudioConfig): boolean {
  try {
    localStorage.setItem(KEY, writeJson(config));
    return true;
  } catch {
    return false;
  }
}

/** Whether another tab has changed what is kept, or has emptied the whole storage. */
export const isOfKept = ({ key, storageArea }: StorageEvent): boolean =>
  (key === KEY || key === null) && storageArea !== null && storageArea === storageOf();

function storageOf(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

export function forgetConfig(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where storage is refused, nothing was kept.
  }
}

/** What this tab showed before it was loaded again. The browser keeps it with the page's entry in its history. */
export function reloadedConfig(): Opened | null {
  const state = history.state as { readonly studio?: unknown } | null;
  return typeof state?.studio === 'string' ? openJson(state.studio) : null;
}

/** Leaves the configuration with the page's entry in the history, so that a reload doesn't lose it. */
export function surviveReload(config: StudioConfig): void {
  try {
    history.replaceState({ ...(history.state as object | null), studio: writeJson(config) }, '');
  } catch {
    // Too much for a browser's history: it is still on the screen, and can be saved as a file.
  }
}
