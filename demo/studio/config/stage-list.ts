import type { StudioConfig, StudioStage } from './config.js';

/** The stages with one of them at another place; the same where the place isn't there. */
export function movedStage(stages: readonly StudioStage[], from: number, to: number): readonly StudioStage[] {
  const stage = stages[from];
  if (!stage || to < 0 || to >= stages.length || from === to) return stages;
  const others = stages.filter((_stage, index) => index !== from);
  return [...others.slice(0, to), stage, ...others.slice(to)];
}

/** The stages with one more at the end, under an id that nobody has. */
export function withNewStage(stages: readonly StudioStage[], label: string): readonly StudioStage[] {
  const ids = new Set(stages.map(({ id }) => id));
  let number = stages.length + 1;
  while (ids.has(`stage${number}`)) number++;
  return [...stages, { id: `stage${number}`, label, paid: false, visits: false }];
}

/** A stage's values and norms follow it to its new name. */
export function renamedStage(config: StudioConfig, index: number, id: string): StudioConfig {
  const before = config.stages[index]!.id;
  const stages = config.stages.map((stage, place) => (place === index ? { ...stage, id } : stage));
  const twice = config.stages.some((stage, place) => place !== index && (stage.id === before || stage.id === id));
  if (twice || before === '' || id === '') return { ...config, stages };
  const renamed = (name: string): string => {
    const rest = name.startsWith(before) ? name.slice(before.length) : null;
    return rest !== null && ['', 'Check', 'Cost', 'Rate'].includes(rest) ? id + rest : name;
  };
  const all = <Value>(table: Readonly<Record<string, Value>>): Record<string, Value> =>
    Object.fromEntries(Object.entries(table).map(([name, value]) => [renamed(name), value]));
  return { ...config, stages, values: all(config.values), norms: all(config.norms) };
}
