<?php
/** What is done by itself: old leads are deleted, failed mails tried again. */

namespace FunnelCalculator;

defined('ABSPATH') || exit;

const DAILY = 'funnel_calculator_daily';
const HOURLY = 'funnel_calculator_hourly';

add_action('init', function () {
    if (!wp_next_scheduled(DAILY)) wp_schedule_event(time() + HOUR_IN_SECONDS, 'daily', DAILY);
    if (!wp_next_scheduled(HOURLY)) wp_schedule_event(time() + HOUR_IN_SECONDS, 'hourly', HOURLY);
});

add_action(HOURLY, __NAMESPACE__ . '\mail_the_rest');
add_action(DAILY, __NAMESPACE__ . '\check_route');
add_action(DAILY, __NAMESPACE__ . '\delete_old_leads');

function delete_old_leads(): void
{
    global $wpdb;
    $days = settings()['days'];
    if ($days > 0) $wpdb->query($wpdb->prepare('DELETE FROM ' . leads_table() . ' WHERE received_at < %s', gmdate('Y-m-d H:i:s', time() - $days * DAY_IN_SECONDS)));
    $wpdb->query($wpdb->prepare('DELETE FROM ' . rates_table() . ' WHERE begun < %d', time() - WINDOW));
}

function stop_schedule(): void
{
    clear_schedule();
    // A request that came before WordPress has noted that the plugin is off may have made it anew.
    add_action('shutdown', __NAMESPACE__ . '\clear_schedule');
}

function clear_schedule(): void
{
    wp_clear_scheduled_hook(DAILY);
    wp_clear_scheduled_hook(HOURLY);
}
