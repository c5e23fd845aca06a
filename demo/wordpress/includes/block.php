<?php
/** The block and the shortcode. */

namespace FunnelCalculator;

defined('ABSPATH') || exit;

const BLOCK = 'funnel-calculator/calculator';
const SHORTCODE = 'funnel_calculator';

add_action('init', function () {
    if (\WP_Block_Type_Registry::get_instance()->is_registered(BLOCK)) return;
    $plugin = FUNNEL_CALCULATOR_FOLDER . '/funnel-calculator.php';
    wp_register_script('funnel-calculator-figures', plugins_url('editor-figures.js', $plugin), [], BUILD, true);
    wp_register_script('funnel-calculator-editor', plugins_url('editor.js', $plugin), ['wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components', 'wp-data', 'wp-html-entities', 'funnel-calculator-figures'], BUILD, true);
    $attributes = array_fill_keys(option_names(), ['type' => 'string', 'default' => '']);
    // Read from the saved table itself, so that it stands in the post once.
    $attributes['figures'] = ['type' => 'array', 'default' => [], 'source' => 'query', 'selector' => 'tr', 'query' => ['cells' => ['type' => 'array', 'default' => [], 'source' => 'query', 'selector' => 'th,td', 'query' => ['text' => ['type' => 'string', 'source' => 'text']]]]];
    $attributes['caption'] = ['type' => 'string', 'default' => '', 'source' => 'text', 'selector' => 'figcaption'];
    register_block_type(BLOCK, [
        // From 3 on the editor draws posts in a frame; before WordPress 6.3 there is no such version.
        'api_version' => version_compare(get_bloginfo('version'), '6.3', '>=') ? 3 : 2,
        'title' => word('title'),
        'description' => word('description'),
        'category' => 'widgets',
        'icon' => 'chart-bar',
        'keywords' => ['calculator', 'funnel', 'CPL', 'ROMI'],
        'attributes' => $attributes,
        'supports' => ['align' => ['wide', 'full'], 'html' => false, 'anchor' => true],
        'editor_script' => 'funnel-calculator-editor',
        'render_callback' => function ($given, $inside) {
            $html = shown($given, saved_table((string) $inside));
            return is_feed() ? $html : '<div ' . get_block_wrapper_attributes() . ">$html</div>";
        },
    ]);
});

/** The table alone, without the block's own wrapper. */
function saved_table(string $saved): string
{
    return preg_match('#<figure\b.*</figure>#s', $saved, $found) ? $found[0] : '';
}

add_action('init', function () {
    if (shortcode_exists(SHORTCODE)) {
        add_action('admin_notices', function () {
            if (current_user_can('activate_plugins')) notice(word('shortcodeTaken'), 'warning');
        });
        return;
    }
    add_shortcode(SHORTCODE, function ($given, $inside = '') {
        // In the middle of a paragraph the editor's line breaks would become empty paragraphs.
        return shown($given, trim(shortcode_unautop((string) $inside)));
    });
}, 20);

/** What the figures are called, in each language and, as `own`, in the one of whoever writes. */
function figure_labels(): array
{
    $labels = ['own' => words()['values']];
    foreach (glob(dirname(__DIR__) . '/words/*.php') as $file) {
        $words = require $file;
        $labels[basename($file, '.php')] = $words['values'] + ['figures' => $words['editor']['figures'], 'exampleFigures' => $words['editor']['exampleFigures']];
    }
    return $labels;
}

add_action('enqueue_block_editor_assets', function () {
    $settings = settings();
    wp_add_inline_script('funnel-calculator-editor', 'window.funnelCalculatorEditor = ' . wp_json_encode([
        'script' => add_query_arg('ver', BUILD, script_url()),
        'language' => str_replace('_', '-', get_locale()),
        'words' => words()['editor'],
        'panelNames' => words()['panelNames'],
        'markets' => words()['markets'],
        // The table is written in the calculator's language, which may be another than the editor's.
        'labels' => figure_labels(),
        'hasPolicy' => $settings['policy'] !== '',
    ], JSON_HEX_TAG | JSON_HEX_AMP) . ';', 'before');
});
