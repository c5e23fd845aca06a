import { HEIGHT } from './message.js';

/**
 * The script of the page around. It sets the height of each frame to what its content reports, and does nothing else.
 */

const PAGE = /^[^?#]*\/funnel-calculator\.frame[^/?#]*\.html(?:[?#]|$)/;
/** A frame that shows another page by now could report any number; px. */
const TALLEST = 20_000;

/** The frames with our page that are in the document now. */
const frames = (): HTMLIFrameElement[] => [...document.querySelectorAll('iframe')].filter(({ src }) => PAGE.test(src));

function heightIn(data: unknown): number | null {
  if (typeof data !== 'object' || data === null) return null;
  const { type, height } = data as { type?: unknown; height?: unknown };
  return type === HEIGHT && typeof height === 'number' && height >= 1 && height <= TALLEST ? height : null;
}

// The origin can't be checked, because a sandboxed frame has none. The message's window can.
addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
  const height = heightIn(data);
  if (height === null) return;
  for (const frame of frames()) if (frame.contentWindow === source) frame.style.height = `${height}px`;
});

// A frame may have reported its height before this script ran. It reports again when its size changes.
for (const frame of frames()) if (frame.clientHeight > 0) frame.style.height = `${frame.clientHeight + 1}px`;
