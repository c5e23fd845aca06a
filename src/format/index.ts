export { formatChange } from './changes.js';
export { isCurrency, resolveLocale, textDirection, type FormatContext } from './context.js';
export { currencyLeads, currencySymbol } from './currency-symbol.js';
export { formatCount, formatDays, formatEditable, formatMoney, formatMultiple, formatPercent } from './figures.js';
export { formatList } from './list.js';
export { pluralForm } from './plural.js';
export { readNumber, type NumberKind, type NumberProblem, type NumberReading } from './reading.js';
export { formatShares } from './shares.js';
