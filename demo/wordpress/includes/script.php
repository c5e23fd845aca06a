<?php
/** The calculator's script: a module with its parts beside it, on pages that have a calculator and on no others. */

namespace FunnelCalculator;

defined('ABSPATH') || exit;

function script_url(): string
{
    return plugins_url('script/funnel-calculator.js', FUNNEL_CALCULATOR_FOLDER . '/funnel-calculator.php');
}

add_action('init', function () {
    wp_register_script('funnel-calculator', script_url(), [], BUILD, true);
});

/**
 * Cloudflare looks for its word before `src`; then WP Rocket's, LiteSpeed's two. A plugin that holds the script back all
 * the same makes the calculator come later.
 */
add_filter('script_loader_tag', function ($tag, $handle, $source) {
    if ($handle !== 'funnel-calculator') return $tag;
    return '<script data-cfasync="false" nowprocket data-no-optimize="1" data-no-defer="1" type="module" src="' . esc_url($source) . "\" id=\"funnel-calculator-js\"></script>\n";
}, 10, 3);
