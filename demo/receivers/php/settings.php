<?php
/** Reads the settings by the rules of settings.mjs and origins.mjs. */
declare(strict_types=1);

/** The settings are wrong; each line says of one what to write. */
final class WrongSettings extends Exception {}

const SETTINGS = ['LEADS', 'DB_USER', 'DB_PASSWORD', 'ORIGINS', 'RATE', 'PASSWORD', 'KEEP_DAYS', 'MAIL_TO', 'MAIL_FROM'];

/** @return array<string, string> what the file says, if it is there; its own words stay out of what is said about it */
function readSettingsFile(string $file): array
{
    if (!is_file($file)) return [];
    // Some editors put a mark in front of <?php, which would go out before the headers.
    ob_start();
    try {
        $given = require $file;
    } catch (Throwable $error) {
        throw new WrongSettings("settings.php: PHP can't read line {$error->getLine()}; look there, and in the line above, for a missing comma or quotation mark. An apostrophe within a text is written \\'");
    } finally {
        ob_end_clean();
    }
    if (!is_array($given)) throw new WrongSettings('settings.php: let it begin with <?php return [ and end with ];');
    $faults = [];
    foreach ($given as $name => $value) {
        if (!in_array($name, SETTINGS, true)) $faults[] = "settings.php: \"$name\" is no setting; there are " . implode(', ', SETTINGS);
        elseif (!is_scalar($value)) $faults[] = "settings.php: write $name as a text, with commas where there are several";
    }
    if ($faults) throw new WrongSettings(implode("\n", $faults));
    return $given;
}

/** @param array<string, string> $given of the file settings.php; the environment goes before it */
function readReceiverSettings(array $given): array
{
    $faults = [];
    $read = function (string $name) use ($given): string {
        $value = getenv($name);
        return trim($value !== false && $value !== '' ? $value : (string) ($given[$name] ?? ''));
    };
    $whole = function (string $name, int $least, int $most, string $otherwise) use ($read, &$faults): ?int {
        $text = $read($name) !== '' ? $read($name) : $otherwise;
        if ($text === '') return null;
        if (preg_match('/\A\d{1,9}\z/', $text) && (int) $text >= $least && (int) $text <= $most) return (int) $text;
        $faults[] = "$name: \"$text\" is no whole number from $least to $most";
        return null;
    };
    $origins = [];
    try {
        $origins = readOrigins($read('ORIGINS'));
    } catch (WrongSettings $fault) {
        $faults[] = $fault->getMessage();
    }
    $password = $read('PASSWORD');
    if ($password !== '' && signsIn($password) < 12) $faults[] = 'PASSWORD: take at least 12 characters; it keeps contacts';
    $to = preg_split('/[\s,]+/', $read('MAIL_TO'), -1, PREG_SPLIT_NO_EMPTY);
    $from = $read('MAIL_FROM') !== '' ? $read('MAIL_FROM') : ($to[0] ?? '');
    foreach ($to ? array_merge($to, [$from]) : [] as $address) {
        if (!preg_match('/\A[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+\z/', $address)) $faults[] = "MAIL_TO and MAIL_FROM: \"$address\" is no address of mail";
    }
    $leads = $read('LEADS') !== '' ? $read('LEADS') : dirname(__DIR__, 3) . '/leads.db';
    if (strpos($leads, 'mysql:') !== 0 && @is_file($leads) && preg_match('/\A\s*\{/', (string) @file_get_contents($leads, false, null, 0, 200))) {
        $faults[] = "LEADS: $leads holds lines of an earlier version; give LEADS another name, such as leads.db; the old file stays as it is";
    }
    if (strpos($leads, 'mysql:') !== 0 && isInWeb($leads)) {
        // Not where it is: everybody may read this.
        $faults[] = 'LEADS lies in the folder of the web site, where anybody could download it; move the file out of that folder, or give a MySQL database';
    }
    $rate = $whole('RATE', 0, 1000000, '30');
    $keepDays = $whole('KEEP_DAYS', 1, 36500, '');
    if ($faults) throw new WrongSettings(implode("\n", $faults));
    return [
        'leads' => $leads,
        'user' => $read('DB_USER'),
        'dbPassword' => $read('DB_PASSWORD'),
        'origins' => $origins,
        'rate' => $rate,
        'password' => $password,
        'keepDays' => $keepDays,
        'to' => $to,
        'from' => $from,
    ];
}

/** Whether the web server hands out what lies there. A host may have several sites, and one may lie in the folder of another. */
function isInWeb(string $file): bool
{
    $folder = (string) @realpath(dirname($file));
    $root = (string) @realpath($_SERVER['DOCUMENT_ROOT'] ?? '');
    $isBelow = !in_array($_SERVER['DOCUMENT_ROOT'] ?? '', ['', '/'], true) && $root !== '' && strpos("$folder/", "$root/") === 0;
    return $isBelow || preg_match('#/(?:public_html|htdocs|httpdocs)/#', strtr("$folder/", '\\', '/'));
}

/** Signs, also where the extension mbstring is missing. */
function signsIn(string $text): int
{
    return (int) preg_match_all('/./su', $text);
}

/** @return string[] as a browser sends them; none where every page may send leads */
function readOrigins(string $text): array
{
    $words = preg_split('/[\s,]+/', $text, -1, PREG_SPLIT_NO_EMPTY);
    if (!$words && trim($text) !== '') throw new WrongSettings('ORIGINS names no page; leave it empty to take leads from every page');
    return array_values(array_unique(array_map('readOrigin', $words)));
}

function readOrigin(string $word): string
{
    $isOrigin = preg_match('#\A(https?)://([a-z0-9](?:[a-z0-9_.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::(\d{1,5}))?/*\z#', strtolower($word), $parts);
    $port = (int) ($parts[3] ?? 0);
    if (!$isOrigin || strpos($parts[2], '..') !== false || (isset($parts[3]) && ($port < 1 || $port > 65535))) {
        throw new WrongSettings("ORIGINS: \"$word\" is no origin; write https:// and the name of the site, such as https://clinic.example, without a path (a name with other than Latin letters in its xn-- form)");
    }
    $isUsual = $port === 0 || $port === ($parts[1] === 'https' ? 443 : 80);
    return $parts[1] . '://' . $parts[2] . ($isUsual ? '' : ":$port");
}
