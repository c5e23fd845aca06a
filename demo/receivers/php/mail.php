<?php
/** Mail of each lead by mail(), which hands it to the server's own sendmail. */
declare(strict_types=1);

/** Until the next try, in minutes; then every hour. */
const PAUSES = [1, 5, 10, 30];

/** Sends what is due. What isn't taken is tried again by a later request, or by `php receive.php retry`. */
function sendMails(LeadStore $store, array $to, string $from): void
{
    for ($times = 0; $to && $times < 20; $times++) {
        $now = (int) (microtime(true) * 1000);
        $claimed = $store->claim('mail', $now, $now + 120000);
        if (!$claimed) return;
        [$lead, $tries] = $claimed;
        if (sendMail($lead, $to, $from)) {
            $store->settle($lead['leadId'], 'mail', 'sent', 'handed to sendmail');
            continue;
        }
        $pause = PAUSES[$tries - 1] ?? 60;
        $store->settle($lead['leadId'], 'mail', 'waiting', 'not taken by sendmail', $now + $pause * 60000);
        // By its id alone: a contact has no place in a log.
        error_log("mail has not taken lead {$lead['leadId']}; it is kept, and tried again in $pause min");
    }
}

function sendMail(array $lead, array $to, string $from): bool
{
    // No line of the head can begin in what a visitor typed.
    $title = trim((string) preg_replace('/[\p{Cc}\x{2028}\x{2029}]+/u', ' ', 'Funnel calculator: ' . ($lead['name'] ?: $lead['phone'] ?: $lead['email'])));
    $head = ["From: $from", 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64'];
    if (preg_match('/\A[^\s@<>"(),:;\[\]\\\\]+@[^\s@<>"(),:;\[\]\\\\]+\z/', $lead['email'])) $head[] = "Reply-To: {$lead['email']}";
    return @mail(implode(', ', $to), '=?UTF-8?B?' . base64_encode(cut($title, 30)) . '?=', chunk_split(base64_encode(mailText($lead))), implode("\r\n", $head));
}

/** So many signs of it: a word of the head holds 75 bytes. */
function cut(string $text, int $most): string
{
    $bytes = preg_match("/\\A.{0,$most}/su", $text, $parts) ? $parts[0] : '';
    return strlen($bytes) > 45 ? cut($text, $most - 5) : $bytes;
}

function mailText(array $lead): string
{
    $lines = [$lead['name'], $lead['phone'], $lead['email'], ''];
    foreach (['values' => 'Numbers', 'shares' => 'Typed as shares', 'norms' => 'Norms', 'result' => 'Results', 'context' => 'Context'] as $table => $label) {
        $parts = [];
        foreach ($lead[$table] as $name => $value) if ($value !== null && $value !== '') $parts[] = "$name $value";
        if ($parts) $lines[] = "$label: " . implode(', ', $parts);
    }
    if ($lead['examples']) $lines[] = "Still the example's: " . implode(', ', $lead['examples']);
    foreach ($lead['consents'] as $consent) $lines[] = "Agreed {$consent['givenAt']} to {$consent['id']}, version {$consent['version']}, {$consent['url']}: {$consent['text']}";
    if ($lead['suspect']) $lines[] = 'May be a machine: ' . implode(', ', $lead['suspect']);
    $lines[] = "Page: {$lead['page']} ({$lead['lang']})";
    $lines[] = "Lead id: {$lead['leadId']}";
    return implode("\r\n", $lines);
}
