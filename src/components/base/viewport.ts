/** Calls back each time an element comes within a distance of the viewport, px. @returns stops it */
export function onNearViewport(element: Element, distance: number, come: () => void): () => void {
  // Where no viewport is observed (jsdom), everything is near.
  if (!('IntersectionObserver' in window)) {
    come();
    return () => undefined;
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) come();
    },
    { rootMargin: `${distance}px` },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
