import { clinicStory } from './clinic.js';
import { funnelStory } from './funnel.js';
import type { Story } from './story.js';

export const STORIES: readonly Story[] = [funnelStory, clinicStory];
