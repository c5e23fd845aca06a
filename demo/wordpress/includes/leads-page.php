<?php
/** The list of leads, with search and deletion. */

namespace FunnelCalculator;

defined('ABSPATH') || exit;

const PER_PAGE = 50;

add_action('admin_menu', function () {
    add_menu_page(word('leads'), word('title'), capability(), 'funnel-calculator', __NAMESPACE__ . '\leads_page', 'dashicons-chart-bar', 58);
    add_submenu_page('funnel-calculator', word('leads'), word('leads'), capability(), 'funnel-calculator', __NAMESPACE__ . '\leads_page');
    add_submenu_page('funnel-calculator', word('settings'), word('settings'), capability(), 'funnel-calculator-settings', __NAMESPACE__ . '\settings_page');
});

/** A condition for the leads that are looked for, ready for a statement. */
function matching_leads(string $wanted): string
{
    global $wpdb;
    if ($wanted === '') return '1 = 1';
    $like = '%' . $wpdb->esc_like($wanted) . '%';
    return $wpdb->prepare('(name LIKE %s OR phone LIKE %s OR email LIKE %s)', $like, $like, $like);
}

function wanted_leads(): string
{
    return isset($_REQUEST['s']) && is_string($_REQUEST['s']) ? trim(sanitize_text_field(wp_unslash($_REQUEST['s']))) : '';
}

add_action('admin_post_funnel_calculator_delete', function () {
    if (!current_user_can(capability())) wp_die(esc_html(word('notAllowed')), '', ['response' => 403]);
    check_admin_referer('funnel_calculator_delete');
    $ids = isset($_POST['leads']) && is_array($_POST['leads']) ? array_map('absint', wp_unslash($_POST['leads'])) : [];
    wp_safe_redirect(add_query_arg(['page' => 'funnel-calculator', 's' => rawurlencode(wanted_leads()), 'deleted' => delete_leads($ids)], admin_url('admin.php')));
    exit;
});

function leads_page(): void
{
    global $wpdb;
    if (!current_user_can(capability())) return;
    $wanted = wanted_leads();
    $where = matching_leads($wanted);
    $count = (int) $wpdb->get_var('SELECT COUNT(*) FROM ' . leads_table() . " WHERE $where");
    $pages = max(1, (int) ceil($count / PER_PAGE));
    $page = isset($_GET['paged']) ? min($pages, max(1, absint($_GET['paged']))) : 1;
    $rows = $wpdb->get_results($wpdb->prepare('SELECT * FROM ' . leads_table() . " WHERE $where ORDER BY id DESC LIMIT %d, %d", ($page - 1) * PER_PAGE, PER_PAGE));
    echo '<div class="wrap"><h1>' . esc_html(word('leads')) . '</h1>';
    say_state($count);
    echo '<form method="get"><input type="hidden" name="page" value="funnel-calculator"><p class="search-box">';
    echo '<label class="screen-reader-text" for="funnel-calculator-search">' . esc_html(word('search')) . '</label>';
    echo '<input type="search" id="funnel-calculator-search" name="s" value="' . esc_attr($wanted) . '"> ';
    submit_button(word('search'), '', '', false);
    echo '</p></form>';
    echo '<form method="post" action="' . esc_url(admin_url('admin-post.php')) . '"><input type="hidden" name="s" value="' . esc_attr($wanted) . '">';
    wp_nonce_field('funnel_calculator_delete');
    echo '<p><button class="button" name="action" value="funnel_calculator_csv" formnovalidate>' . esc_html(word('csv')) . '</button></p>';
    leads_rows($rows, $wanted);
    // An own question, because nothing brings a lead back.
    if ($rows) echo '<p><label><input type="checkbox" required> ' . esc_html(word('sure')) . '</label> <button class="button" name="action" value="funnel_calculator_delete">' . esc_html(word('delete')) . '</button></p>';
    echo '</form>';
    $links = paginate_links(['base' => add_query_arg('paged', '%#%'), 'format' => '', 'current' => $page, 'total' => $pages]);
    if ($links) echo '<div class="tablenav"><div class="tablenav-pages">' . wp_kses_post($links) . '</div></div>';
    echo '</div>';
}

/** What whoever looks here should know first. */
function say_state(int $count): void
{
    global $wpdb;
    if (isset($_GET['deleted'])) notice(word('deleted', ['count' => absint($_GET['deleted'])]), 'success');
    if (get_option('funnel_calculator_route') === 'ajax') notice(word('restIsClosed'), 'info');
    if (settings()['policy'] === '') notice(word('noPolicy'), 'warning');
    foreach (faults(typed_settings()) as $fault) notice($fault, 'warning');
    $unsent = (int) $wpdb->get_var('SELECT COUNT(*) FROM ' . leads_table() . ' WHERE mailed = 0 AND mail_tries > 0');
    if ($unsent > 0) notice(word('unsent', ['count' => $unsent]), 'warning');
    echo '<p>' . esc_html(word('count', ['count' => $count])) . '</p>';
}

/** As WordPress's own lists: on a phone a row shows whom it is about, and unfolds. */
function leads_rows(array $rows, string $wanted): void
{
    $heads = ['who' => word('name'), 'phone' => word('phone'), 'email' => word('email'), 'received' => word('received'), 'numbers' => word('numbers')];
    echo '<table class="wp-list-table widefat striped"><thead><tr><td class="manage-column check-column"><input type="checkbox" aria-label="' . esc_attr(word('chooseAll')) . '"></td>';
    foreach ($heads as $name => $head) echo '<th scope="col" class="' . esc_attr(column($name)) . '">' . esc_html($head) . '</th>';
    echo '</tr></thead><tbody>';
    if (!$rows) echo '<tr class="no-items"><td class="colspanchange" colspan="6">' . esc_html(word($wanted === '' ? 'none' : 'noneFound')) . '</td></tr>';
    foreach ($rows as $row) leads_row($row, $heads);
    echo '</tbody></table>';
}

function column(string $name): string
{
    return "column-$name" . ($name === 'who' ? ' column-primary' : '');
}

/** @param object $row @param string[] $heads by column */
function leads_row($row, array $heads): void
{
    $lead = json_decode($row->body, true);
    $lead = is_array($lead) ? $lead : null;
    $who = who($row->name, $row->phone, $row->email);
    $cells = ['who' => $who, 'phone' => $row->phone, 'email' => $row->email, 'received' => get_date_from_gmt($row->received_at, get_option('date_format') . ' ' . get_option('time_format'))];
    echo '<tr><th scope="row" class="check-column"><input type="checkbox" name="leads[]" value="' . esc_attr($row->id) . '" aria-label="' . esc_attr(word('choose', ['who' => $who])) . '"></th>';
    foreach ($cells as $name => $value) {
        echo '<td class="' . esc_attr(column($name)) . '" data-colname="' . esc_attr($heads[$name]) . '">' . esc_html($value);
        if ($name === 'who') echo '<button type="button" class="toggle-row"><span class="screen-reader-text">' . esc_html(word('show') . ': ' . $who) . '</span></button>';
        echo '</td>';
    }
    echo '<td class="column-numbers" data-colname="' . esc_attr($heads['numbers']) . '"><details><summary aria-label="' . esc_attr(word('show') . ': ' . $heads['numbers'] . ', ' . $who) . '">' . esc_html(word('show')) . '</summary><dl style="overflow-wrap:anywhere">';
    foreach ($lead ? [word('page') => readableAddress($lead['page'])] + lead_facts($lead) : [] as $label => $value) echo '<dt>' . esc_html($label) . '</dt><dd>' . esc_html($value) . '</dd>';
    echo '</dl></details>' . ($lead && $lead['suspect'] ? '<small>' . esc_html(word('suspect')) . '</small>' : '') . '</td></tr>';
}
