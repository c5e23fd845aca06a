<?php
/** Loads the plugin without WordPress, so that what needs no database can be run in every version of PHP. */

error_reporting(E_ALL);
set_error_handler(function ($kind, $text, $file, $line) {
    throw new ErrorException($text, 0, $kind, $file, $line);
});
define('ABSPATH', '/');
function is_admin() { return true; }
foreach (['add_action', 'add_filter', 'register_activation_hook', 'register_deactivation_hook'] as $name) eval("function $name() {}");
function apply_filters($name, $value) { return $value; }
function determine_locale() { return 'et'; }
function get_option($name) { return ['admin_email' => 'desk@clinic.example'][$name] ?? false; }
function get_bloginfo() { return 'Kivi &amp; Pojad'; }
function get_privacy_policy_url() { return 'https://clinic.example/privacy'; }
function current_user_can() { return false; }
function is_email($text) { return strpos($text, '@') ? $text : false; }
function wp_specialchars_decode($text) { return htmlspecialchars_decode($text, ENT_QUOTES); }
function wp_check_invalid_utf8($text) { return $text; }
function wp_json_encode($value) { return json_encode($value); }
function wp_kses_post($text) { return $text; }
function wp_make_link_relative($url) { return preg_replace('#^https?://[^/]+#', '', $url); }
function rest_url($path) { return "https://clinic.example/wp-json/$path"; }
function admin_url($path) { return "https://clinic.example/wp-admin/$path"; }
function esc_attr($text) { return htmlspecialchars($text, ENT_QUOTES); }
function esc_html($text) { return htmlspecialchars($text, ENT_QUOTES); }
function esc_url_raw($text) { return $text; }
function plugin_basename($file) { return basename(dirname($file)) . '/' . basename($file); }
require '/plugin/funnel-calculator.php';
