<?php
/** The rules of lead.mjs, one for one: what a lead is, and how a form writes it. The build copies them into the plugin for WordPress. */
declare(strict_types=1);

const NAME = '/\A(?!__proto__\z)[A-Za-z0-9_.-]{1,64}\z/';
const TIME = '/\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\z/';
const DECIMAL = '/\A-?\d+(\.\d+)?\z/';
const LISTS = ['consents', 'examples', 'suspect'];
const TABLES = ['context', 'values', 'shares', 'norms', 'normOrigins', 'normGrades', 'result'];
/** Earlier versions of the form don't send these. */
const MAY_BE_ABSENT = ['normOrigins', 'normGrades', 'leadsAre'];

/** What was sent is no lead; the message says where. */
final class NoLead extends \Exception {}

/** @throws NoLead always */
function no(string $message)
{
    throw new NoLead($message);
}

/** @throws NoLead */
function readLead(string $type, string $body): array
{
    $given = strpos($type, 'application/x-www-form-urlencoded') === 0 ? fromForm($body) : json_decode($body, false, 8);
    if (!$given instanceof \stdClass) throw new NoLead('the body is no JSON');
    $decimal = matching(DECIMAL);
    return fields([
        'v' => fn ($value) => $value === 1 || $value === 1.0 ? 1 : no('v is not 1'),
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
        'normOrigins' => absentAs(new \stdClass(), table(matching('/\A[a-z]{1,20}\z/'))),
        'normGrades' => absentAs(new \stdClass(), table(matching('/\A[ABC]\z/'))),
        'leadsAre' => absentAs('', matching('/\A[a-z-]{0,20}\z/')),
        'result' => table(orNull($decimal)),
        'weakest' => orNull(matching(NAME)),
        'suspect' => listOf(matching('/\A[a-z]{1,20}\z/')),
    ])($given, '');
}

/** Places are written with dots: values.budget, examples.0, consents.0.text. PHP's own $_POST would turn the dots into underscores. */
function fromForm(string $body): \stdClass
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
    foreach (LISTS as $name) $lead[$name] = array_map(fn ($entry) => is_array($entry) ? (object) $entry : $entry, $lead[$name]);
    return (object) $lead;
}

function text(int $most): \Closure
{
    return fn ($value, string $place) => is_string($value) && length($value) <= $most ? $value : no("$place is no text of at most $most characters");
}

/** As JavaScript counts: signs beyond U+FFFF twice. What is no UTF-8 is too long for every field: replaced by other signs, it would be kept as something that nobody wrote. */
function length(string $text): int
{
    $signs = preg_match_all('/./su', $text);
    return $signs === false ? PHP_INT_MAX : $signs + (int) preg_match_all('/[\x{10000}-\x{10FFFF}]/u', $text);
}

function matching(string $pattern): \Closure
{
    return fn ($value, string $place) => is_string($value) && strlen($value) <= 200 && preg_match($pattern, $value) ? $value : no("$place is not what it should be");
}

function absentAs($instead, \Closure $rule): \Closure
{
    return fn ($value, string $place) => $rule($value ?? $instead, $place);
}

function orNull(\Closure $rule): \Closure
{
    return fn ($value, string $place) => $value === null ? null : $rule($value, $place);
}

function listOf(\Closure $rule): \Closure
{
    return function ($value, string $place) use ($rule) {
        if (!is_array($value) || array_keys($value) !== array_keys(array_keys($value)) || count($value) > 100) throw new NoLead("$place is no list of at most 100");
        return array_map(fn ($entry, int $index) => $rule($entry, "$place.$index"), $value, array_keys($value));
    };
}

function table(\Closure $rule): \Closure
{
    return function ($value, string $place) use ($rule) {
        if (!$value instanceof \stdClass || count((array) $value) > 200) throw new NoLead("$place is no table of at most 200 entries");
        $table = [];
        foreach ((array) $value as $name => $entry) {
            if (!preg_match(NAME, (string) $name)) throw new NoLead("a name in $place is not what it should be");
            $table[$name] = $rule($entry, "$place.$name");
        }
        return $table;
    };
}

/** Takes the named fields, all of them, and nothing else. */
function fields(array $rules): \Closure
{
    return function ($value, string $place) use ($rules) {
        if (!$value instanceof \stdClass) throw new NoLead("$place is no table");
        $value = (array) $value;
        $taken = [];
        foreach ($rules as $name => $rule) {
            $at = $place === '' ? $name : "$place.$name";
            if (!array_key_exists($name, $value) && !in_array($name, MAY_BE_ABSENT, true)) throw new NoLead("$at is missing");
            $taken[$name] = $rule($value[$name] ?? null, $at);
        }
        return $taken;
    };
}

/** `/%d0%b0/` as `/а/`, as readableAddress of summary.mjs. */
function readableAddress(string $address): string
{
    return (string) preg_replace_callback('/(?:%[89a-f][\da-f])+/i', function (array $found) {
        $text = rawurldecode($found[0]);
        return preg_match('/\A[\p{L}\p{M}\p{N}\p{P}\p{S}]+\z/u', $text) ? $text : $found[0];
    }, $address);
}
