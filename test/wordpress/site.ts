import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../tools/free-port.js';
import type { WordPress } from '../../tools/wordpress.js';
import { startMariadb } from '../harness/mariadb.js';
import { answers, startServer, stopServer, until } from '../harness/server-process.js';

/** A WordPress of its own, with a database of its own, on this machine. */
export interface Site {
  readonly url: string;
  readonly folder: string;
  /** Runs PHP within WordPress. @returns what it has returned, through JSON */
  readonly php: <T>(code: string) => Promise<T>;
  /** Mails that were handed over, whole. */
  readonly mails: () => string;
  /** Whether the mail server refuses. */
  readonly refuseMail: (refuse: boolean) => void;
  /** Whether the mail server lets wait. */
  readonly holdMail: (hold: boolean) => void;
  /** What PHP and the database have complained of in the plugin. */
  readonly complaints: () => string[];
  readonly stop: () => void;
}

export const PASSWORD = 'correct horse battery';
/** Who can write in it, by role. */
export const USERS = { administrator: 'admin', author: 'anna', contributor: 'kai' } as const;

/** Sends what isn't a file to WordPress, as a web server does; `/code` runs what a test asks for. */
const ROUTER = `<?php
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
if ($path === '/code') {
    $code = file_get_contents('php://input');
    $_SERVER['REQUEST_METHOD'] = 'GET';
    require __DIR__ . '/wp-load.php';
    foreach (['plugin', 'upgrade', 'file', 'misc', 'user'] as $name) require_once ABSPATH . "wp-admin/includes/$name.php";
    $answer = (function () use ($code) { return eval("$code;"); })();
    echo "\\n=>" . json_encode($answer);
    return true;
}
if ($path !== '/' && is_file(__DIR__ . $path)) return false;
if (is_file(__DIR__ . rtrim($path, '/') . '/index.php') && $path !== '/') { $_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = rtrim($path, '/') . '/index.php'; chdir(__DIR__ . rtrim($path, '/')); require __DIR__ . rtrim($path, '/') . '/index.php'; return true; }
$_SERVER['SCRIPT_NAME'] = '/index.php';
require __DIR__ . '/index.php';
`;

const config = (port: number, socket: string): string => `<?php
define('DB_NAME', 'wordpress'); define('DB_USER', 'root'); define('DB_PASSWORD', ''); define('DB_HOST', 'localhost:${socket}');
define('DB_CHARSET', 'utf8mb4'); define('DB_COLLATE', '');
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY', 'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $name) define($name, md5($name));
define('WP_HOME', 'http://127.0.0.1:${port}'); define('WP_SITEURL', WP_HOME);
define('WP_HTTP_BLOCK_EXTERNAL', true); define('DISABLE_WP_CRON', true); define('AUTOMATIC_UPDATER_DISABLED', true);
define('FS_METHOD', 'direct'); define('WP_DEBUG', true); define('WP_DEBUG_DISPLAY', false); define('WP_DEBUG_LOG', __DIR__ . '/complaints.log');
$table_prefix = 'wp_';
if (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');
require ABSPATH . 'wp-settings.php';
`;

const INSTALL = `wp_install('A clinic', 'admin', 'admin@clinic.example', true, '', '${PASSWORD}');
foreach (['author' => 'anna', 'contributor' => 'kai'] as $role => $name) wp_insert_user(['user_login' => $name, 'user_pass' => '${PASSWORD}', 'user_email' => "$name@clinic.example", 'role' => $role]);
foreach (get_users() as $user) update_user_meta($user->ID, $GLOBALS['wpdb']->get_blog_prefix() . 'persisted_preferences', ['core/edit-post' => ['welcomeGuide' => false], 'core/edit-site' => ['welcomeGuide' => false], '_modified' => gmdate('c')]);
update_option('permalink_structure', '/%postname%/'); flush_rewrite_rules();
wp_update_post(['ID' => get_option('wp_page_for_privacy_policy'), 'post_status' => 'publish']);
switch_theme('twentytwentythree');`;

/** @returns a WordPress just installed, with a user of each role in `USERS` and without any plugin */
export async function startSite(found: WordPress): Promise<Site> {
  const place = mkdtempSync(join(tmpdir(), 'wp-site-'));
  const folder = join(place, 'www');
  const database = await startMariadb(found, place, ['--innodb-flush-log-at-trx-commit=0']);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  cpSync(found.files, folder, {
    recursive: true,
    verbatimSymlinks: false,
    dereference: true,
    filter: (path) => existsSync(path) && !path.endsWith('.htaccess'),
  });
  for (const name of ['plugins', 'mu-plugins', 'upgrade', 'uploads'])
    mkdirSync(join(folder, 'wp-content', name), { recursive: true });
  writeFileSync(join(folder, 'wp-config.php'), config(port, join(place, 'db.sock')));
  writeFileSync(join(folder, 'router.php'), ROUTER);
  const sendmail = join(place, 'sendmail');
  writeFileSync(
    sendmail,
    `#!/bin/sh\nwhile [ -e ${place}/hold ]; do sleep 0.1; done\n[ -e ${place}/refuse ] && exit 75\ncat >> ${place}/mails\n`,
  );
  chmodSync(sendmail, 0o755);
  const options = [
    '-d',
    `sendmail_path=${sendmail}`,
    '-d',
    `error_log=${folder}/complaints.log`,
    '-d',
    'log_errors=1',
    '-d',
    'display_errors=0',
    '-d',
    'memory_limit=512M',
    '-d',
    'upload_max_filesize=16M',
    '-d',
    'opcache.enable_cli=1',
  ];
  const run = (before: string, code: string): string => {
    const script = `<?php $_SERVER['HTTP_HOST'] = '127.0.0.1:${port}'; $_SERVER['REQUEST_METHOD'] = 'GET'; $_SERVER['REQUEST_URI'] = '/'; ${before} require '${folder}/wp-load.php'; foreach (['plugin', 'upgrade', 'file', 'misc', 'user'] as $name) require_once ABSPATH . "wp-admin/includes/$name.php"; ini_set('display_errors', 'stderr'); $answer = (function () { ${code}; })(); echo "\\n=>" . json_encode($answer);`;
    const { stdout, stderr } = spawnSync(found.php, options, { input: script, encoding: 'utf8', cwd: folder });
    const at = stdout.lastIndexOf('\n=>');
    if (at === -1) throw new Error(`${code}\n${stdout}\n${stderr}`);
    return stdout.slice(at + 3);
  };
  const bare = spawnSync(
    found.php,
    [
      '-r',
      `$db = new mysqli('localhost', 'root', '', '', 0, '${place}/db.sock'); $db->query('CREATE DATABASE wordpress CHARACTER SET utf8mb4');`,
    ],
    { encoding: 'utf8' },
  );
  if (bare.status !== 0) throw new Error(bare.stderr);
  run("define('WP_INSTALLING', true);", INSTALL);
  const server = startServer(
    found.php,
    [...options, '-S', `127.0.0.1:${port}`, '-t', folder, join(folder, 'router.php')],
    { env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' } },
  );
  await until(() => answers(`${url}/readme.html`), 'PHP');
  const set = (name: string, is: boolean): void =>
    is ? appendFileSync(join(place, name), '') : rmSync(join(place, name), { force: true });
  const stop = (): void => {
    set('hold', false);
    stopServer(server);
    stopServer(database);
    rmSync(place, { recursive: true, force: true, maxRetries: 5 });
  };
  return {
    url,
    folder,
    php: async (code) => {
      const text = await (await fetch(`${url}/code`, { method: 'POST', body: code })).text();
      const at = text.lastIndexOf('\n=>');
      if (at === -1) throw new Error(`${code}: ${text}`);
      return JSON.parse(text.slice(at + 3)) as never;
    },
    mails: () => (existsSync(join(place, 'mails')) ? readFileSync(join(place, 'mails'), 'utf8') : ''),
    refuseMail: (refuse) => set('refuse', refuse),
    holdMail: (hold) => set('hold', hold),
    complaints: () =>
      existsSync(join(folder, 'complaints.log'))
        ? readFileSync(join(folder, 'complaints.log'), 'utf8')
            .split('\n')
            .filter((line) => /plugins\/funnel-calculator|funnel_calculator/.test(line))
        : [],
    stop,
  };
}
