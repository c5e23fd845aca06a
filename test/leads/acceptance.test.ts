import { describe, expect, it } from 'vitest';
import { judgeAnswer, readAcceptedWhen, type Answer, type Verdict } from '../../src/leads/acceptance.js';

const ID = '0b0f3c4e-6a51-4c2f-9d0e-2f4b8f4e7a10';
const judge = (text: string, more: Partial<Answer> = {}, acceptedWhen = ''): Verdict =>
  judgeAnswer(
    { readable: true, status: 200, redirected: false, text, whole: true, ...more },
    ID,
    acceptedWhen ? readAcceptedWhen(acceptedWhen) : null,
  );

describe('an answer of 2xx', () => {
  it.each([
    '',
    ' \n',
    'ok',
    'Thank you!',
    'error', // A text, and no JSON.
    '0',
    'null',
    '[]',
    '{}',
    `{"ok":true,"leadId":"${ID}"}`,
    `{"leadId":"${ID}","duplicate":true}`,
    '{"success":true,"error":null,"errors":[]}',
    '{"success":"1","errors":{}}',
    '{"ok":1,"error":""}',
    '{"error":false}',
    '{"error":"0"}',
    '{"status":"success"}',
    '{"status":"queued","result":{"id":7}}',
    '{"status":0,"result":0}',
    '{"status":"no_error"}',
    '{"status":"0 errors"}',
    '{"status":"failover-ready"}',
    '{"data":{"success":false,"error":"nested"}}',
    '{"message":"success: false"}',
    'Welcome {name}',
  ])('is a yes: %s', (text) => expect(judge(text)).toBe('accepted'));

  it.each([
    '{"status":"mail_failed"}',
    '{"success":false}',
    '{"ok":"false"}',
    '{"errors":["phone is missing"]}',
    '{"result":"error"}',
    '{"success":0}',
    '{"success":"0"}',
    '{"ok":false}',
    '{"ok":" FALSE "}',
    '{"error":"no such form"}',
    '{"error":{"code":7}}',
    '{"error":true}',
    '{"errors":{"phone":["missing"]}}',
    '{"errors":1}',
    '{"status":"error"}',
    '{"status":"ERROR"}',
    '{"status":"Error: mailbox full"}',
    '{"status":"error_500"}',
    '{"status":"validation_error"}',
    '{"status":"fail"}',
    '{"status":"Failed"}',
    '{"status":"failure"}',
    '{"status":"mailFailed"}',
    '{"result":"delivery failed"}',
    '{"result":false}',
    `{"leadId":"${ID}","success":false}`,
    '{"Success":false}',
    '\ufeff{"success":false}',
    '\n{"success":false}\n',
    // Such a server writes a warning first, or a number last; this one writes JSON within JSON.
    'Warning: mail(): no connection in send.php on line 7\n{"success":false}',
    '{"success":false}0',
    '"{\\"success\\":false}"',
    'callback({"success":false});',
  ])('is a no: %s', (text) => expect(judge(text)).toBe('refused'));

  it.each([
    '<!doctype html><title>Log in</title>',
    '\n <html><body>We are back soon</body></html>',
    '\ufeff<?xml version="1.0"?><ok/>',
    `<form><input name="leadId" value="${ID}"></form>`,
    '<br />\n<b>Warning</b>: mail() {"success":true}',
  ])('that is a web page is neither: %s', (text) => expect(judge(text)).toBe('unconfirmed'));

  it.each<[string, Verdict]>([
    ['', 'unconfirmed'],
    ['{"leadId":"0b0f3c4e', 'unconfirmed'],
    ['[{"success":true},{"su', 'unconfirmed'],
    ['{"success":false', 'unconfirmed'],
    ['oooooo', 'accepted'],
    ['<html', 'unconfirmed'],
    ['{"ok":true}', 'accepted'],
    ['{"ok":false}', 'refused'],
  ])('whose body is cut off is judged by what has come, and half of JSON is no yes: %s', (text, verdict) =>
    expect(judge(text, { whole: false })).toBe(verdict),
  );

  it('behind a redirect is a yes only where it sends the lead’s id back, and never where it says no', () => {
    expect(judge('ok', { redirected: true })).toBe('unconfirmed');
    expect(judge('{"ok":true}', { redirected: true })).toBe('unconfirmed');
    expect(judge(`{"ok":true,"leadId":"${ID}"}`, { redirected: true })).toBe('accepted');
    expect(judge(`{"ok":false,"leadId":"${ID}"}`, { redirected: true })).toBe('refused');
  });

  it('isn’t changed by what a page has added to every object', () => {
    Object.defineProperty(Object.prototype, 'error', { value: 'added', configurable: true, enumerable: true });
    const verdicts: Verdict[] = [];
    try {
      verdicts.push(judge('{"ok":true}'), judge('{}', {}, 'error=added'));
    } finally {
      Reflect.deleteProperty(Object.prototype, 'error');
    }
    expect(verdicts).toEqual(['accepted', 'unconfirmed']);
  });
});

describe('any other answer', () => {
  it.each<[number, Verdict]>([
    [400, 'refused'],
    [404, 'refused'],
    [408, 'later'],
    [425, 'later'],
    [429, 'later'],
    [500, 'later'],
    [503, 'later'],
  ])('%i is %s, whatever it says', (status, verdict) => {
    expect(judge('{"ok":true}', { status })).toBe(verdict);
    expect(judge('', { status })).toBe(verdict);
  });

  it('that can’t be read, or that comes from elsewhere and is no yes, says nothing', () => {
    expect(judge('', { readable: false, status: 0 })).toBe('unconfirmed');
    expect(judge('', { redirected: true, status: 404 })).toBe('unconfirmed');
  });
});

describe('accepted-when', () => {
  it.each([
    ['data.status=ok', ['data', 'status'], 'ok'],
    ['  data . status  =  ok ', ['data', 'status'], 'ok'],
    ['status==ok', ['status'], 'ok'],
    ['status="all right"', ['status'], 'all right'],
    ["status = 'ok'", ['status'], 'ok'],
    ['results.0.code=0', ['results', '0', 'code'], '0'],
    ['query=a=b', ['query'], 'a=b'],
  ])('%s names a place and its value', (given, path, value) =>
    expect(readAcceptedWhen(given)).toEqual({ path, value }),
  );

  it.each(['status', '=ok', 'status=', 'data..status=ok', '.status=ok', ' = ', 'status=""'])(
    '%s can’t be read',
    (given) => expect(readAcceptedWhen(given)).toBe(null),
  );

  it.each<[string, string, Verdict]>([
    ['{"data":{"status":"ok"}}', 'data.status=ok', 'accepted'],
    ['{"code":0}', 'code=0', 'accepted'],
    ['{"done":true}', 'done=true', 'accepted'],
    ['{"results":[{"id":7}]}', 'results.0.id=7', 'accepted'],
    // What would be a no elsewhere is a yes here.
    ['{"error":"none"}', 'error=none', 'accepted'],
    ['{"data":{"status":"mail_failed"}}', 'data.status=ok', 'refused'],
    ['{"done":false}', 'done=true', 'refused'],
    ['{"success":false}', 'data.status=ok', 'refused'],
    ['{"data":{"status":"queued"}}', 'data.status=ok', 'unconfirmed'],
    ['{"data":{}}', 'data.status=ok', 'unconfirmed'],
    ['{"data":{"status":{"ok":true}}}', 'data.status=ok', 'unconfirmed'],
    [`{"ok":true,"leadId":"${ID}"}`, 'data.status=ok', 'unconfirmed'],
    ['', 'data.status=ok', 'unconfirmed'],
    ['ok', 'data.status=ok', 'unconfirmed'],
    ['<html>', 'data.status=ok', 'unconfirmed'],
  ])('%s by %s', (text, acceptedWhen, verdict) => expect(judge(text, {}, acceptedWhen)).toBe(verdict));
});
