/**
 * A row of a table: canonical strings by the keys of the core's rows, `''` or absent where something isn't known. Names
 * are as a person writes them.
 */
export type TableRow = Readonly<Record<string, string>>;

/** The tables of a calculator, by name; absent: there is none. */
export interface Tables {
  /** The channels of the period. */
  readonly channels?: readonly TableRow[];
  /** The same of an earlier period. */
  readonly channelsBefore?: readonly TableRow[];
  /** Receptionists. */
  readonly staff?: readonly TableRow[];
  readonly doctors?: readonly TableRow[];
  /** Earlier months of the clinic. */
  readonly months?: readonly TableRow[];
}

export type TableName = keyof Tables;
