/**
 * Takes leads of <funnel-lead-form> into the sheet that this script belongs to.
 *
 * Deploy it as a web app: "Execute as: me", "Who has access: anyone". In the page: endpoint="https://script.google.com/macros/s/…/exec" cors="false".
 */
var COLUMNS = [
  'leadId',
  'createdAt',
  'name',
  'phone',
  'phoneE164',
  'email',
  'page',
  'lang',
  'currency',
  'weakest',
  'values.budget',
  'values.leads',
  'values.primary',
  'values.secondary',
  'values.primaryCheck',
  'values.secondaryCheck',
  'result.leadsCost',
  'result.revenue',
  'context.utm_source',
  'context.utm_medium',
  'context.utm_campaign',
  'consents.0.id',
  'consents.0.version',
  'consents.0.givenAt',
  'suspect.0',
];

function doPost(e) {
  var lead = (e && e.parameter) || {};
  if (lead.v !== '1' || !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(lead.leadId || ''))
    return say({ ok: false, error: 'no lead' });
  var lock = LockService.getScriptLock();
  lock.waitLock(20000);
  try {
    var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
    if (sheet.getLastRow() === 0) sheet.appendRow(COLUMNS);
    // The form sends the same id at every try.
    if (sheet.getRange('A:A').createTextFinder(lead.leadId).matchEntireCell(true).findNext())
      return say({ ok: true, leadId: lead.leadId, duplicate: true });
    sheet.appendRow(
      COLUMNS.map(function (name) {
        return asText(lead[name]);
      }),
    );
    SpreadsheetApp.flush();
    return say({ ok: true, leadId: lead.leadId, duplicate: false });
  } finally {
    lock.releaseLock();
  }
}

/** What a sheet takes for the start of a formula, also +7 912…, written wide, and behind signs that aren't seen. */
var FORMULA = /^(?:[\t\r\n]|[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠])/u;

/** An apostrophe has it kept as it was typed. */
function asText(value) {
  var text = String(value === undefined ? '' : value).slice(0, 2000);
  return FORMULA.test(text) ? "'" + text : text;
}

/** The form can't read it: Google answers by sending the browser on to another address. */
function say(answer) {
  return ContentService.createTextOutput(JSON.stringify(answer)).setMimeType(ContentService.MimeType.JSON);
}
