<?php
/** Whose request it is, for what an address may do within ten minutes: as rate-limit.mjs. */
declare(strict_types=1);

/** Whose request it is: a web server on the same machine names its visitor as the last one in X-Forwarded-For. */
function addressOf(array $server): ?string
{
    $peer = $server['REMOTE_ADDR'] ?? '';
    // Some hosts have their own proxy call by the server's public address.
    $isHere = preg_match('/\A(?:127\.|::1\z|::ffff:127\.)/', $peer) || $peer === ($server['SERVER_ADDR'] ?? '');
    if (!$isHere) return network($peer);
    $forwarded = explode(',', $server['HTTP_X_FORWARDED_FOR'] ?? '');
    $last = trim(end($forwarded));
    return filter_var($last, FILTER_VALIDATE_IP) ? network($last) : null;
}

/** One household has a whole network of version 6. */
function network(string $address): string
{
    return filter_var($address, FILTER_VALIDATE_IP, FILTER_FLAG_IPV6) ? bin2hex(substr((string) inet_pton($address), 0, 8)) : $address;
}
