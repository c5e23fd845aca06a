import { nothing } from 'lit';
import type * as full from '../components/diagnosis/plan-actions.js';

/** In place of `components/diagnosis/plan-actions.ts` where there is no plan: nothing leads to one, and a link's plan isn't shown. */
export const gapAction: Actions['gapAction'] = () => nothing;
export const mostAction: Actions['mostAction'] = () => nothing;
export const compareAction: Actions['compareAction'] = () => nothing;
export const showPlan: Actions['showPlan'] = () => undefined;

type Actions = typeof full;
