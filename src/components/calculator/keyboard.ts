/**
 * Keeps sticky content at the top visible while a phone's keyboard is open.
 *
 * Some phones don't shrink the page then but move it up out of the window, and its sticky content with it.
 *
 * @param place - the element on which `--_pan` is set to the distance, px
 * @returns stops it
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
