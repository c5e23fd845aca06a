import { html, isServer, nothing } from 'lit';
import { EXISTING } from '../../store/index.js';
import { defineIfFree } from '../base/define-if-free.js';
import { onNearViewport } from '../base/viewport.js';

type Field = HTMLElement & { readonly fieldName: string; requestUpdate(): void };

let loading: Promise<unknown> | undefined;
/** Fields that haven't been seen yet. */
const awaited = new WeakSet<Field>();

/** What stands under a field beside its message: under the patients of before what the others mean, loaded once it is seen. */
export function underField(field: Field): unknown {
  if (field.fieldName !== EXISTING || isServer) return nothing;
  if (loading) return html`<funnel-existing></funnel-existing>`;
  if (awaited.has(field)) return nothing;
  awaited.add(field);
  // Folded away it meets no viewport, though some engines give it boxes.
  let stop = (): void => undefined;
  stop = onNearViewport(field, 0, () => {
    stop();
    awaited.delete(field);
    loading ??= import('./funnel-existing.js').then(
      ({ FunnelExisting }) => defineIfFree({ 'funnel-existing': FunnelExisting }),
      // Asked again when the field is rendered next.
      () => (loading = undefined),
    );
    field.requestUpdate();
  });
  return nothing;
}
