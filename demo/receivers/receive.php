<?php
/**
 * Takes leads of <funnel-lead-form>, keeps each once in SQLite or MySQL, and mails it: PHP 7.4 or later, no packages.
 *
 * Upload it with the folder php, inbox.css and inbox-words.json. Settings are read from the environment, or from a file
 * settings.php beside it: <?php return ['ORIGINS' => 'https://clinic.example', 'MAIL_TO' => 'you@agency.example'];
 * The file with the leads must not lie where the web server hands out files.
 */
declare(strict_types=1);

// What PHP says by itself would go out before the headers, and pages could then read no answer: it stands in the log alone.
ini_set('display_errors', '0');
ini_set('zlib.output_compression', '0');

foreach (['settings', 'address', 'lead', 'store', 'mail', 'inbox'] as $part) require __DIR__ . "/php/$part.php";

const MOST_BYTES = 64 * 1024;

try {
    $settings = readReceiverSettings(readSettingsFile(__DIR__ . '/settings.php'));
} catch (WrongSettings $fault) {
    error_log($fault->getMessage());
    if (PHP_SAPI === 'cli') giveUp($fault->getMessage());
    header('Access-Control-Allow-Origin: *');
    refuse(500, 'this receiver’s settings are wrong: ' . $fault->getMessage());
}
$open = fn (): LeadStore => new LeadStore($settings['leads'], $settings['user'], $settings['dbPassword']);

// `php receive.php retry`, for a clock such as cron.
if (PHP_SAPI === 'cli') {
    try {
        lookAfter($open(), $settings);
    } catch (NoStore $error) {
        giveUp($error->getMessage());
    }
    exit;
}

header('Cache-Control: no-store');
$method = $_SERVER['REQUEST_METHOD'];
$isList = isset($_GET['leads']) && ($method === 'GET' || ($method === 'POST' && $_GET['leads'] === 'delete'));
if ($isList && $settings['password'] !== '') {
    try {
        $store = $open();
        lookAfter($store, $settings);
        showInbox($store, $settings, addressOf($_SERVER));
    } catch (PDOException | NoStore $error) {
        $why = $error instanceof NoStore ? ' ' . $error->getMessage() : '';
        error_log('the list can’t be shown:' . ($why ?: ' ' . $error->getCode()));
        http_response_code(503);
        header('Content-Type: text/plain; charset=utf-8');
        exit("The leads can’t be read just now.$why");
    }
}

// Nothing secret is ever answered, and no cookie counts: every page may read it, so every page can tell its visitor the truth.
header('Access-Control-Allow-Origin: *');
header('Access-Control-Expose-Headers: Retry-After');
if ($method === 'OPTIONS') {
    header('Access-Control-Allow-Methods: POST');
    header('Access-Control-Allow-Headers: Content-Type');
    header('Access-Control-Max-Age: 86400');
    reply(204);
}
if ($method !== 'POST') {
    header('Allow: POST, OPTIONS');
    refuse(405, $isList ? 'there is no list of leads, because the setting PASSWORD is missing' : 'only POST is taken');
}
$type = strtolower($_SERVER['CONTENT_TYPE'] ?? '');
if (!preg_match('#\A(application/x-www-form-urlencoded|application/json|text/plain)\b#', $type)) refuse(415, 'only a form and JSON are taken');
// Keeps other people's pages out, not programs: those write what they like into this header.
if ($settings['origins'] && !in_array($_SERVER['HTTP_ORIGIN'] ?? '', $settings['origins'], true)) refuse(403, 'this page may not send leads here');

$body = (string) file_get_contents('php://input', false, null, 0, MOST_BYTES + 1);
if (strlen($body) > MOST_BYTES) refuse(413, 'at most ' . MOST_BYTES . ' bytes are taken');

try {
    $lead = readLead($type, $body);
} catch (NoLead $error) {
    refuse(400, $error->getMessage());
} catch (Throwable $error) {
    // Whatever can't be read as a lead never will be one.
    refuse(400, 'the body is no lead');
}
// Tables stay tables where they are empty.
foreach (TABLES as $name) $lead[$name] = (object) $lead[$name];
$wait = 0;
try {
    $store = $open();
    $wait = waitOf($store, addressOf($_SERVER), $settings['rate']);
    $new = $wait === 0 && $store->add($lead + ['receivedAt' => gmdate('Y-m-d\TH:i:s.') . sprintf('%03dZ', (int) (fmod(microtime(true), 1) * 1000))], $settings['to'] ? ['mail'] : []);
} catch (Throwable $error) {
    // A full disk passes: the form tries again by itself. What a person typed stays out of the log.
    $why = $error instanceof NoStore ? ': ' . $error->getMessage() : '';
    error_log('a lead could not be kept' . ($why ?: ': ' . $error->getCode()));
    header('Retry-After: 30');
    refuse(503, "the lead could not be kept$why");
}
if ($wait > 0) {
    header("Retry-After: $wait");
    refuse(429, 'too many leads from this address');
}
reply(200, ['ok' => true, 'leadId' => $lead['leadId'], 'duplicate' => !$new], fn () => lookAfter($store, $settings));

/** Mails what waits, and deletes what is too old. Nobody waits for it, and a lead is kept whatever becomes of it. */
function lookAfter(LeadStore $store, array $settings): void
{
    try {
        sendMails($store, $settings['to'], $settings['from']);
        if ($settings['keepDays'] !== null) $store->deleteBefore(gmdate('Y-m-d\TH:i:s.000\Z', time() - $settings['keepDays'] * 86400));
    } catch (Throwable $error) {
        error_log('what waits can’t be sent now: ' . $error->getCode());
    }
}

/** Seconds that an address has to wait. Where its visits can't be counted, as on a full disk, it may come. */
function waitOf(LeadStore $store, ?string $address, int $most): int
{
    if ($address === null || $most === 0) return 0;
    try {
        return $store->countOf(hash('sha256', $address), $most, (int) (microtime(true) * 1000));
    } catch (Throwable $error) {
        return 0;
    }
}

function refuse(int $status, string $error): void
{
    reply($status, ['ok' => false, 'error' => $error]);
}

/** Ends the request. @param ?Closure $after what is done once the visitor has the answer */
function reply(int $status, ?array $body = null, ?Closure $after = null): void
{
    // What a host's php.ini keeps back would stay there until the very end, and it would be longer than said.
    while (ob_get_level() > 0 && ob_end_clean());
    if (function_exists('apache_setenv')) apache_setenv('no-gzip', '1');
    http_response_code($status);
    $text = $body === null ? '' : json_encode($body, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
    if ($body !== null) header('Content-Type: application/json');
    header('Content-Length: ' . strlen($text));
    echo $text;
    if ($after) {
        ignore_user_abort(true);
        endAnswer();
        $after();
    }
    exit;
}

/** The visitor has the answer then, and waits for nothing that is done behind it. */
function endAnswer(): void
{
    foreach (['fastcgi_finish_request', 'litespeed_finish_request'] as $end) if (function_exists($end)) {
        $end();
        return;
    }
    // Elsewhere a browser has it as soon as it has all its bytes: nothing may hold them back.
    flush();
}

/** Ends a run from the command line. */
function giveUp(string $why): void
{
    fwrite(STDERR, "$why\n");
    exit(1);
}
