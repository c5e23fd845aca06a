<?php
/** The list of leads, and the same as CSV, for who knows the password: as inbox.mjs and csv.mjs. */
declare(strict_types=1);

const MOST_SHOWN = 500;
const MOST_WRONG_PASSWORDS = 10;

function showInbox(LeadStore $store, array $settings, ?string $address): void
{
    header('X-Robots-Tag: noindex');
    header('Referrer-Policy: no-referrer');
    header('X-Content-Type-Options: nosniff');
    $styles = (string) file_get_contents(__DIR__ . '/../inbox.css');
    header("Content-Security-Policy: default-src 'none'; style-src 'sha256-" . base64_encode(hash('sha256', $styles, true)) . "'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
    $given = ($_SERVER['HTTP_AUTHORIZATION'] ?? '') ?: $_SERVER['REDIRECT_HTTP_AUTHORIZATION'] ?? '';
    $said = $_SERVER['PHP_AUTH_PW'] ?? (explode(':', (string) base64_decode(substr($given, 6)), 2)[1] ?? '');
    if (!hash_equals(hash('sha256', $settings['password']), hash('sha256', $said))) {
        header('Content-Type: text/plain; charset=utf-8');
        // The first question of a browser comes without any.
        $isTry = $given !== '' || isset($_SERVER['PHP_AUTH_PW']);
        $wait = $isTry ? $store->countOf(hash('sha256', 'password ' . ($address ?? 'this machine')), MOST_WRONG_PASSWORDS, (int) (microtime(true) * 1000)) : 0;
        if ($wait > 0) {
            http_response_code(429);
            header("Retry-After: $wait");
            exit('Too many wrong passwords.');
        }
        http_response_code(401);
        header('WWW-Authenticate: Basic realm="Leads", charset="UTF-8"');
        $help = 'If it is asked for again and again, the web server keeps it from PHP. Write this line into the file .htaccess beside receive.php:' . "\n\nSetEnvIf Authorization \"(.*)\" HTTP_AUTHORIZATION=\$1\n";
        exit('The password of the receiver is needed.' . ($isTry || PHP_SAPI === 'apache2handler' ? '' : "\n\n$help"));
    }
    if (($_SERVER['REQUEST_METHOD'] ?? '') === 'POST') {
        [$leadId, $token] = array_map(fn (string $name): string => is_string($_POST[$name] ?? null) ? $_POST[$name] : '', ['delete', 'token']);
        if (!hash_equals(tokenOf($leadId, $settings['password']), $token)) {
            http_response_code(403);
            header('Content-Type: text/plain; charset=utf-8');
            exit('Leads are deleted from the list alone. Open it anew.');
        }
        $store->deleteLead($leadId);
        http_response_code(303);
        header('Location: ?leads');
        exit;
    }
    if (($_GET['leads'] ?? '') === 'csv') {
        header('Content-Type: text/csv; charset=utf-8');
        header('Content-Disposition: attachment; filename="leads.csv"');
        exit(csvOf($store->leads(), languageOf($_SERVER['HTTP_ACCEPT_LANGUAGE'] ?? '', ['en', 'ru', 'et']) === 'en' ? '.' : ','));
    }
    header('Content-Type: text/html; charset=utf-8');
    exit(inboxPage($store, $settings, $styles));
}

/** A spreadsheet would calculate with what begins like a formula. */
function cell(string $text): string
{
    $isFormula = preg_match('/\A\s*[=+\-@\t\r|%]/', $text) && !preg_match('/\A-?\d+(?:[.,]\d+)?\z/', $text);
    return '"' . str_replace('"', '""', ($isFormula ? "'" : '') . $text) . '"';
}

/** As in Excel itself, a semicolon stands between the cells where the decimal mark is a comma. */
function csvOf(array $leads, string $mark): string
{
    $number = fn (string $text): string => preg_match('/\A-?\d+\.\d+\z/', $text) ? str_replace('.', $mark, $text) : $text;
    $names = ['values' => [], 'result' => [], 'context' => []];
    foreach ($names as $table => $none) {
        foreach ($leads as $lead) $names[$table] += array_fill_keys(array_map('strval', array_keys($lead[$table])), true);
        $names[$table] = array_map('strval', array_keys($names[$table]));
        sort($names[$table]);
    }
    $titles = ['received', 'name', 'phone', 'phone as typed', 'email', 'page', 'lang', 'currency', 'period', 'weakest'];
    $titles = array_merge($titles, $names['values'], array_map(fn (string $name): string => "result $name", $names['result']), $names['context'], ['consents', 'suspect', 'lead id']);
    $rows = [$titles];
    foreach ($leads as $lead) {
        $row = [$lead['receivedAt'], $lead['name'], $lead['phoneE164'] ?: $lead['phone'], $lead['phone'], $lead['email'], readableAddress($lead['page']), $lead['lang'], $lead['currency'], $lead['period'], $lead['weakest'] ?? ''];
        foreach ($names as $table => $columns) foreach ($columns as $name) $row[] = $table === 'context' ? $lead[$table][$name] ?? '' : $number($lead[$table][$name] ?? '');
        $row[] = implode('; ', array_map(fn (array $consent): string => "{$consent['id']} {$consent['version']} {$consent['givenAt']}", $lead['consents']));
        $row[] = implode(' ', $lead['suspect']);
        $row[] = $lead['leadId'];
        $rows[] = $row;
    }
    // With the mark by which Excel knows UTF-8.
    return "\u{feff}" . implode('', array_map(fn (array $row): string => implode($mark === ',' ? ';' : ',', array_map('cell', $row)) . "\r\n", $rows));
}

function escaped(string $text): string
{
    return htmlspecialchars($text, ENT_QUOTES | ENT_SUBSTITUTE, 'UTF-8');
}

/** As the browser asks, the dearest first. @param string[] $known */
function languageOf(string $accepted, array $known): string
{
    foreach (explode(',', $accepted) as $tag) {
        $short = strtolower(substr(trim($tag), 0, 2));
        if (in_array($short, $known, true)) return $short;
    }
    return 'en';
}

/** What a tap calls or writes to, where it is surely that. */
function linkTo(string $scheme, string $text): string
{
    $isSure = preg_match($scheme === 'tel' ? '/\A[+\d][\d\s().-]{4,}\z/' : '/\A[^\s@<>"(),:;\[\]\\\\]+@[^\s@<>"(),:;\[\]\\\\]+\z/', $text);
    if (!$isSure) return escaped($text);
    $target = $scheme === 'tel' ? preg_replace('/[^+\d]/', '', $text) : str_replace('%40', '@', rawurlencode($text));
    return '<a href="' . escaped("$scheme:$target") . '">' . escaped($text) . '</a>';
}

/**
 * What only the list knows, of each lead another: browsers send a password that they know along from any page, and no other
 * page shall have a lead deleted by that.
 */
function tokenOf(string $leadId, string $password): string
{
    return hash_hmac('sha256', "delete $leadId", $password);
}

function inboxPage(LeadStore $store, array $settings, string $styles): string
{
    $keepDays = $settings['keepDays'];
    $all = json_decode((string) file_get_contents(__DIR__ . '/../inbox-words.json'), true);
    $language = languageOf($_SERVER['HTTP_ACCEPT_LANGUAGE'] ?? '', array_keys($all));
    $words = array_map('escaped', $all[$language]);
    $count = $store->count();
    $rows = '';
    foreach ($store->leads(MOST_SHOWN) as $lead) {
        $numbers = [];
        foreach ($lead['values'] as $name => $value) if ($value !== '') $numbers[] = "$name $value";
        if ($lead['currency'] !== '') $numbers[] = $lead['currency'];
        $deliveries = array_map(fn (array $delivery): string => "<span class=\"{$delivery['state']}\">" . preg_replace('/^mail\b/', $words['mail'], escaped($delivery['channel'])) . ": {$words[$delivery['state']]}" . ($delivery['state'] !== 'sent' && $delivery['note'] !== '' ? ' (' . escaped($delivery['note']) . ')' : '') . '</span>', $store->deliveries($lead['leadId']));
        $rows .= '<tr><td>' . escaped(str_replace('T', ' ', substr($lead['receivedAt'], 0, 16))) . ' UTC</td>'
            . ($lead['name'] === '' ? '<td></td>' : '<th scope="row">' . escaped($lead['name']) . '</th>') . '<td>' . linkTo('tel', $lead['phoneE164'] ?: $lead['phone']) . '<small>' . linkTo('mailto', $lead['email']) . '</small></td><td>'
            . escaped(implode(', ', $numbers)) . '<small>' . escaped(readableAddress($lead['page'])) . '</small></td><td>' . implode('<br>', $deliveries)
            . "</td><td><details><summary>{$words['delete']}</summary><form method=\"post\" action=\"?leads=delete\"><input type=\"hidden\" name=\"token\" value=\"" . tokenOf($lead['leadId'], $settings['password'])
            . '"><button name="delete" value="' . escaped($lead['leadId']) . "\">{$words['deleteForGood']}</button></form></details></td></tr>\n";
    }
    $age = $keepDays === null ? $words['kept'] : str_replace('{days}', (string) $keepDays, $words['deleted']);
    if ($count > MOST_SHOWN) $age .= ' ' . str_replace(['{most}', '{count}'], [(string) MOST_SHOWN, (string) $count], $words['shown']);
    $heads = implode('', array_map(fn (string $name): string => "<th scope=\"col\">{$words[$name]}</th>", ['received', 'name', 'contact', 'numbers', 'passedOn', 'delete']));
    $table = $count === 0 ? "<p>{$words['none']}</p>" : "<p><a href=\"?leads=csv\">{$words['csv']}</a></p>\n<table><thead><tr>$heads</tr></thead><tbody>$rows</tbody></table>";
    return "<!doctype html>\n<html lang=\"$language\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{$words['title']}</title><style>$styles</style></head><body>\n<h1>{$words['title']}: $count</h1>\n<p>$age</p>\n$table\n</body></html>\n";
}
