import type { CSSResult } from 'lit';
import { pictureStyles } from './layout.js';
import { monthLineStyles } from './month-line.js';

export { LinePicture, monthLine } from './month-line.js';

/** Styles for the shadow root around a picture of lines. */
export const lineStyles: readonly CSSResult[] = [pictureStyles, monthLineStyles];
