/** The guide is in English, and so is its search. `{n}` is how many sections were found. */
export const searchWords = {
  label: 'Search the guide',
  found: 'Found: {n}',
  none: 'Nothing found. The guide is in English: try an English word, or fewer.',
  lost: 'The search could not be loaded. Check the connection and type again.',
};
