<?php
/** The plugin's own words. They come with the build, one file per language, from the same place as the calculator's. */

namespace FunnelCalculator;

defined('ABSPATH') || exit;

/** All words in the language of whoever reads; English where there are none of that language. */
function words(): array
{
    static $known = [];
    $language = strtolower((string) strtok(determine_locale(), '_-'));
    if (!isset($known[$language])) {
        $file = dirname(__DIR__) . "/words/$language.php";
        $known[$language] = require preg_match('/\A[a-z]{2,3}\z/', $language) && is_file($file) ? $file : dirname(__DIR__) . '/words/en.php';
    }
    return $known[$language];
}

/** A word that isn't escaped yet, with what is filled in. */
function word(string $name, array $filled = []): string
{
    $places = [];
    foreach ($filled as $place => $value) $places['{' . $place . '}'] = (string) $value;
    return strtr(words()[$name] ?? $name, $places);
}

/** A sentence at the top of a page of the administration. */
function notice(string $sentence, string $kind): void
{
    echo '<div class="notice notice-' . esc_attr($kind) . '"><p>' . esc_html($sentence) . '</p></div>';
}
