<?php
/**
 * Takes leads of <funnel-lead-form>: PHP 8.1 or later, no packages.
 *
 * Upload it, and set the two lines below. The file with the leads must not lie where the web server hands out files.
 */
declare(strict_types=1);

$file = getenv('LEADS') ?: dirname(__DIR__, 2) . '/leads.jsonl';
/** Pages from which leads are taken, such as https://clinic.example; all where it is empty. */
$origins = array_filter(explode(' ', getenv('ORIGINS') ?: ''));

const MOST_BYTES = 64 * 1024;
const NAME = '/\A(?!__proto__\z)[A-Za-z0-9_.-]{1,64}\z/';
const TIME = '/\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\z/';
const DECIMAL = '/\A-?\d+(\.\d+)?\z/';
const LISTS = ['consents', 'examples', 'suspect'];
const TABLES = ['context', 'values', 'shares', 'norms', 'normOrigins', 'normGrades', 'result'];

/** What was sent is no lead; the message says where. */
final class NoLead extends Exception {}

// Nothing secret is ever answered, and no cookie counts: every page may read it, so every page can tell its visitor the truth.
header('Access-Control-Allow-Origin: *');
header('Access-Control-Expose-Headers: Retry-After');
header('Cache-Control: no-store');

$method = $_SERVER['REQUEST_METHOD'];
if ($method === 'OPTIONS') {
    header('Access-Control-Allow-Methods: POST');
    header('Access-Control-Allow-Headers: Content-Type');
    header('Access-Control-Max-Age: 86400');
    reply(204);
}
if ($method !== 'POST') {
    header('Allow: POST, OPTIONS');
    refuse(405, 'only POST is taken');
}
$type = strtolower($_SERVER['CONTENT_TYPE'] ?? '');
if (!preg_match('#\A(application/x-www-form-urlencoded|application/json|text/plain)\b#', $type)) refuse(415, 'only a form and JSON are taken');
// Keeps other people's pages out, not programs: those write what they like into this header.
if ($origins && !in_array($_SERVER['HTTP_ORIGIN'] ?? '', $origins, true)) refuse(403, 'this page may not send leads here');

$body = (string) file_get_contents('php://input', false, null, 0, MOST_BYTES + 1);
if (strlen($body) > MOST_BYTES) refuse(413, 'at most ' . MOST_BYTES . ' bytes are taken');

try {
    $lead = readLead($type, $body);
} catch (NoLead $error) {
    refuse(400, $error->getMessage());
} catch (Throwable) {
    // Whatever can't be read as a lead never will be one.
    refuse(400, 'the body is no lead');
}
$new = keep($file, $lead + ['receivedAt' => gmdate('Y-m-d\TH:i:s\Z')]);
if ($new === null) {
    // A full disk passes: the form tries again by itself. What a person typed stays out of the log.
    error_log('a lead could not be kept');
    header('Retry-After: 30');
    refuse(503, 'the lead could not be kept');
}
reply(200, ['ok' => true, 'leadId' => $lead['leadId'], 'duplicate' => !$new]);

function refuse(int $status, string $error): never
{
    reply($status, ['ok' => false, 'error' => $error]);
}

function reply(int $status, ?array $body = null): never
{
    http_response_code($status);
    if ($body !== null) {
        header('Content-Type: application/json');
        echo json_encode($body, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
    }
    exit;
}

/** Keeps a lead once, however often and at whatever moment it comes: true where it is new, null where it can't be kept. */
function keep(string $file, array $lead): ?bool
{
    $handle = @fopen($file, 'a+');
    if (!$handle || !flock($handle, LOCK_EX)) return null;
    @chmod($file, 0600);
    rewind($handle);
    while (($line = fgets($handle)) !== false) {
        if ((json_decode($line, true)['leadId'] ?? null) === $lead['leadId']) return false;
    }
    // Tables stay tables where they are empty.
    foreach (TABLES as $name) $lead[$name] = (object) $lead[$name];
    // The line break before it ends a line that was cut off.
    $text = "\n" . json_encode($lead, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
    $kept = fwrite($handle, $text) === strlen($text) && fflush($handle) && fsync($handle);
    fclose($handle);
    return $kept ? true : null;
}

/** @throws NoLead */
function readLead(string $type, string $body): array
{
    $given = str_starts_with($type, 'application/x-www-form-urlencoded') ? fromForm($body) : json_decode($body, false, 8);
    if (!$given instanceof stdClass) throw new NoLead('the body is no JSON');
    $decimal = matching(DECIMAL);
    return fields([
        'v' => fn (mixed $value) => $value === 1 || $value === 1.0 ? 1 : throw new NoLead('v is not 1'),
        'leadId' => matching('/\A[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}\z/'),
        'createdAt' => matching(TIME),
        'page' => text(2000),
        'lang' => text(40),
        'currency' => matching('/\A([A-Z]{3})?\z/'),
        'period' => text(40),
        'name' => text(200),
        'phone' => text(60),
        'phoneE164' => matching('/\A(\+[1-9]\d{6,14})?\z/'),
        'email' => text(254),
        'consents' => listOf(fields(['id' => matching(NAME), 'text' => text(2000), 'version' => text(40), 'url' => text(2000), 'givenAt' => matching(TIME)])),
        'context' => table(text(500)),
        'values' => table(matching('/\A(-?\d+(\.\d+)?)?\z/')),
        'shares' => table($decimal),
        'examples' => listOf(matching(NAME)),
        'norms' => table($decimal),
        // Earlier versions of the form don't send these three.
        'normOrigins' => absentAs(new stdClass(), table(matching('/\A[a-z]{1,20}\z/'))),
        'normGrades' => absentAs(new stdClass(), table(matching('/\A[ABC]\z/'))),
        'leadsAre' => absentAs('', matching('/\A[a-z-]{0,20}\z/')),
        'result' => table(orNull($decimal)),
        'weakest' => orNull(matching(NAME)),
        'suspect' => listOf(matching('/\A[a-z]{1,20}\z/')),
    ])($given, '');
}

/** Places are written with dots: values.budget, examples.0, consents.0.text. PHP's own $_POST would turn the dots into underscores. */
function fromForm(string $body): stdClass
{
    $lead = array_fill_keys([...LISTS, ...TABLES], []);
    foreach (explode('&', $body) as $pair) {
        [$place, $value] = array_map('urldecode', explode('=', $pair, 2)) + [1 => ''];
        [$top, $rest] = explode('.', $place, 2) + [1 => ''];
        if (in_array($place, [...LISTS, ...TABLES], true)) throw new NoLead("$place is no single value");
        if ($rest !== '' && in_array($top, TABLES, true)) {
            $lead[$top][$rest] = $top === 'result' && $value === '' ? null : $value;
        } elseif (in_array($top, LISTS, true) && preg_match('/\A(\d{1,2})(?:\.(\w+))?\z/', $rest, $parts)) {
            $entry = $lead[$top][(int) $parts[1]] ?? null;
            if ($entry !== null && is_array($entry) !== isset($parts[2])) throw new NoLead('a list holds a value and a table at one place');
            if (isset($parts[2])) $lead[$top][(int) $parts[1]][$parts[2]] = $value;
            else $lead[$top][(int) $parts[1]] = $value;
        } else {
            $lead[$place] = $value;
        }
    }
    // A form knows texts alone.
    if (($lead['v'] ?? null) === '1') $lead['v'] = 1;
    if (($lead['weakest'] ?? null) === '') $lead['weakest'] = null;
    // As JSON has them: tables apart from lists.
    foreach (TABLES as $name) $lead[$name] = (object) $lead[$name];
    foreach (LISTS as $name) $lead[$name] = array_map(fn (mixed $entry) => is_array($entry) ? (object) $entry : $entry, $lead[$name]);
    return (object) $lead;
}

function text(int $most): Closure
{
    return fn (mixed $value, string $place) => is_string($value) && length($value) <= $most ? $value : throw new NoLead("$place is no text of at most $most characters");
}

/** As JavaScript counts: signs beyond U+FFFF twice. What is no UTF-8 is too long for every field: replaced by other signs, it would be kept as something that nobody wrote. */
function length(string $text): int
{
    $signs = preg_match_all('/./su', $text);
    return $signs === false ? PHP_INT_MAX : $signs + (int) preg_match_all('/[\x{10000}-\x{10FFFF}]/u', $text);
}

function matching(string $pattern): Closure
{
    return fn (mixed $value, string $place) => is_string($value) && strlen($value) <= 200 && preg_match($pattern, $value) ? $value : throw new NoLead("$place is not what it should be");
}

function absentAs(mixed $instead, Closure $rule): Closure
{
    return fn (mixed $value, string $place) => $rule($value ?? $instead, $place);
}

function orNull(Closure $rule): Closure
{
    return fn (mixed $value, string $place) => $value === null ? null : $rule($value, $place);
}

function listOf(Closure $rule): Closure
{
    return function (mixed $value, string $place) use ($rule) {
        if (!is_array($value) || !array_is_list($value) || count($value) > 100) throw new NoLead("$place is no list of at most 100");
        return array_map(fn (mixed $entry, int $index) => $rule($entry, "$place.$index"), $value, array_keys($value));
    };
}

function table(Closure $rule): Closure
{
    return function (mixed $value, string $place) use ($rule) {
        if (!$value instanceof stdClass || count((array) $value) > 200) throw new NoLead("$place is no table of at most 200 entries");
        $table = [];
        foreach ((array) $value as $name => $entry) {
            if (!preg_match(NAME, (string) $name)) throw new NoLead("a name in $place is not what it should be");
            $table[$name] = $rule($entry, "$place.$name");
        }
        return $table;
    };
}

/** Takes the named fields, all of them, and nothing else. */
function fields(array $rules): Closure
{
    return function (mixed $value, string $place) use ($rules) {
        if (!$value instanceof stdClass) throw new NoLead("$place is no table");
        $value = (array) $value;
        $taken = [];
        foreach ($rules as $name => $rule) {
            $at = $place === '' ? $name : "$place.$name";
            $taken[$name] = array_key_exists($name, $value) ? $rule($value[$name], $at) : throw new NoLead("$at is missing");
        }
        return $taken;
    };
}
