/**
 * Keeps what sticks to the top in sight while a phone's keyboard is open.
 *
 * Some phones don't shrink the page then but move it up behind the browser's edge, and what sticks goes with it.
 *
 * @param place - the element whose `--_pan` is to follow, px
 * @returns the way to stop
 */
export function followKeyboard(place: HTMLElement): () => void {
  const { visualViewport } = window;
  const update = (): void => place.style.setProperty('--_pan', `${Math.max(0, visualViewport?.offsetTop ?? 0)}px`);
  visualViewport?.addEventListener('scroll', update);
  visualViewport?.addEventListener('resize', update);
  return () => {
    visualViewport?.removeEventListener('scroll', update);
    visualViewport?.removeEventListener('resize', update);
  };
}
