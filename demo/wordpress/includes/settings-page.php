<?php
/** The page with the settings of the whole site. WordPress itself checks rights and nonce where it saves them. */

namespace FunnelCalculator;

defined('ABSPATH') || exit;

add_action('admin_init', function () {
    register_setting('funnel_calculator', 'funnel_calculator_settings', ['type' => 'object', 'sanitize_callback' => __NAMESPACE__ . '\taken_settings', 'show_in_rest' => false]);
});

// Beside "Deactivate" in the list of plugins, where settings are looked for first.
add_filter('plugin_action_links_' . plugin_basename(FUNNEL_CALCULATOR_FOLDER . '/funnel-calculator.php'), function ($links) {
    $link = '<a href="' . esc_url(admin_url('admin.php?page=funnel-calculator-settings')) . '">' . esc_html(word('settings')) . '</a>';
    return current_user_can(capability()) ? array_merge([$link], (array) $links) : $links;
});

add_filter('option_page_capability_funnel_calculator', __NAMESPACE__ . '\capability');

/** Keeps what was typed, says what can't be used, and gives another sentence of consent another version. */
function taken_settings($given): array
{
    $before = typed_settings();
    $typed = ['consent_version' => $before['consent_version']];
    foreach (SETTINGS as $name) $typed[$name] = is_array($given) && is_string($given[$name] ?? null) ? trim(mb_substr(wp_check_invalid_utf8($given[$name]), 0, 2000)) : '';
    if ($typed['consent'] !== $before['consent']) $typed['consent_version'] = gmdate('Y-m-d H:i');
    foreach (faults($typed) as $index => $fault) add_settings_error('funnel_calculator_settings', "fault-$index", $fault);
    delete_option('funnel_calculator_route_checked');
    return $typed;
}

function settings_page(): void
{
    if (!current_user_can(capability())) return;
    $typed = typed_settings();
    $used = settings();
    $instead = ['controller' => $used['controller'], 'policy' => $used['policy'], 'fields' => $used['fields'], 'mail' => get_option('admin_email')];
    echo '<div class="wrap"><h1>' . esc_html(word('settings')) . '</h1>';
    settings_errors('funnel_calculator_settings');
    echo '<p>' . esc_html(word('howToUse')) . ' <code>[' . esc_html(SHORTCODE) . ' lead_form="yes"]</code></p>';
    echo '<form method="post" action="options.php">';
    settings_fields('funnel_calculator');
    echo '<table class="form-table" role="presentation">';
    foreach (SETTINGS as $name) {
        [$label, $hint] = words()['setting'][$name];
        $id = "funnel-calculator-$name";
        $field = sprintf('id="%1$s" name="funnel_calculator_settings[%2$s]" class="large-text" aria-describedby="%1$s-hint"', esc_attr($id), esc_attr($name));
        echo '<tr><th scope="row"><label for="' . esc_attr($id) . '">' . esc_html($label) . '</label></th><td>';
        // $field was escaped where it was put together.
        if ($name === 'consent') echo "<textarea $field rows=\"3\">" . esc_textarea($typed[$name]) . '</textarea>';
        else echo "<input $field type=\"text\" value=\"" . esc_attr($typed[$name]) . '" placeholder="' . esc_attr($instead[$name] ?? '') . '">';
        echo '<p class="description" id="' . esc_attr("$id-hint") . '">' . esc_html($hint) . '</p></td></tr>';
    }
    echo '</table>';
    submit_button();
    echo '</form></div>';
}
