import { html } from 'lit';

/** Where long Estonian compounds may be parted. */
const SEAM = /(?<=^(?:esma|ravi|reklaami|konversiooni))(?=\p{L}{6})/iu;

/**
 * A name that a narrow column parts at its seam: "Esma-patsiendid". The hyphen is drawn by the style alone (`.seam`), so that
 * it is neither copied nor read aloud.
 */
export const hyphenated = (name: string): unknown =>
  name.split(SEAM).map((part, index) => (index ? html`<i class="seam"></i>${part}` : part));
