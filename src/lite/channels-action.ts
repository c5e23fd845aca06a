import { nothing } from 'lit';
import type * as full from '../components/diagnosis/channels-action.js';

/** In place of `components/diagnosis/channels-action.ts` where there are no channels: nothing leads to them. */
export const channelsAction: (typeof full)['channelsAction'] = () => nothing;
