import { nothing } from 'lit';
import type * as full from '../components/diagnosis/clinic-actions.js';

/** In place of `components/diagnosis/clinic-actions.ts` where the clinic's panel is left out: nothing leads to it. */
export const clinicActions: (typeof full)['clinicActions'] = () => nothing;
