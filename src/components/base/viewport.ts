/** Tells when an element comes within a distance of what is seen, each time. @returns the way to stop */
export function onNearViewport(element: Element, distance: number, come: () => void): () => void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) come();
    },
    { rootMargin: `${distance}px` },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
