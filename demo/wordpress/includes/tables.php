<?php
/** The two tables of the plugin: leads, and how many came from an address lately. */

namespace FunnelCalculator;

defined('ABSPATH') || exit;

/** Of the tables, not of the plugin. */
const SCHEMA = '1';

function leads_table(): string
{
    global $wpdb;
    return $wpdb->prefix . 'funnel_calculator_leads';
}

function rates_table(): string
{
    global $wpdb;
    return $wpdb->prefix . 'funnel_calculator_rates';
}

/** Makes or changes the tables. Times are UTC. `mailed` is 1 once a mail about the lead was handed over. */
function provide_tables(): void
{
    global $wpdb;
    require_once ABSPATH . 'wp-admin/includes/upgrade.php';
    $collate = $wpdb->get_charset_collate();
    dbDelta('CREATE TABLE ' . leads_table() . " (
  id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
  lead_id char(36) NOT NULL,
  received_at datetime NOT NULL,
  name varchar(200) NOT NULL,
  phone varchar(60) NOT NULL,
  email varchar(254) NOT NULL,
  body longtext NOT NULL,
  mailed tinyint(1) NOT NULL DEFAULT 0,
  mail_tries tinyint(3) unsigned NOT NULL DEFAULT 0,
  PRIMARY KEY  (id),
  UNIQUE KEY lead_id (lead_id),
  KEY received_at (received_at)
) $collate;");
    dbDelta('CREATE TABLE ' . rates_table() . " (
  address char(64) NOT NULL,
  begun int(10) unsigned NOT NULL,
  taken int(10) unsigned NOT NULL,
  PRIMARY KEY  (address,begun)
) $collate;");
    update_option('funnel_calculator_schema', SCHEMA);
}

// Files that were put over older ones are never activated.
add_action('init', function () {
    if (get_option('funnel_calculator_schema') !== SCHEMA) provide_tables();
});

/**
 * Keeps a lead once, however often it comes.
 *
 * @return bool|null true where it is new, null where it can't be kept
 */
function keep_lead(array $lead): ?bool
{
    global $wpdb;
    $row = ['lead_id' => $lead['leadId'], 'received_at' => gmdate('Y-m-d H:i:s'), 'name' => $lead['name'], 'phone' => $lead['phone'], 'email' => $lead['email'], 'body' => wp_json_encode($lead)];
    $kept = $wpdb->insert(leads_table(), $row);
    $known = $kept ? false : is_known_lead($lead['leadId']);
    if (!$kept && !$known) {
        // The tables may be lost, as when a site was moved without them.
        provide_tables();
        $kept = $wpdb->insert(leads_table(), $row);
    }
    if ($kept) return true;
    return $known || is_known_lead($lead['leadId']) ? false : null;
}

function is_known_lead(string $id): bool
{
    global $wpdb;
    return $wpdb->get_var($wpdb->prepare('SELECT 1 FROM ' . leads_table() . ' WHERE lead_id = %s', $id)) !== null;
}

/** Leads one address may send in ten minutes. */
const MOST_LEADS = 20;
const WINDOW = 600;

/** Seconds until the address may send again; 0 where it may now. Counted in one step, so that many at once are counted too. */
function seconds_to_wait(string $address): int
{
    global $wpdb;
    $now = time();
    $begun = $now - $now % WINDOW;
    // IPv6 gives every home a whole network.
    if (filter_var($address, FILTER_VALIDATE_IP, FILTER_FLAG_IPV6)) $address = bin2hex(substr((string) inet_pton($address), 0, 8));
    // Not the address itself is kept, and not for longer than it is needed.
    $key = hash_hmac('sha256', $address, wp_salt('nonce'));
    $wpdb->query($wpdb->prepare('INSERT INTO ' . rates_table() . ' (address, begun, taken) VALUES (%s, %d, 1) ON DUPLICATE KEY UPDATE taken = taken + 1', $key, $begun));
    $taken = (int) $wpdb->get_var($wpdb->prepare('SELECT taken FROM ' . rates_table() . ' WHERE address = %s AND begun = %d', $key, $begun));
    if ($taken === 1) $wpdb->query($wpdb->prepare('DELETE FROM ' . rates_table() . ' WHERE begun < %d', $begun));
    return $taken > (int) apply_filters('funnel_calculator_most_leads', MOST_LEADS) ? $begun + WINDOW - $now : 0;
}
