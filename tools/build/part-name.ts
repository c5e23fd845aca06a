import type { Rolldown } from 'vite';

/** Filter lists against advertising and tracking go by words in addresses, whatever a file does. */
const UNSUSPICIOUS: Readonly<Record<string, string>> = { analytics: 'steps', 'lead-form': 'contact', share: 'result' };

/** A lazy part is called after its room, an element and words after themselves: `chart`, `plan`, `explanations-ru`. */
export function partName({ name, facadeModuleId }: Rolldown.PreRenderedChunk): string {
  const [room, ...path] = /\/src\/(.+)\.ts$/.exec(facadeModuleId ?? '')?.[1]?.split('/') ?? [name];
  if (room === 'texts') return path.reverse().join('-');
  return room === 'components' ? name.replace(/^funnel-/, '') : room!;
}

/** The name of a lazy part that pages ask for: no filter list takes offence at it. */
export const unsuspiciousName = (chunk: Rolldown.PreRenderedChunk): string =>
  partName(chunk).replace(/analytics|lead-form|share/g, (word) => UNSUSPICIOUS[word]!);
