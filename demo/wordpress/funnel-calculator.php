<?php
/**
 * Plugin Name: Funnel calculator
 * Description: What a lead and a patient cost, what comes back, and where the weakest stage is: a block and the shortcode [funnel_calculator]. Leads stay on this site.
 * Version: {version}
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 * Text Domain: funnel-calculator
 * Update URI: false
 */

namespace FunnelCalculator;

defined('ABSPATH') || exit;

// A second copy, in a folder of another name: it says so and does nothing, so that the first one keeps working.
if (defined('FUNNEL_CALCULATOR_FOLDER')) {
    $second = basename(__DIR__);
    add_action('admin_notices', function () use ($second) {
        if (current_user_can('activate_plugins')) notice(word('secondCopy', ['first' => basename(FUNNEL_CALCULATOR_FOLDER), 'second' => $second]), 'warning');
    });
    return;
}
define('FUNNEL_CALCULATOR_FOLDER', __DIR__);

foreach (['build', 'words', 'options', 'script', 'figures', 'block', 'tables', 'settings', 'lead', 'receive', 'route', 'mail', 'privacy', 'schedule'] as $name) require __DIR__ . "/includes/$name.php";
if (is_admin()) foreach (['settings-page', 'leads-page', 'csv'] as $name) require __DIR__ . "/includes/$name.php";

register_activation_hook(__FILE__, __NAMESPACE__ . '\provide_tables');
register_deactivation_hook(__FILE__, __NAMESPACE__ . '\stop_schedule');
