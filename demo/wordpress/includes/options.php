<?php
/** What block and shortcode may set, and the element that comes of it. Nothing else gets into the page. */

namespace FunnelCalculator;

defined('ABSPATH') || exit;

/** Attributes of the element by kind. In block and shortcode they stand with `_` or `-` between the words. */
const ATTRIBUTES = [
    'lang' => 'language',
    'currency' => 'currency',
    'budget' => 'number',
    'leads' => 'number',
    'primary' => 'number',
    'secondary' => 'number',
    'primary-check' => 'number',
    'secondary-check' => 'number',
    'margin' => 'number',
    'existing' => 'number',
    'period' => 'name',
    'leads-are' => 'name',
    'norms-preset' => 'name',
    'panels' => 'names',
    'color-scheme' => 'name',
    'analytics' => 'names',
    'blank' => 'flag',
    'save' => 'flag',
    'history' => 'flag',
    'keep-link' => 'flag',
];

/** Tokens by what block and shortcode call them. */
const COLOURS = ['accent' => '--funnel-accent', 'text_color' => '--funnel-text', 'surface' => '--funnel-surface'];

/** Norms of one's own by what block and shortcode call them. */
const NORMS = [
    'norm_leads_cost' => 'leadsCost',
    'norm_primary_rate' => 'primaryRate',
    'norm_secondary_rate' => 'secondaryRate',
    'norm_primary_check' => 'primaryCheck',
    'norm_secondary_check' => 'secondaryCheck',
];

/** What else block and shortcode may set. */
const OTHERS = ['brand_name', 'brand_phone', 'brand_logo', 'lead_form', 'offer'];

/** @return string[] all names, as the block's attributes have them */
function option_names(): array
{
    return array_merge(array_map(__NAMESPACE__ . '\underscored', array_keys(ATTRIBUTES)), array_keys(COLOURS), array_keys(NORMS), OTHERS);
}

function underscored(string $name): string
{
    return str_replace('-', '_', $name);
}

/** Settings of one calculator by their names with `_`, each a text, '' where there is none. */
function read_options($given): array
{
    $options = array_fill_keys(option_names(), '');
    foreach (is_array($given) ? $given : [] as $name => $value) {
        // A shortcode's attribute without a value comes as a value without a name.
        if (is_int($name)) [$name, $value] = [$value, 'true'];
        $name = underscored(strtolower(is_string($name) ? $name : ''));
        if (!isset($options[$name]) || !(is_scalar($value))) continue;
        // WordPress writes `&` as `&amp;` into what authors save.
        $text = is_bool($value) ? ($value ? 'true' : '') : wp_specialchars_decode((string) $value, ENT_QUOTES);
        // Escaped where it is written. What isn't UTF-8, and control characters, are no text.
        $options[$name] = trim((string) preg_replace('/\p{Cc}+/u', ' ', mb_substr(wp_check_invalid_utf8($text), 0, 500)));
    }
    return with_lead_panel($options);
}

/** `lead` among the panels means the form with the settings of this site: by itself the element wouldn't know where to send. */
function with_lead_panel(array $options): array
{
    $panels = preg_split('/[ ,]+/', $options['panels'], -1, PREG_SPLIT_NO_EMPTY);
    if (!in_array('lead', $panels, true)) return $options;
    return ['panels' => implode(' ', array_diff($panels, ['lead'])), 'lead_form' => 'yes'] + $options;
}

function is_on(string $value): bool
{
    return !in_array(strtolower($value), ['', '0', 'false', 'no', 'off'], true);
}

/** A value as the element takes it; '' where it isn't of its kind. */
function cleaned(string $kind, string $value): string
{
    switch ($kind) {
        case 'language':
            return preg_match('/\A[a-z]{2,8}(?:[-_][a-z\d]{1,8}){0,4}\z/i', $value) ? $value : '';
        case 'currency':
            return preg_match('/\A[a-z]{3}\z/i', $value) ? strtoupper($value) : '';
        case 'number':
            return canonical($value);
        case 'name':
            return preg_match('#\A[\w/-]{1,40}\z#', $value) ? $value : '';
        case 'names':
            return preg_match('/\A[\w ,:-]{1,200}\z/', $value) ? trim((string) preg_replace('/[ ,]+/', ' ', $value)) : '';
        default:
            return '';
    }
}

/** `180 000,5` as `180000.5`. What may be read in two ways stays as it is written, and the calculator says what is wrong. */
function canonical(string $value): string
{
    $plain = (string) preg_replace('/[\s\x{00a0}\x{202f}\x{2009}]+/u', '', $value);
    if (preg_match('/\A\d+,\d{1,2}%?\z/', $plain)) $plain = str_replace(',', '.', $plain);
    return $plain;
}

/** A norm as the element takes it, '' where it is none: of a share, `45 %` and `45` are `0.45`. */
function norm(string $lever, string $value): string
{
    if (!preg_match('/\A(\d{1,15})(\.\d{1,10})?(%?)\z/', canonical($value), $parts)) return '';
    [$plain, $whole, $decimals, $percent] = $parts;
    if (substr($lever, -4) !== 'Rate') return $percent === '' ? $plain : '';
    if ($percent === '' && (int) $whole < 2) return $plain;
    // Moved in the text itself: a binary number would write 7 % as 0.07000000000000001.
    $digits = str_pad($whole, 3, '0', STR_PAD_LEFT);
    return substr($digits, 0, -2) . '.' . substr($digits, -2) . substr($decimals, 1);
}

/** The element with its settings; what stands in it is shown until the script runs, and where none does. */
function calculator_html(array $options, string $inside): string
{
    $html = '<funnel-calculator';
    foreach (ATTRIBUTES as $name => $kind) {
        $value = $options[underscored($name)];
        if ($kind === 'flag') $html .= is_on($value) ? " $name" : '';
        elseif (cleaned($kind, $value) !== '') $html .= " $name=\"" . esc_attr(cleaned($kind, $value)) . '"';
    }
    $brand = array_filter(['name' => $options['brand_name'], 'logo' => esc_url_raw($options['brand_logo'], ['https', 'http']), 'phone' => $options['brand_phone']]);
    if ($brand) $html .= ' brand="' . esc_attr((string) wp_json_encode($brand)) . '"';
    $norms = [];
    foreach (NORMS as $name => $lever) $norms[$lever] = norm($lever, $options[$name]);
    $norms = array_filter($norms, 'strlen');
    if ($norms) $html .= ' norms="' . esc_attr((string) wp_json_encode($norms)) . '"';
    $style = '';
    foreach (COLOURS as $name => $token) if (preg_match('/\A#[\da-f]{3,8}\z/i', $options[$name])) $style .= "$token:{$options[$name]};";
    if ($style !== '') $html .= ' style="' . esc_attr($style) . '"';
    return "$html>" . wp_kses_post($inside) . (is_on($options['lead_form']) ? lead_form_html($options) : '') . '</funnel-calculator>';
}

/** The form, or nothing where nobody could be named who gets the contact. */
function lead_form_html(array $options): string
{
    $settings = settings();
    if ($settings['policy'] === '') return current_user_can('edit_posts') ? '<p slot="after"><strong>' . esc_html(word('noPolicy')) . '</strong></p>' : '';
    $attributes = [
        'endpoint' => endpoint(),
        'controller' => $settings['controller'],
        'policy-url' => esc_url_raw($settings['policy']),
        'fields' => $settings['fields'],
        'context' => 'utm_* gclid yclid',
        'offer' => $options['offer'] !== '' ? $options['offer'] : $settings['offer'],
        'call' => $settings['call'],
        'thanks-text' => $settings['thanks'],
        'consents' => $settings['consent'] === '' ? '' : (string) wp_json_encode([
            ['id' => 'processing', 'text' => $settings['consent'], 'version' => $settings['consent_version'], 'url' => esc_url_raw($settings['policy']), 'required' => true],
        ]),
    ];
    $html = '<funnel-lead-form slot="after"';
    foreach (array_filter($attributes, 'strlen') as $name => $value) $html .= " $name=\"" . esc_attr($value) . '"';
    return "$html></funnel-lead-form>";
}
