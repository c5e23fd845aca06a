import type { Environment } from 'vite';

/** The builds that put everything into one classic script. */
export const isSingleFile = ({ name }: Pick<Environment, 'name'>): boolean => name === 'all' || name === 'lite';
