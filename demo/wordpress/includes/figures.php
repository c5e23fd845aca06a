<?php
/** What is shown in place of the calculator where no script runs: in feeds, to search engines, where scripts are blocked. */

namespace FunnelCalculator;

defined('ABSPATH') || exit;

/** A calculator with what stands in for it, and the script for its page. */
function shown($given, string $inside): string
{
    $options = read_options($given);
    if (trim($inside) === '' && $options['brand_phone'] !== '') $inside = '<p>' . esc_html(trim($options['brand_name'] . ' ' . $options['brand_phone'])) . '</p>';
    // In a feed there is no script.
    if (is_feed()) return wp_kses_post($inside);
    wp_enqueue_script('funnel-calculator');
    return calculator_html($options, $inside);
}
