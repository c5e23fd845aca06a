/** Which field gets which text. */
export interface Placement {
  readonly texts: ReadonlyMap<string, string>;
  /** Cells that no field gets. */
  readonly leftOut: readonly string[];
  /** Whether each cell that holds anything has a field that is surely its own. */
  readonly sure: boolean;
}

/**
 * Gives each cell of a column its field: by its label, else by its place. An empty cell keeps its place and changes
 * nothing.
 *
 * Where some labels name a field and others don't, the others go by their place only if the whole table is in the order
 * of the fields, one row each.
 *
 * @param fields - the names of all fields, in their order
 * @param start - the place of the field into which was pasted
 * @param fieldOf - the field that a label names
 */
export function placeCells(
  cells: readonly string[],
  labels: readonly string[],
  fields: readonly string[],
  start: number,
  fieldOf: (label: string) => string | undefined,
): Placement {
  const named = labels.map((label) => (label ? fieldOf(label) : undefined));
  const behind = fields.slice(start);
  const inOrder = named.every((field, row) => field === undefined || field === behind[row]);
  const byPlace = named.every((field) => field === undefined) || (inOrder && cells.length === behind.length);
  const texts = new Map<string, string>();
  const leftOut: string[] = [];
  let sure = true;
  cells.forEach((cell, row) => {
    if (!cell) return;
    const field = named[row] ?? (byPlace ? behind[row] : undefined);
    // A label that names no field may mean another one than the one in its place.
    sure &&= named[row] !== undefined || !labels[row];
    if (field !== undefined && !texts.has(field)) texts.set(field, cell);
    else {
      sure = false;
      leftOut.push(labels[row] ? `${labels[row]} ${cell}` : cell);
    }
  });
  return { texts, leftOut, sure };
}
