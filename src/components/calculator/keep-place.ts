import type { Calculator } from '../base/element.js';

/** A press is followed for as many frames, about a second: a verdict is drawn later than what was pressed in it. */
const FRAMES = 60;

/**
 * Keeps the place of whoever presses a button that takes itself away, such as Undo or “Clear all”: without the focus, a
 * screen reader is back at the beginning of the page. What held the button takes the focus, where nothing else has.
 *
 * It isn't the button beside it, because a second Enter would press that, too.
 *
 * @returns stops it
 */
export function keepPlace(calculator: Calculator): () => void {
  const handleClick = (event: Event): void => {
    const path = event.composedPath() as HTMLElement[];
    // Shadow roots have no `matches`.
    const at = path.findIndex((element) => element.matches?.('button:focus'));
    const follow = (frames: number): void => {
      requestAnimationFrame(() => {
        if (path[at]!.matches(':focus') && frames > 0) follow(frames - 1);
        else if (!path[at]!.isConnected && document.activeElement === document.body)
          path.slice(at, path.indexOf(calculator)).some(takesFocus);
      });
    };
    if (at >= 0) follow(FRAMES);
  };
  // Before the button's own handler, which may take it away at once.
  calculator.addEventListener('click', handleClick, true);
  return () => calculator.removeEventListener('click', handleClick, true);
}

/** One that is gone or has no box can't. */
function takesFocus(element: HTMLElement): boolean {
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus?.({ preventScroll: true });
  return element.matches?.(':focus');
}
