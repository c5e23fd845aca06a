import MiniSearch, { type SearchResult } from 'minisearch';
import { findIn, SEARCH_OPTIONS, type Found } from './search-options.js';

/** More than fit on a screen help nobody. */
const MOST = 12;

const form = document.querySelector<HTMLFormElement>('.search')!;
const field = form.querySelector('input')!;
const list = form.querySelector<HTMLUListElement>('ul')!;
const box = form.querySelector<HTMLElement>('.found')!;
const told = form.querySelector<HTMLElement>('[role="status"]')!;
/** From this page to the site's root, such as `../`. */
const root = form.dataset['root'] ?? '';

let index: Promise<MiniSearch<Found>> | undefined;

form.addEventListener('submit', (event) => {
  event.preventDefault();
  list.querySelector('a')?.click();
});
// The index is for those who search: it is fetched when somebody goes to the field.
field.addEventListener('focus', () => {
  load().catch(() => undefined);
  if (field.value.trim()) void show();
});
field.addEventListener('input', () => void show());
form.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') close();
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event);
});
form.addEventListener('focusout', ({ relatedTarget }) => {
  if (!form.contains(relatedTarget as Node | null)) box.hidden = true;
});

function load(): Promise<MiniSearch<Found>> {
  index ??= fetch(`${root}assets/search.json`)
    .then((answer) => answer.text())
    .then((text) => MiniSearch.loadJSON<Found>(text, SEARCH_OPTIONS))
    .then((loaded) => {
      // The first search takes as long as several later ones, as its code has yet to be compiled: nobody waits for this one.
      findIn(loaded, 'funnel leads');
      return loaded;
    });
  // A line that is lost may come back: the next key tries again.
  index.catch(() => (index = undefined));
  return index;
}

async function show(): Promise<void> {
  const asked = field.value.trim();
  if (asked.length < 2) return close();
  box.hidden = false;
  try {
    const found = findIn(await load(), asked);
    // Somebody has typed on while the index came.
    if (field.value.trim() !== asked) return;
    if (found.length === 0 && asked.length < 3) return close();
    list.replaceChildren(...found.slice(0, MOST).map(row));
    told.textContent =
      found.length > 0 ? form.dataset['found']!.replace('{n}', String(found.length)) : form.dataset['none']!;
  } catch {
    list.replaceChildren();
    told.textContent = form.dataset['lost']!;
  }
}

function row(result: SearchResult): HTMLLIElement {
  const { title, heading } = result as SearchResult & Found;
  const item = document.createElement('li');
  const link = item.appendChild(document.createElement('a'));
  link.href = root + String(result.id);
  link.append(heading || title);
  if (heading) link.appendChild(document.createElement('small')).textContent = title;
  return item;
}

function close(): void {
  box.hidden = true;
  list.replaceChildren();
  told.textContent = '';
}

function move(event: KeyboardEvent): void {
  const links: HTMLElement[] = [field, ...list.querySelectorAll<HTMLElement>('a')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
