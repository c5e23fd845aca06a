<?php
/** Settings of the whole site. They are kept as they were typed; what can't be used is named and left out, never erased. */

namespace FunnelCalculator;

defined('ABSPATH') || exit;

const SETTINGS = ['controller', 'policy', 'fields', 'consent', 'offer', 'thanks', 'call', 'mail', 'days'];

/** As typed, '' where nothing was. */
function typed_settings(): array
{
    $kept = get_option('funnel_calculator_settings');
    $kept = is_array($kept) ? $kept : [];
    $typed = ['consent_version' => (string) ($kept['consent_version'] ?? '1')];
    foreach (SETTINGS as $name) $typed[$name] = is_string($kept[$name] ?? null) ? $kept[$name] : '';
    return $typed;
}

/** As they are used. */
function settings(): array
{
    $typed = typed_settings();
    return [
        'controller' => $typed['controller'] !== '' ? $typed['controller'] : html_entity_decode(get_bloginfo('name'), ENT_QUOTES),
        'policy' => $typed['policy'] !== '' ? $typed['policy'] : (string) get_privacy_policy_url(),
        'fields' => $typed['fields'] !== '' ? $typed['fields'] : 'name phone! email',
        'addresses' => array_values(array_filter(mail_addresses($typed['mail']), 'is_email')),
        // Only a plain number of days deletes anything.
        'days' => preg_match('/\A[1-9]\d{0,4}\z/', $typed['days']) ? (int) $typed['days'] : 0,
    ] + $typed;
}

/** @return string[] whatever stands between commas and spaces */
function mail_addresses(string $typed): array
{
    $found = preg_split('/[\s,;]+/', $typed, -1, PREG_SPLIT_NO_EMPTY);
    return $found ?: [(string) get_option('admin_email')];
}

/** What is wrong with typed settings, one sentence each. */
function faults(array $typed): array
{
    $faults = [];
    foreach (mail_addresses($typed['mail']) as $address) if (!is_email($address)) $faults[] = word('noAddress', ['typed' => $address]);
    if ($typed['days'] !== '' && !preg_match('/\A(?:0|[1-9]\d{0,4})\z/', $typed['days'])) $faults[] = word('noDays', ['typed' => $typed['days']]);
    if ($typed['policy'] !== '' && !preg_match('#\Ahttps?://[^\s]+\z#', $typed['policy'])) $faults[] = word('noAddressOfPage', ['typed' => $typed['policy']]);
    if ($typed['fields'] !== '' && !preg_match('/\A(?=.*(?:phone|email))(?:(?:name|phone|email)!?(?:\s+|\z))+\z/', $typed['fields'])) $faults[] = word('noFields', ['typed' => $typed['fields']]);
    return $faults;
}

/** Who sees leads and settings. */
function capability(): string
{
    return (string) apply_filters('funnel_calculator_capability', 'manage_options');
}
