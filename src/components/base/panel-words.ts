/** The words of the attribute `panels`, whatever separates them. */
export const panelWords = (panels: string | null): string[] => (panels ?? '').toLowerCase().split(/[^\w-]+/);
