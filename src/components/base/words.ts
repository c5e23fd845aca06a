type Parts<Part> = Readonly<Record<string, Part>>;

/** Puts figures and names into the places of a text: 'of {stage}' → 'of leads'. */
export const fill = (text: string, parts: Parts<string>): string => fillWith(text, parts).join('');

/** The same with anything a template can show in the places. */
export const fillWith = <Part>(text: string, parts: Parts<Part>): (string | Part)[] =>
  text.split(/\{(\w+)\}/).map((piece, index) => (index % 2 ? (parts[piece] ?? `{${piece}}`) : piece));
