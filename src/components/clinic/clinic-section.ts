import type { ClinicField, ClinicStore } from '../../store/clinic.js';
import type { ClinicTexts } from '../../texts/en/clinic.js';
import { FunnelPanel } from '../base/panel.js';
import type { PanelEntryEvent } from '../base/funnel-panel-field.js';
import { clinicOf } from './clinic-of.js';

/** A tab of the clinic's panel: follows the calculator around and what stands in the panel. */
export abstract class FunnelClinicSection extends FunnelPanel {
  protected readonly topic = 'clinic';
  /** Undefined while the element stands in no calculator. */
  protected clinic: ClinicStore | undefined;
  #unsubscribe: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.clinic = this.view && clinicOf(this.view);
    this.#unsubscribe = this.clinic?.subscribe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  protected get words(): ClinicTexts {
    return this.view!.topics!.latest('clinic');
  }

  /** Enters what was typed into a field that stands in no table. */
  protected enter({ detail: { name, entry } }: PanelEntryEvent): void {
    this.clinic!.change({ [name as ClinicField]: entry });
  }
}
