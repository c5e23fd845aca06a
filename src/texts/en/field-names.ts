/**
 * What people call the fields in their own tables, as a regular expression for the whole name in lower case, without
 * numbering, brackets and units. The labels of the first screen needn't be repeated.
 */
export const fieldNames: Readonly<Record<string, string>> = {
  budget:
    '(total )?((ad|ads|advertising|marketing|media) )?(spend|spending|budget|costs?|expenses)|spent( on ads)?|ads|advertising',
  leads: '(new |total )?(leads?|enquir(y|ies)|inquir(y|ies)|requests)',
  primary: 'first (visits?|appointments?|consultations?|patients)|new patients?|primary( (patients|visits))?',
  secondary:
    'returns?|return(ing|ed)? (visits?|patients)|returned( for treatment)?|came back( for treatment)?|secondary( (patients|visits))?|repeat (visits|patients)|treatments',
  primaryCheck:
    '(average|avg\\.?) (check|charge|bill|ticket)( (of|for|per))?( an?| the)? (first visits?|new patients?|primary)|first visit (average )?(check|charge)|primary check',
  secondaryCheck:
    '(average|avg\\.?) (check|charge|bill|ticket)( (of|for|per))?( an?| the)? (treatments?|returns?|secondary)|treatment (average )?(check|charge)|secondary check',
};
