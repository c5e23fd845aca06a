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
        $store->settle($lead['leadId'], 'mail', 'waiting', function_exists('mail') ? 'not taken by sendmail' : 'PHP’s mail() is switched off here', $now + $pause * 60000);
        // By its id alone: a contact has no place in a log.
        error_log("mail has not taken lead {$lead['leadId']}; it is kept, and tried again in $pause min");
    }
}

function sendMail(array $lead, array $to, string $from): bool
{
    // No line of the head can begin in what a visitor typed.
    $title = oneLine('Funnel calculator: ' . ($lead['name'] ?: $lead['phone'] ?: $lead['email']));
    $head = ["From: $from", 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64'];
    // Servers refuse a whole mail for other letters than these.
    if (preg_match('/\A[!#-\'*+\-\/-9=?A-Z^-~.]+@[a-z\d.-]+\z/i', $lead['email'])) $head[] = "Reply-To: {$lead['email']}";
    $isPlain = preg_match('/\A[\w.+=-]+@[a-z\d.-]+\z/i', $from) === 1;
    // A mail that was sent twice is known by it. Filters like it to be of the sender's domain.
    if ($isPlain) $head[] = "Message-ID: <{$lead['leadId']}" . strstr($from, '@') . '>';
    // Without -f it comes from the web server's user: filters wonder, and what can't be delivered goes back to nobody.
    return function_exists('mail') && @mail(implode(', ', $to), encodedWords($title), chunk_split(base64_encode(mailText($lead))), implode("\r\n", $head), $isPlain ? "-f$from" : '');
}

function oneLine(string $text): string
{
    return trim((string) preg_replace('/[\p{Cc}\x{2028}\x{2029}]+/u', ' ', $text));
}

/** A line of the head, of 150 signs at most: a word of it holds 75 bytes, and no half sign. */
function encodedWords(string $text): string
{
    preg_match_all('/.{1,11}/su', preg_match('/\A.{0,150}/su', $text, $parts) ? $parts[0] : '', $words);
    return implode("\r\n ", array_map(fn (string $word): string => '=?UTF-8?B?' . base64_encode($word) . '?=', $words[0]));
}

/** The same text as that of mail.mjs. */
function mailText(array $lead): string
{
    $line = function (string $label, array $table): string {
        $parts = [];
        foreach ($table as $name => $value) if ($value !== null && $value !== '') $parts[] = "$name $value";
        return $parts ? "$label: " . implode(', ', $parts) : '';
    };
    $lines = [
        $line('Numbers (' . implode(', ', array_filter([$lead['period'], $lead['currency']])) . ')', $lead['values']),
        $line('Typed as shares', $lead['shares']),
        $lead['examples'] ? "Still the example's: " . implode(', ', $lead['examples']) : '',
        $line('Norms', $lead['norms']),
        $line('Results', $lead['result']),
        $lead['weakest'] ? "Leaks most: {$lead['weakest']}" : '',
        $lead['phoneE164'] && $lead['phone'] !== $lead['phoneE164'] ? "Phone as typed: {$lead['phone']}" : '',
        $line('Context', $lead['context']),
    ];
    foreach ($lead['consents'] as $consent) $lines[] = "Agreed {$consent['givenAt']} to {$consent['id']}, version {$consent['version']}, {$consent['url']}: {$consent['text']}";
    if ($lead['suspect']) $lines[] = 'May be a machine: ' . implode(', ', $lead['suspect']);
    $lines[] = 'Page: ' . readableAddress($lead['page']) . " ({$lead['lang']})";
    $lines[] = "Lead id: {$lead['leadId']}";
    $contact = array_map('oneLine', [$lead['name'], $lead['phoneE164'] ?: $lead['phone'], $lead['email']]);
    return implode("\r\n", array_merge(array_filter($contact, 'strlen'), [''], array_filter($lines, 'strlen')));
}
