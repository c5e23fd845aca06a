import { nothing } from 'lit';
import type * as full from '../components/diagnosis/plan-actions.js';

/** In place of `components/diagnosis/plan-actions.ts` where there is no plan: nothing leads to one. */
export const gapAction: Actions['gapAction'] = () => nothing;
export const mostAction: Actions['mostAction'] = () => nothing;

type Actions = typeof full;
