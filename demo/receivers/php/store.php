<?php
/** Leads in SQLite or MySQL by PDO, in the tables of lead-store.mjs. */
declare(strict_types=1);

/** Where the leads can't be opened; the message says what to do, without a path, a name or a password. */
final class NoStore extends Exception {}

/** What to do about numbers of MySQL. */
const MYSQL_FAULTS = [
    1044 => 'MySQL doesn’t let DB_USER into the database in LEADS: write its whole name, with what the host has put in front, and add the user to it with all rights',
    1045 => 'MySQL refuses DB_USER or DB_PASSWORD: mend them',
    1049 => 'MySQL has no database of the name in LEADS: write its whole name, with what the host has put in front',
    1142 => 'MySQL doesn’t let DB_USER make tables: add the user to the database with all rights',
    2002 => 'No MySQL answers at the host in LEADS: on most web space it is host=localhost',
];

final class LeadStore
{
    private PDO $database;
    private bool $isMysql;

    public function __construct(string $leads, string $user = '', string $password = '')
    {
        $this->isMysql = strpos($leads, 'mysql:') === 0;
        $driver = $this->isMysql ? 'mysql' : 'sqlite';
        if (!extension_loaded("pdo_$driver")) throw new NoStore("PHP has no pdo_$driver here: switch it on, in cPanel under Select PHP Version");
        try {
            $this->open($leads, $user, $password);
        } catch (PDOException $error) {
            // Without what came before: it would hold the password.
            throw new NoStore($this->isMysql ? self::whyNotInMysql($error) : self::whyNotInFile($leads, $error));
        }
    }

    private static function whyNotInMysql(PDOException $error): string
    {
        $number = (int) ($error->errorInfo[1] ?? $error->getCode());
        return MYSQL_FAULTS[$number === 2005 ? 2002 : $number] ?? "MySQL says $number";
    }

    private static function whyNotInFile(string $leads, PDOException $error): string
    {
        $folder = dirname($leads);
        if (!@is_dir($folder)) return 'The folder of the file in LEADS isn’t there, or the host keeps PHP out of it (open_basedir): make it, or take another one';
        $isWritable = is_writable($folder) && (!is_file($leads) || is_writable($leads));
        if (!$isWritable) return 'PHP may not write the file in LEADS, or not into its folder: give both to the user whom PHP runs as';
        return 'The file in LEADS can’t be opened: SQLite says ' . ($error->errorInfo[1] ?? $error->getCode());
    }

    private function open(string $leads, string $user, string $password): void
    {
        if (!$this->isMysql && !@is_file($leads)) {
            // For its own user alone, for it holds contacts; SQLite gives the files that it makes beside it the same rights.
            if (@touch($leads)) chmod($leads, 0600);
        }
        $this->database = $this->isMysql
            ? new PDO($leads . (strpos($leads, 'charset=') === false ? ';charset=utf8mb4' : ''), $user, $password)
            : new PDO("sqlite:$leads");
        $this->database->setAttribute(PDO::ATTR_ERRMODE, PDO::ERRMODE_EXCEPTION);
        if (!$this->isMysql) {
            // Another request may be writing. What is answered with yes is on the disk, and what was deleted is gone from it.
            foreach (['busy_timeout = 10000', 'synchronous = FULL', 'secure_delete = ON'] as $setting) $this->database->exec("PRAGMA $setting");
        }
        $this->makeTables();
    }

    private function makeTables(): void
    {
        $text = $this->isMysql ? 'MEDIUMTEXT' : 'TEXT';
        // MySQL has its indexes in the tables, SQLite apart from them.
        $index = fn (string $name, string $columns): string => $this->isMysql ? ", INDEX $name ($columns)" : '';
        // A host's own settings may be a character set without Cyrillic, and an engine without transactions.
        $end = $this->isMysql ? ') ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4' : ')';
        $this->database->exec("CREATE TABLE IF NOT EXISTS leads (lead_id VARCHAR(36) NOT NULL PRIMARY KEY, received_at VARCHAR(24) NOT NULL, lead $text NOT NULL" . $index('leads_received_at', 'received_at') . $end);
        $this->database->exec('CREATE TABLE IF NOT EXISTS deliveries (lead_id VARCHAR(36) NOT NULL, channel VARCHAR(20) NOT NULL, state VARCHAR(8) NOT NULL, tries INTEGER NOT NULL, due_at BIGINT NOT NULL, note VARCHAR(200) NOT NULL, PRIMARY KEY (lead_id, channel)' . $index('deliveries_due', 'channel, state, due_at') . $end);
        $this->database->exec('CREATE TABLE IF NOT EXISTS rates (address VARCHAR(64) NOT NULL PRIMARY KEY, until BIGINT NOT NULL, times INTEGER NOT NULL' . $end);
        if ($this->isMysql) return;
        $this->database->exec('CREATE INDEX IF NOT EXISTS leads_received_at ON leads (received_at)');
        $this->database->exec('CREATE INDEX IF NOT EXISTS deliveries_due ON deliveries (channel, state, due_at)');
    }

    /** Keeps a lead, and with it what has to be done with it: both or neither. @return bool false where it has been there already */
    public function add(array $lead, array $channels): bool
    {
        return $this->atOnce(function () use ($lead, $channels): bool {
            $json = json_encode($lead, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR);
            // Not IGNORE, which in MySQL also takes what the table can't hold, and changes it.
            $sql = $this->isMysql ? 'INSERT INTO leads VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE lead_id = lead_id' : 'INSERT OR IGNORE INTO leads VALUES (?, ?, ?)';
            $isNew = $this->run($sql, [$lead['leadId'], $lead['receivedAt'], $json]) > 0;
            if ($isNew) foreach ($channels as $channel) $this->run("INSERT INTO deliveries VALUES (?, ?, 'waiting', 0, 0, '')", [$lead['leadId'], $channel]);
            return $isNew;
        });
    }

    /** The next delivery that is due, for this request alone until the lease is over. @return array{array, int}|null */
    public function claim(string $channel, int $now, int $leaseUntil): ?array
    {
        $row = $this->all("SELECT lead_id, tries, due_at, lead FROM deliveries JOIN leads USING (lead_id) WHERE channel = ? AND state = 'waiting' AND due_at <= ? ORDER BY due_at, received_at LIMIT 1", [$channel, $now])[0] ?? null;
        if (!$row) return null;
        $isMine = $this->run('UPDATE deliveries SET due_at = ?, tries = tries + 1 WHERE lead_id = ? AND channel = ? AND due_at = ?', [$leaseUntil, $row['lead_id'], $channel, $row['due_at']]) > 0;
        return $isMine ? [json_decode($row['lead'], true), (int) $row['tries'] + 1] : null;
    }

    public function settle(string $leadId, string $channel, string $state, string $note, int $dueAt = 0): void
    {
        $this->run('UPDATE deliveries SET state = ?, note = ?, due_at = ? WHERE lead_id = ? AND channel = ?', [$state, $note, $dueAt, $leadId, $channel]);
    }

    /** @return array[] the latest first */
    public function leads(int $most = PHP_INT_MAX): array
    {
        return array_map(fn (array $row): array => json_decode($row['lead'], true), $this->all("SELECT lead FROM leads ORDER BY received_at DESC, lead_id LIMIT $most"));
    }

    public function count(): int
    {
        return (int) $this->all('SELECT COUNT(*) AS leads FROM leads')[0]['leads'];
    }

    public function deliveries(string $leadId): array
    {
        return $this->all('SELECT channel, state, note FROM deliveries WHERE lead_id = ? ORDER BY channel', [$leadId]);
    }

    public function deleteLead(string $leadId): void
    {
        $this->atOnce(function () use ($leadId): void {
            foreach (['leads', 'deliveries'] as $table) $this->run("DELETE FROM $table WHERE lead_id = ?", [$leadId]);
        });
    }

    public function deleteBefore(string $time): void
    {
        $this->run('DELETE FROM leads WHERE received_at < ?', [$time]);
        $this->run('DELETE FROM deliveries WHERE lead_id NOT IN (SELECT lead_id FROM leads)');
    }

    /** Counts one more of an address within ten minutes. @return int seconds to wait, 0 where it may come */
    public function countOf(string $address, int $most, int $now): int
    {
        $count = function () use ($address, $now): array {
            $this->isMysql ? $this->countInMysql($address, $now) : $this->countInSqlite($address, $now);
            $row = $this->all('SELECT until, times FROM rates WHERE address = ?', [$address])[0];
            return [(int) $row['until'], (int) $row['times']];
        };
        [$until, $times] = $this->atOnce($count);
        // Once for each address, and apart: many that delete while others count would end each other.
        if ($this->isMysql && $times === 1) $this->run('DELETE FROM rates WHERE until <= ?', [$now]);
        return $times <= $most ? 0 : (int) ceil(($until - $now) / 1000);
    }

    private function countInSqlite(string $address, int $now): void
    {
        $this->run('DELETE FROM rates WHERE until <= ?', [$now]);
        if ($this->run('UPDATE rates SET times = times + 1 WHERE address = ?', [$address]) > 0) return;
        $this->run('INSERT INTO rates VALUES (?, ?, 1)', [$address, $now + 600000]);
    }

    /** In one statement: two that come at once would both find no row, and one of them would fail to add it. */
    private function countInMysql(string $address, int $now): void
    {
        $sql = 'INSERT INTO rates VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE times = IF(until <= ?, 1, times + 1), until = IF(until <= ?, ?, until)';
        $this->run($sql, [$address, $now + 600000, $now, $now, $now + 600000]);
    }

    private function run(string $sql, array $values = []): int
    {
        $statement = $this->database->prepare($sql);
        $statement->execute($values);
        return $statement->rowCount();
    }

    private function all(string $sql, array $values = []): array
    {
        $statement = $this->database->prepare($sql);
        $statement->execute($values);
        return $statement->fetchAll(PDO::FETCH_ASSOC);
    }

    /** @return mixed what the work returns */
    private function atOnce(Closure $work)
    {
        $this->database->exec($this->isMysql ? 'START TRANSACTION' : 'BEGIN IMMEDIATE');
        try {
            $done = $work();
            $this->database->exec('COMMIT');
            return $done;
        } catch (Throwable $error) {
            try {
                $this->database->exec('ROLLBACK');
            } catch (Throwable $again) {
                // SQLite has done so itself, as it does where the disk is full.
            }
            throw $error;
        }
    }
}
