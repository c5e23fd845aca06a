/**
 * The classes and attributes by which the known session recorders leave an element out.
 *
 * They don't look for their marks on what stands around a shadow root, so each element needs them itself. Each name comes
 * from its maker's documentation or sources; what was tried is in `docs/lead-form.md`.
 */
const CLASSES = [
  // rrweb, and what is made of it: PostHog, Sentry, Mixpanel, Amplitude, New Relic, Highlight, Zipy, Userback.
  ...['rr-block', 'rr-ignore', 'rr-mask'],
  ...['ph-no-capture', 'ph-ignore-input', 'ph-mask'],
  ...['sentry-block', 'sentry-ignore', 'sentry-mask'],
  ...['mp-block', 'mp-mask', 'amp-block', 'amp-mask', 'nr-block', 'nr-mask'],
  ...['highlight-block', 'highlight-mask', 'zipy-block', 'userback-block'],
  // Yandex Metrika's Webvisor.
  ...['ym-disable-keys', 'ym-hide-content'],
  // FullStory, Mouseflow, Lucky Orange, Inspectlet, Glassbox.
  ...['fs-exclude', 'fs-mask', 'mf-excluded', 'mf-masked', 'no-mouseflow', 'lo-sensitive'],
  ...['inspectlet-sensitive', 'cls_mask'],
];

const ATTRIBUTES = {
  // Hotjar, Contentsquare, Clarity, LogRocket, Datadog, Matomo, Heap, Dynatrace.
  'data-hj-suppress': '',
  'data-cs-mask': '',
  'data-clarity-mask': 'true',
  'data-private': '',
  'data-dd-privacy': 'hidden',
  'data-matomo-mask': '',
  'data-heap-redact-text': 'true',
  'data-dtrum-mask': '',
  // OpenReplay and Smartlook, each with its older and its newer name.
  'data-openreplay-obscured': '',
  'data-openreplay-hidden': '',
  'data-sl': 'exclude',
  'data-recording-disable': '',
};

/** Has session recorders leave out an element in which a person's words stand. */
export function leaveOutOfRecordings(element: Element): void {
  element.classList.add(...CLASSES);
  for (const [name, value] of Object.entries(ATTRIBUTES)) element.setAttribute(name, value);
}
