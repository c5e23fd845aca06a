<?php
/** Takes everything away that the plugin has made. Posts keep their tables of figures: those are theirs. */

defined('WP_UNINSTALL_PLUGIN') || exit;

// Another copy of the plugin is here, at work or not: what stands in the database is its own as well.
if (defined('FUNNEL_CALCULATOR_FOLDER') && FUNNEL_CALCULATOR_FOLDER !== __DIR__) return;
foreach (glob(dirname(__DIR__) . '/*/includes/route.php') ?: [] as $file)
    if (dirname($file, 2) !== __DIR__ && strpos((string) file_get_contents($file), 'namespace FunnelCalculator;')) return;

$sites = is_multisite() ? get_sites(['fields' => 'ids', 'number' => 0]) : [0];
foreach ($sites as $site) {
    if ($site) switch_to_blog($site);
    global $wpdb;
    foreach (['leads', 'rates'] as $table) $wpdb->query("DROP TABLE IF EXISTS {$wpdb->prefix}funnel_calculator_$table");
    foreach (['schema', 'settings', 'route', 'route_checked'] as $option) delete_option("funnel_calculator_$option");
    foreach (['daily', 'hourly'] as $hook) wp_clear_scheduled_hook("funnel_calculator_$hook");
    if ($site) restore_current_blog();
}
