import { html, isServer, nothing } from 'lit';
import { EXISTING } from '../../store/index.js';
import { defineIfFree } from '../base/define-if-free.js';
import { onNearViewport } from '../base/viewport.js';

let loading: Promise<unknown> | undefined;

/** What stands under a field beside its message: under the patients of before what the others mean, loaded once it is seen. */
export function underField(field: HTMLElement & { readonly fieldName: string; requestUpdate(): void }): unknown {
  if (field.fieldName !== EXISTING || isServer) return nothing;
  // Folded away, it has no boxes.
  if (!loading && field.getClientRects().length === 0) {
    const stop = onNearViewport(field, 0, () => {
      stop();
      field.requestUpdate();
    });
    return nothing;
  }
  loading ??= import('./funnel-existing.js').then(
    ({ FunnelExisting }) => defineIfFree({ 'funnel-existing': FunnelExisting }),
    // Asked again when the field is rendered next.
    () => (loading = undefined),
  );
  return html`<funnel-existing></funnel-existing>`;
}
