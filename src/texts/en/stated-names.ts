/**
 * By what words an article or a report speaks of the figures that are checked, as regular expressions in lower case. A word
 * may go on where the expression allows it.
 */
export const statedNames = {
  leads: '(?:new )?(?:leads?|enquir(?:y|ies)|inquir(?:y|ies)|requests?|(?:phone )?calls?|contacts?)',
  primary: '(?:first|primary)[ -](?:time )?(?:visits?|patients?|appointments?|clients?)|primary|patients?|clients?',
  secondary:
    '(?:return|returning|repeat|secondary) (?:visits?|patients?|clients?)|secondary|returned|returns?|(?:came|come) back(?: for treatment)?|returns? for treatment',
  newPeople: 'new (?:patients?|clients?|people|ones)',
  existing:
    '(?:existing|former|known|old|regular) (?:patients?|clients?)|repeat (?:contacts?|enquiries|inquiries|calls|requests)|(?:contact|contacted|call|called|enquired|wrote) again|(?:were )?patients before',
  budget:
    '(?:total |ad |ads |advertising |marketing )*(?:spend|spending|spent|budget|expenses)(?: on (?:ads|advertising|marketing))?|advertising costs?',
  leadsCost: 'cpl',
  totalCost: 'total cost(?: (?:of|per) an? patient)?',
  cost: 'costs?|price|cpo|cpa',
  check: '(?:average |avg\\.? |mean )?(?:check|charge|bill)s?',
  revenue: 'revenue|turnover|sales|income',
  profit: 'operating (?:income|profit)|net (?:income|profit)|profits?',
  rate: 'conversion(?: rate)?|rate|share|percentage',
  totalRate: '(?:total|overall|end-to-end) (?:conversion|rate)(?: rate)?',
  desk: 'receptionists?|reception|front desk|administrators?|admins?',
  traffic: 'traffic|visitors|site visits|sessions',
  load: '(?:work)?load|occupancy|utili[sz]ation',
  up: 'grew|grown|grow|rose|risen|rise|increas\\p{L}*|growth|went up|up by|higher|more than doubled',
  down: 'fell|fallen|fall|dropp?\\p{L}*|decreas\\p{L}*|went down|down by|cheaper|lower|less|reduc\\p{L}*|cut',
  over: 'over|more than|above|at least',
  almost: 'almost|nearly|close to',
  about: 'about|around|roughly|some|approximately|up to',
  times: 'times|fold|-fold|x',
  of: 'of|from|out of',
  to: 'to',
  each: 'at|each|à',
  table: 'table|fig(?:ure)?\\.?|no\\.',
  year: 'year|in',
  double: 'doubl\\p{L}*|twice|twofold',
  triple: 'tripl\\p{L}*|threefold',
  half: 'halved',
  third: '(?:a|one) third',
  twoThirds: 'two thirds',
  quarter: '(?:a|one) quarter',
};

export type StatedNames = Readonly<Record<keyof typeof statedNames, string>>;
