import { nothing } from 'lit';
import type * as full from '../components/diagnosis/value-action.js';

/** In place of `components/diagnosis/value-action.ts` where the panel is left out: nothing leads to it. */
export const valueAction: (typeof full)['valueAction'] = () => nothing;
