#!/usr/bin/env node
// @ts-check
/** `npx funnel-calculator receive`, and `check`: the receiver of leads and its checker, as the package carries them. */

const USAGE = `npx funnel-calculator receive
  takes leads of <funnel-lead-form>; settings are read from the environment: LEADS, ORIGINS, PORT, PASSWORD, MAIL_TO, SMTP_URL …
npx funnel-calculator check <address of the server that takes leads> <address of the page with the form> [path=value]
  says what visitors will read
Both are described in demo/receivers/README.md of the package.`;

const [command, ...rest] = process.argv.slice(2);
if (command === 'receive' && rest.length === 0) await (await import('./receive.mjs')).main();
else if (command === 'check') await (await import('./check.mjs')).main(rest);
else {
  console.error(USAGE);
  process.exit(2);
}
