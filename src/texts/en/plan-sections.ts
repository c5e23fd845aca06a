/** The words of the plan's frame: they travel with it. */
export const planSections = {
  heading: 'From “where money leaves” to “what to do”',
  whatIf: 'What if',
  target: 'Target',
  price: 'Price',
  next: 'Next period',
};

export type PlanSectionTexts = Readonly<Record<keyof typeof planSections, string>>;
