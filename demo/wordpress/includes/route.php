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

// A setting may close the interface at any moment, and pages that were handed out before, or lie in a cache, still send there.
// admin-ajax.php takes the same leads from everybody: a visitor's message isn't lost over that, and new pages send to there.
add_filter('rest_authentication_errors', function ($answer) {
    $route = isset($GLOBALS['wp']->query_vars['rest_route']) ? (string) $GLOBALS['wp']->query_vars['rest_route'] : '';
    $method = isset($_SERVER['REQUEST_METHOD']) ? (string) wp_unslash($_SERVER['REQUEST_METHOD']) : '';
    return let_lead_in($answer, $method, $route);
}, PHP_INT_MAX);
foreach (['rest_pre_dispatch', 'rest_request_before_callbacks'] as $hook) {
    add_filter($hook, function ($answer, $whose, \WP_REST_Request $request) {
        return let_lead_in($answer, $request->get_method(), $request->get_route());
    }, PHP_INT_MAX, 3);
}

/** @return mixed nothing in place of another plugin's no to a lead, anything else as it is */
function let_lead_in($answer, string $method, string $route)
{
    if (!is_wp_error($answer) || $method !== 'POST' || !is_lead_route($route)) return $answer;
    update_option('funnel_calculator_route', 'ajax');
    return null;
}

// A plugin that closes or opens the REST interface takes effect at once.
foreach (['activated_plugin', 'deactivated_plugin'] as $hook) {
    add_action($hook, function () {
        delete_option('funnel_calculator_route_checked');
    });
}
