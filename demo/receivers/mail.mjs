// @ts-check
import { NotTaken } from './outbox.mjs';
import { phoneOf, summaryOf, titleOf } from './summary.mjs';

/** @typedef {{ to: readonly string[], from: string, smtp: string }} MailSettings */

/** What an SMTP server may take for an answer, and for a whole mail: less than a lead is lent to a try for. */
const [PATIENCE, WHOLE_PATIENCE] = [20_000, 100_000];

/**
 * The lead as a mail to the agency. Answering it goes to who left the lead.
 *
 * @param {import('./lead.mjs').Lead} lead
 */
export const mailOf = (lead) => ({
  // By signs: half of one would be unreadable.
  subject: [...oneLine(titleOf(lead))].slice(0, 150).join(''),
  text: `${[lead.name, phoneOf(lead), lead.email].map(oneLine).filter(Boolean).join('\n')}\n\n${summaryOf(lead)}`,
  // Servers refuse a whole mail for other letters before the @; behind it the library writes them as they want them.
  ...(/^[!#-'*+\-/-9=?A-Z^-~.]+@[^\s@<>"(),:;[\]\\]+$/i.test(lead.email) && { replyTo: lead.email }),
});

/** @param {string} text */
const oneLine = (text) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/**
 * Mail of each lead by SMTP, to each address for itself: one that is refused is tried on, and nobody gets a mail twice for it.
 * The library is loaded here, so that a receiver without mail needs none.
 *
 * @param {MailSettings} settings
 * @param {number} [patience] milliseconds for a mail
 * @returns {Promise<import('./outbox.mjs').Channel[]>} `mail` of the first address, `mail 2` of the second …
 * @throws {Error} whose message says what to do
 */
export async function mailChannels({ to, from, smtp }, patience = WHOLE_PATIENCE) {
  const { createTransport } = await import('nodemailer').then(
    (module) => module.default,
    () => {
      throw new Error('MAIL_TO: mail needs a library; run npm install nodemailer beside the receiver');
    },
  );
  const transport = createTransport({
    url: smtp,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
    // Nobody stands between this machine and itself, and the certificate of its own mail server is usually self-signed.
    ...(isHere(smtp) && { tls: { rejectUnauthorized: false } }),
  });
  return to.map((address, index) => ({
    name: index === 0 ? 'mail' : `mail ${index + 1}`,
    send: async (lead) => {
      try {
        const { messageId } = await transport.sendMail({
          from,
          to: [...to],
          envelope: { from, to: [address] },
          ...mailOf(lead),
          // A mail that was sent twice is known by it. Filters like it to be of the sender's domain.
          messageId: `<${lead.leadId}@${from.split('@')[1]}>`,
          signal: AbortSignal.timeout(patience),
        });
        return messageId;
      } catch (error) {
        // Whatever the server says, the address or the password can be mended: it is tried on.
        throw new NotTaken(reasonOf(/** @type {SmtpError} */ (error), address), 'later');
      }
    },
  }));
}

/** @param {string} smtp */
const isHere = (smtp) => /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/i.test(new URL(smtp).hostname);

const UNTRUSTED = 'isn’t trusted by this machine: give the file of its authority by NODE_EXTRA_CA_CERTS';

/** What is the matter with a certificate, and what to do, where it is something else than who has signed it. @type {Record<string, string | undefined>} */
const CERTIFICATES = {
  ERR_TLS_CERT_ALTNAME_INVALID: 'is for another name: write that one into SMTP_URL',
  CERT_HAS_EXPIRED: 'has expired: whoever runs the mail server has to renew it',
  CERT_NOT_YET_VALID: 'isn’t valid yet: look at the clock of this machine',
};

/** @typedef {{ responseCode?: number, command?: string, code?: unknown, originalCode?: unknown }} SmtpError */

/**
 * Why a mail wasn't taken, without the server's own words: they may name people.
 *
 * @param {SmtpError} error
 * @param {string} address of the agency, which the settings name
 */
function reasonOf({ responseCode, command, code, originalCode }, address) {
  if (responseCode) return `answered ${responseCode} to ${command === 'RCPT TO' ? address : command}`;
  const name = [originalCode, code].find((text) => typeof text === 'string');
  if (!name || name === 'EABORT' || name === 'ETIMEDOUT') return 'no answer in time';
  if (/CERT|SIGNATURE|ISSUER|_CA\b/.test(name)) return `its certificate ${CERTIFICATES[name] ?? UNTRUSTED}: ${name}`;
  return name === 'ERR_SSL_WRONG_VERSION_NUMBER' ? 'it takes smtp:// at this port, and no smtps://' : name;
}
