/**
 * Loads lit on pages too that refuse it a policy of Trusted Types. To be imported before everything that imports lit.
 *
 * Lit asks for its policy `lit-html` while it is evaluated (https://github.com/lit/lit/pull/970). Where the page's
 * Content-Security-Policy forbids it, an error would end the whole program that has imported us, and nobody could
 * catch it. While lit is evaluated, a refused policy is none instead; what the page then forbids is the markup
 * itself, and that is found out before any element is defined (`start-where-allowed.ts`).
 */
import { restoreCreatePolicy } from './tolerate-refused-policy.js';
import 'lit';

restoreCreatePolicy();
