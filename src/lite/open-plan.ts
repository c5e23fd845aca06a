import { nothing } from 'lit';
import type * as full from '../components/open-plan.js';

/** In place of `components/open-plan.ts` where there is no plan: nothing leads to one, and a link's plan isn't shown. */
export const gapAction: Actions['gapAction'] = () => nothing;
export const mostAction: Actions['mostAction'] = () => nothing;
export const compareAction: Actions['compareAction'] = () => nothing;
export const showPlan: Actions['showPlan'] = () => undefined;

type Actions = typeof full;
