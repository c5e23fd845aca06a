<?php
/** By which of its two addresses the site takes leads: some sites close their REST interface to visitors. */

namespace FunnelCalculator;

defined('ABSPATH') || exit;

/** Where the form sends to, from the root of the host: a page may be open under another name of the site than WordPress knows. */
function endpoint(): string
{
    $url = get_option('funnel_calculator_route') === 'ajax' ? add_query_arg('action', ACTION, admin_url('admin-ajax.php')) : rest_url(ROUTES . '/leads');
    return wp_make_link_relative($url);
}

/** Asks the site itself as a visitor would. Where it doesn't answer, the other address is taken, which is always open. */
function check_route(): void
{
    $answer = wp_remote_get(rest_url(ROUTES . '/leads'), ['timeout' => 5, 'sslverify' => false]);
    $said = is_wp_error($answer) ? null : json_decode((string) wp_remote_retrieve_body($answer), true);
    $open = is_array($said) && ($said['message'] ?? '') === GREETING;
    update_option('funnel_calculator_route', $open ? 'rest' : 'ajax');
    update_option('funnel_calculator_route_checked', (string) time());
}

// Once after the plugin was activated or replaced, and again where somebody looks after the site; else once a day.
add_action('admin_init', function () {
    if (wp_doing_ajax() || !current_user_can('activate_plugins')) return;
    if (time() - (int) get_option('funnel_calculator_route_checked') > HOUR_IN_SECONDS) check_route();
});

// A plugin that closes or opens the REST interface takes effect at once.
foreach (['activated_plugin', 'deactivated_plugin'] as $hook) {
    add_action($hook, function () {
        delete_option('funnel_calculator_route_checked');
    });
}
