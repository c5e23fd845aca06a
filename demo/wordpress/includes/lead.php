<?php
/** Reads a lead as the form sends it. The rules are those of lead.schema.json, which stands beside the calculator. */

namespace FunnelCalculator;

defined('ABSPATH') || exit;

const NAME = '/\A(?!__proto__\z)[A-Za-z0-9_.-]{1,64}\z/';
const TIME = '/\A\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z\z/';
const DECIMAL = '/\A-?\d+(\.\d+)?\z/';
const LISTS = ['consents', 'examples', 'suspect'];
const MAPS = ['context', 'values', 'shares', 'norms', 'normOrigins', 'normGrades', 'result'];

/** What was sent is no lead; the message says where. */
final class NoLead extends \Exception
{
}

/** @throws NoLead */
function read_lead(bool $isForm, string $body): array
{
    $given = $isForm ? lead_from_form($body) : json_decode($body, true, 8);
    if (!is_array($given)) throw new NoLead('the body is no lead');
    $decimal = matching(DECIMAL);
    return fields([
        'v' => function ($value) {
            if ($value !== 1 && $value !== 1.0) throw new NoLead('v is not 1');
            return 1;
        },
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
        'consents' => list_of(fields(['id' => matching(NAME), 'text' => text(2000), 'version' => text(40), 'url' => text(2000), 'givenAt' => matching(TIME)])),
        'context' => map_of(text(500)),
        'values' => map_of(matching('/\A(-?\d+(\.\d+)?)?\z/')),
        'shares' => map_of($decimal),
        'examples' => list_of(matching(NAME)),
        'norms' => map_of($decimal),
        // Earlier versions of the form don't send these three.
        'normOrigins' => absent_as([], map_of(matching('/\A[a-z]{1,20}\z/'))),
        'normGrades' => absent_as([], map_of(matching('/\A[ABC]\z/'))),
        'leadsAre' => absent_as('', matching('/\A[a-z-]{0,20}\z/')),
        'result' => map_of(or_null($decimal)),
        'weakest' => or_null(matching(NAME)),
        'suspect' => list_of(matching('/\A[a-z]{1,20}\z/')),
    ])($given, '');
}

/** Places are written with dots: values.budget, consents.0.text. PHP's own $_POST would turn the dots into underscores. */
function lead_from_form(string $body): array
{
    $lead = array_fill_keys(array_merge(LISTS, MAPS), []);
    foreach (explode('&', $body) as $pair) {
        [$place, $value] = array_map('urldecode', explode('=', $pair, 2)) + [1 => ''];
        [$top, $rest] = explode('.', $place, 2) + [1 => ''];
        $in_list = in_array($top, LISTS, true);
        if ($rest === '' && ($in_list || in_array($top, MAPS, true))) throw new NoLead("$top is no single value");
        if ($in_list) $lead[$top] = with_entry($lead[$top], $rest, $value);
        elseif (in_array($top, MAPS, true)) $lead[$top][$rest] = $top === 'result' && $value === '' ? null : $value;
        else $lead[$place] = $value;
    }
    // A form knows texts alone.
    if (($lead['v'] ?? null) === '1') $lead['v'] = 1;
    if (($lead['weakest'] ?? null) === '') $lead['weakest'] = null;
    return $lead;
}

/** A list with one more text, or with one more field of one of its tables. */
function with_entry(array $list, string $place, string $value): array
{
    if (!preg_match('/\A(\d{1,2})(?:\.(\w+))?\z/', $place, $parts)) throw new NoLead('a place in a list is not what it should be');
    $entry = $list[(int) $parts[1]] ?? null;
    if ($entry !== null && is_array($entry) !== isset($parts[2])) throw new NoLead('a list holds a value and a table at one place');
    if (isset($parts[2])) $list[(int) $parts[1]][$parts[2]] = $value;
    else $list[(int) $parts[1]] = $value;
    return $list;
}

function text(int $most): \Closure
{
    return function ($value, string $place) use ($most) {
        if (!is_string($value) || signs($value) > $most) throw new NoLead("$place is no text of at most $most characters");
        return $value;
    };
}

/** As JavaScript counts: signs beyond U+FFFF twice. What is no UTF-8 is too long for every field: replaced by other signs, it would be kept as something that nobody wrote. */
function signs(string $text): int
{
    $signs = preg_match_all('/./su', $text);
    return $signs === false ? PHP_INT_MAX : $signs + (int) preg_match_all('/[\x{10000}-\x{10FFFF}]/u', $text);
}

function matching(string $pattern): \Closure
{
    return function ($value, string $place) use ($pattern) {
        if (!is_string($value) || strlen($value) > 200 || !preg_match($pattern, $value)) throw new NoLead("$place is not what it should be");
        return $value;
    };
}

function absent_as($instead, \Closure $rule): \Closure
{
    return function ($value, string $place) use ($instead, $rule) {
        return $rule($value ?? $instead, $place);
    };
}

function or_null(\Closure $rule): \Closure
{
    return function ($value, string $place) use ($rule) {
        return $value === null ? null : $rule($value, $place);
    };
}

function list_of(\Closure $rule): \Closure
{
    return function ($value, string $place) use ($rule) {
        if (!is_array($value) || count($value) > 100) throw new NoLead("$place is no list of at most 100");
        $list = [];
        foreach ($value as $index => $entry) {
            if ($index !== count($list)) throw new NoLead("$place is no list");
            $list[] = $rule($entry, "$place.$index");
        }
        return $list;
    };
}

function map_of(\Closure $rule): \Closure
{
    return function ($value, string $place) use ($rule) {
        if (!is_array($value) || count($value) > 200) throw new NoLead("$place is no table of at most 200 entries");
        $map = [];
        foreach ($value as $name => $entry) {
            if (!preg_match(NAME, (string) $name)) throw new NoLead("a name in $place is not what it should be");
            $map[$name] = $rule($entry, "$place.$name");
        }
        return $map;
    };
}

/** Takes the named fields, all of them, and nothing else. */
function fields(array $rules): \Closure
{
    return function ($value, string $place) use ($rules) {
        if (!is_array($value)) throw new NoLead("$place is no table");
        $taken = [];
        foreach ($rules as $name => $rule) {
            $at = $place === '' ? $name : "$place.$name";
            // Those that may be absent say so by their rule.
            if (!array_key_exists($name, $value) && !in_array($name, ['normOrigins', 'normGrades', 'leadsAre'], true)) throw new NoLead("$at is missing");
            $taken[$name] = $rule($value[$name] ?? null, $at);
        }
        return $taken;
    };
}
