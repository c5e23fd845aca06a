<?php
/** All leads, or those that were looked for, as a CSV file that opens correctly by a double click and runs no formula. */

namespace FunnelCalculator;

defined('ABSPATH') || exit;

/** What spreadsheets take for the start of a formula, also in full-width characters and behind invisible ones. */
const FORMULA = '/\A(?:[\t\r\n]|[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠])/u';

const CSV_FIELDS = ['page', 'lang', 'currency', 'period', 'weakest'];
const CSV_VALUES = ['budget', 'leads', 'primary', 'secondary', 'primaryCheck', 'secondaryCheck', 'margin', 'existing'];
const CSV_RESULTS = ['leadsCost', 'primaryCost', 'secondaryCost', 'revenue'];

add_action('admin_post_funnel_calculator_csv', function () {
    global $wpdb;
    if (!current_user_can(capability())) wp_die(esc_html(word('notAllowed')), '', ['response' => 403]);
    check_admin_referer('funnel_calculator_delete');
    nocache_headers();
    header('Content-Type: text/csv; charset=utf-8');
    header('Content-Disposition: attachment; filename="leads-' . gmdate('Y-m-d') . '.csv"');
    // Languages that write 1,5 separate cells by `;`, as their spreadsheets do.
    $comma = strpos(determine_locale(), 'en') === 0;
    $names = words()['values'];
    $head = [word('received'), word('name'), word('phone'), word('email')];
    foreach (CSV_FIELDS as $name) $head[] = word($name);
    foreach (array_merge(CSV_VALUES, CSV_RESULTS) as $name) $head[] = $names[$name] ?? $name;
    array_push($head, word('context'), word('consented'));
    // A spreadsheet reads an older encoding without the mark in front.
    echo "\u{feff}" . csv_line($head, $comma); // phpcs:ignore WordPress.Security.EscapeOutput -- a file, not a page
    $where = matching_leads(wanted_leads());
    for ($last = PHP_INT_MAX; $rows = $wpdb->get_results($wpdb->prepare('SELECT * FROM ' . leads_table() . " WHERE $where AND id < %d ORDER BY id DESC LIMIT 500", $last)); $last = (int) end($rows)->id)
        foreach ($rows as $row) echo csv_line(csv_cells($row, $comma), $comma); // phpcs:ignore WordPress.Security.EscapeOutput -- a file, not a page
    exit;
});

/** @param object $row @return string[] */
function csv_cells($row, bool $comma): array
{
    $lead = (array) json_decode($row->body, true);
    $cells = [get_date_from_gmt($row->received_at), $row->name, $row->phone, $row->email];
    foreach (CSV_FIELDS as $name) $cells[] = $name === 'page' ? readableAddress((string) ($lead[$name] ?? '')) : (string) ($lead[$name] ?? '');
    foreach (CSV_VALUES as $name) $cells[] = with_mark((string) ($lead['values'][$name] ?? ''), $comma);
    foreach (CSV_RESULTS as $name) $cells[] = with_mark((string) ($lead['result'][$name] ?? ''), $comma);
    $context = [];
    foreach ($lead['context'] ?? [] as $name => $value) $context[] = "$name=$value";
    return array_merge($cells, [implode(' ', $context), implode(' ', array_column($lead['consents'] ?? [], 'id'))]);
}

function with_mark(string $decimal, bool $comma): string
{
    return $comma ? $decimal : str_replace('.', ',', $decimal);
}

/** @param string[] $cells */
function csv_line(array $cells, bool $comma): string
{
    $quoted = array_map(function ($cell) {
        // A number may begin with a minus; any other text that could be a formula gets an apostrophe.
        $safe = preg_match(FORMULA, $cell) && !preg_match('/\A-?\d+(?:[.,]\d+)?\z/', $cell) ? "'$cell" : $cell;
        return '"' . str_replace('"', '""', $safe) . '"';
    }, $cells);
    return implode($comma ? ',' : ';', $quoted) . "\r\n";
}
