/**
 * What people call the fields, and the levers, in their own tables, as a regular expression for the whole name in lower case, without
 * numbering, brackets and units. The labels of the first screen needn't be repeated.
 */
export const fieldNames: Readonly<Record<string, string>> = {
  budget: '((total|ad|ads|advertising|marketing) )*(spend|spending|budget|costs?)|advertising',
  leads: '(new )?(leads|enquiries|inquiries|requests)',
  existing: '(of (them|these) )?(existing|former|known|old) patients( among (them|leads|enquiries|inquiries))?',
  primary: '(first|new|primary) (visits|appointments|patients)|primary',
  secondary:
    '(return|repeat|secondary) (visits|patients)|returns( for treatment)?|returned|secondary|came back( for treatment)?',
  primaryCheck: '(average|avg\\.?) (check|charge|bill) .*(first|new|primary).*',
  secondaryCheck: '(average|avg\\.?) (check|charge|bill) .*(treatment|return|repeat|secondary).*',
  revenue: 'revenue|income|turnover|sales',
  allTogether: '(grand )?total|sum',
  leadsCost: 'cpl|(cost|price) (per|of an?) (lead|enquiry|inquiry|request)',
  primaryRate: '(conversion|rate) (in)?to (first|new|primary) (visits?|appointments?|patients?)',
  secondaryRate: '(conversion|rate) (in)?to (treatment|(return|repeat|secondary) (visits?|patients?)|returns)',
};
