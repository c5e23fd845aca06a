/**
 * The code of the worker as text, put here by the build (`tools/build/worker-source.ts`): a worker from a file couldn't be
 * started where the calculator's files lie on another host than the page.
 *
 * Null in the single files, and where the sources run as they are: then tables are read on the page.
 */
export const workerSource: string | null = null;
