/**
 * Where scripts run, the calculator's script may still be loading. Until then the sentence is hidden and takes no
 * space.
 */
export const noticeStyles =
  '.unfollowed{padding:var(--_space);animation:unfollowed 15s step-end}@keyframes unfollowed{from{visibility:hidden;max-height:0;padding:0}}';

/** Where no scripts run, the sentence shows at once. The chart and the buttons would do nothing, so they are hidden. */
export const withoutScriptStyles = '.unfollowed{animation:none}funnel-chart,.actions{display:none}';

/** Marks the end of the calculator's HTML. */
export const readMark = '<i hidden></i>';

/**
 * The total is shown above the fields but comes after them in the HTML. On a slow line the half-read page would jump,
 * so the frame is hidden until its end is there.
 */
export const unreadStyles = '.frame:not(:has(~i)){visibility:hidden}';
