import { nothing } from 'lit';
import type * as full from '../components/diagnosis/compare-action.js';

/** In place of `components/diagnosis/compare-action.ts` where there is no comparison: nothing leads to one. */
export const compareAction: (typeof full)['compareAction'] = () => nothing;
