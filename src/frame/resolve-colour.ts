import type { Colour } from './contrast.js';

/** `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)` or `color(srgb 0.1 0.2 0.3 / 0.5)`, as browsers write computed colours. */
const COMPUTED = /^(rgba?|color)\((?:srgb )?([^ ,]+)[ ,]+([^ ,]+)[ ,]+([^ ,/)]+)(?:[ ,/]+([^ )]+))?\)$/;

// eslint-disable-next-line no-restricted-syntax -- a part of a colour is no quantity that anybody has typed
const toNumber = (part: string): number => Number.parseFloat(part);

/**
 * Resolves a colour by the style of an element that is never painted: without a canvas, whose pixels some browsers
 * blur against recognition.
 *
 * @param value - a plain colour: nothing in it may refer to anything
 * @returns null where the browser doesn't know it
 */
export function resolveColour(value: string, scheme: 'light' | 'dark'): Colour | null {
  if (!CSS.supports('color', value)) return null;
  const probe = document.createElement('meta');
  document.head.append(probe);
  // Colours of the system differ by it.
  probe.style.colorScheme = scheme;
  probe.style.color = value;
  // Wide colours are computed in their own space, and mixed with themselves in sRGB. Where there is no mixing, there are
  // none.
  probe.style.color = `color-mix(in srgb, ${value}, ${value})`;
  const computed = getComputedStyle(probe).color;
  probe.remove();
  const [, form, ...parts] = COMPUTED.exec(computed) ?? [];
  if (form === undefined) return null;
  const scale = form === 'color' ? 1 : 255;
  const [red, green, blue] = parts.map((part) => (part === 'none' ? 0 : toNumber(part) / scale));
  const alpha = parts[3] === undefined || parts[3] === 'none' ? 1 : toNumber(parts[3]);
  return [red, green, blue, alpha].every((part) => Number.isFinite(part))
    ? { red: red!, green: green!, blue: blue!, alpha }
    : null;
}
