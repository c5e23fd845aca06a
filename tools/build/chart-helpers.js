/**
 * What stands in place of chart.js's own helpers in the scripts; see `chart-bars.js`.
 */
export {};

function isArray(value) {
  return Array.isArray(value);
}

function getMaximumSize(canvas, width, height) {
  const { maxWidth, maxHeight } = getComputedStyle(canvas);
  width = round1(Math.min(Math.max(0, width), parseMaxStyle(maxWidth, canvas, 'clientWidth') || INFINITY));
  height = round1(Math.min(Math.max(0, height), parseMaxStyle(maxHeight, canvas, 'clientHeight') || INFINITY));
  return { width, height: width && !height ? round1(width / 2) : height };
}

/** Asked of the page when the library is loaded, for events that are never listened to. */
const supportsEventListenerOptions = false;
const requestAnimFrame = 0;
