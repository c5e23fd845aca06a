<?php
/** One mail per lead. A lead is kept before it is mailed, so a mail that fails loses nothing and is tried again. */

namespace FunnelCalculator;

defined('ABSPATH') || exit;

const MOST_TRIES = 5;

/** The visitor doesn't wait for the mail server, as far as PHP can end an answer early. */
function mail_after_answer(string $id): void
{
    add_action('shutdown', function () use ($id) {
        end_answer();
        mail_lead($id);
    });
}

function end_answer(): void
{
    ignore_user_abort(true);
    foreach (['fastcgi_finish_request', 'litespeed_finish_request'] as $finish) if (function_exists($finish)) {
        $finish();
        return;
    }
    while (ob_get_level() > 0 && ob_end_flush());
    flush();
    // Whatever is written from here on is more than was announced.
    ob_start(function () {
        return '';
    });
}

function mail_lead(string $id): void
{
    global $wpdb;
    $row = $wpdb->get_row($wpdb->prepare('SELECT * FROM ' . leads_table() . ' WHERE lead_id = %s', $id));
    if (!$row || $row->mailed) return;
    // Whoever counts up may send: two runs at once send one mail.
    $mine = $wpdb->query($wpdb->prepare('UPDATE ' . leads_table() . ' SET mail_tries = mail_tries + 1 WHERE id = %d AND mailed = 0 AND mail_tries = %d', $row->id, $row->mail_tries));
    $to = settings()['addresses'];
    if (!$mine || !$to) return;
    $lead = json_decode($row->body, true);
    $headers = is_email($row->email) ? ["Reply-To: {$row->email}"] : [];
    $hurry = function ($mailer) {
        $mailer->Timeout = 10;
    };
    add_action('phpmailer_init', $hurry);
    switch_to_locale(get_locale());
    $sent = false;
    try {
        $sent = wp_mail($to, mail_subject($lead), mail_text($lead), $headers);
    } catch (\Throwable $error) {
        error_log('funnel-calculator: a mail could not be sent');
    }
    restore_previous_locale();
    remove_action('phpmailer_init', $hurry);
    if ($sent) $wpdb->update(leads_table(), ['mailed' => 1], ['id' => $row->id]);
}

/** Tries those again whose mail failed. */
function mail_the_rest(): void
{
    global $wpdb;
    $ids = $wpdb->get_col($wpdb->prepare('SELECT lead_id FROM ' . leads_table() . ' WHERE mailed = 0 AND mail_tries < %d ORDER BY id LIMIT 20', MOST_TRIES));
    foreach ($ids as $id) mail_lead($id);
}

function mail_subject(array $lead): string
{
    return one_line(word('mailSubject', ['who' => who($lead['name'], $lead['phone'], $lead['email'])]));
}

/** Whose lead it is: the first of these that was given. */
function who(string ...$given): string
{
    return (string) current(array_filter($given, 'strlen'));
}

/** A line break of a visitor's would begin another header, or a line that looks like ours. */
function one_line(string $text): string
{
    return (string) preg_replace('/[\p{Cc}\s]+/u', ' ', $text);
}

function mail_text(array $lead): string
{
    $lines = [word('name') . ': ' . $lead['name'], word('phone') . ': ' . $lead['phone'], word('email') . ': ' . $lead['email'], word('page') . ': ' . readableAddress($lead['page']), ''];
    foreach (lead_facts($lead) as $label => $value) $lines[] = "$label: $value";
    $lines = array_map(__NAMESPACE__ . '\one_line', $lines);
    if ($lead['suspect']) array_push($lines, '', word('suspect'));
    array_push($lines, '', word('mailList') . ' ' . admin_url('admin.php?page=funnel-calculator'));
    return implode("\n", $lines);
}

/** What a lead says beside the contact, by label. */
function lead_facts(array $lead): array
{
    $facts = [];
    foreach ($lead['values'] as $name => $value) if ($value !== '') $facts[words()['values'][$name] ?? $name] = $value . (in_array($name, $lead['examples'], true) ? ' (' . word('example') . ')' : '');
    foreach ($lead['result'] as $name => $value) if ($value !== null) $facts[words()['values'][$name] ?? $name] = rounded($value);
    if ($lead['currency'] !== '') $facts[word('currency')] = $lead['currency'];
    if ($lead['weakest'] !== null) $facts[word('weakest')] = words()['values'][$lead['weakest']] ?? $lead['weakest'];
    foreach ($lead['consents'] as $consent) $facts[word('consented') . ' (' . $consent['id'] . ', ' . $consent['version'] . ')'] = $consent['text'];
    foreach ($lead['context'] as $name => $value) $facts[$name] = $value;
    return $facts;
}

/** With two places at most, for reading; what is kept and exported stays exact. */
function rounded(string $decimal): string
{
    if (!preg_match('/\A(-?)(\d{1,15})\.(\d{3,})\z/', $decimal)) return $decimal;
    return rtrim(rtrim(number_format((float) $decimal, 2, '.', ''), '0'), '.');
}
