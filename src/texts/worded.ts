/** The same keys in another language: a word or a sentence; one form per plural category where something is counted. */
export type Worded<Model> = {
  readonly [Key in keyof Model]: Model[Key] extends string
    ? string
    : Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;
};

/** The keys of plain texts. */
export type TextOf<Model> = { [Key in keyof Model]: Model[Key] extends string ? Key : never }[keyof Model];
