<?php
/** A person's wish to see or to erase what is kept, by the tools that WordPress has for it. */

namespace FunnelCalculator;

defined('ABSPATH') || exit;

const AT_ONCE = 100;

/** Leads with that address, whatever its letters' case. */
function leads_of(string $email, int $offset): array
{
    global $wpdb;
    return $wpdb->get_results($wpdb->prepare('SELECT * FROM ' . leads_table() . ' WHERE LOWER(email) = LOWER(%s) ORDER BY id LIMIT %d, %d', trim($email), $offset, AT_ONCE));
}

add_filter('wp_privacy_personal_data_exporters', function ($exporters) {
    $exporters['funnel-calculator'] = [
        'exporter_friendly_name' => word('title'),
        'callback' => function ($email, $page = 1) {
            $leads = leads_of((string) $email, ((int) $page - 1) * AT_ONCE);
            return ['data' => array_map(__NAMESPACE__ . '\exported', $leads), 'done' => count($leads) < AT_ONCE];
        },
    ];
    return $exporters;
});

/** @param object $row */
function exported($row): array
{
    $lead = json_decode($row->body, true);
    $facts = [word('received') => $row->received_at . ' UTC', word('name') => $row->name, word('phone') => $row->phone, word('email') => $row->email, word('page') => $lead['page']] + lead_facts($lead);
    $data = [];
    foreach ($facts as $name => $value) $data[] = ['name' => $name, 'value' => $value];
    return ['group_id' => 'funnel-calculator', 'group_label' => word('leads'), 'item_id' => "funnel-lead-{$row->id}", 'data' => $data];
}

add_filter('wp_privacy_personal_data_erasers', function ($erasers) {
    $erasers['funnel-calculator'] = [
        'eraser_friendly_name' => word('title'),
        'callback' => function ($email) {
            $leads = leads_of((string) $email, 0);
            $removed = delete_leads(wp_list_pluck($leads, 'id'));
            $left = $removed < count($leads);
            return ['items_removed' => $removed > 0, 'items_retained' => $left, 'messages' => $left ? [word('notErased')] : [], 'done' => $left || count($leads) < AT_ONCE];
        },
    ];
    return $erasers;
});

/** @return int how many are gone */
function delete_leads(array $ids): int
{
    global $wpdb;
    $ids = array_filter(array_map('absint', $ids));
    if (!$ids) return 0;
    $places = implode(',', array_fill(0, count($ids), '%d'));
    return (int) $wpdb->query($wpdb->prepare('DELETE FROM ' . leads_table() . " WHERE id IN ($places)", $ids));
}

add_action('admin_init', function () {
    wp_add_privacy_policy_content(word('title'), wp_kses_post('<p>' . esc_html(word('policyText')) . '</p>'));
});
