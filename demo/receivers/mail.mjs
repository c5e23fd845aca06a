// @ts-check
import { NotTaken } from './outbox.mjs';
import { summaryOf, titleOf } from './summary.mjs';

/** @typedef {{ to: readonly string[], from: string, smtp: string }} MailSettings */

/** What an SMTP server may take. */
const PATIENCE = 20_000;

/**
 * The lead as a mail to the agency. Answering it goes to who left the lead.
 *
 * @param {import('./lead.mjs').Lead} lead
 */
export const mailOf = (lead) => ({
  subject: oneLine(titleOf(lead)).slice(0, 150),
  text: [`${oneLine(lead.name)}\n${lead.phone}\n${lead.email}`, summaryOf(lead)].join('\n\n'),
  ...(/^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+$/.test(lead.email) && { replyTo: lead.email }),
});

/** @param {string} text */
const oneLine = (text) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/**
 * Mail of each lead by SMTP, to each address for itself: one that is refused is tried on, and nobody gets a mail twice for it.
 * The library is loaded here, so that a receiver without mail needs none.
 *
 * @param {MailSettings} settings
 * @returns {Promise<import('./outbox.mjs').Channel[]>} `mail` of the first address, `mail 2` of the second …
 * @throws {Error} whose message says what to do
 */
export async function mailChannels({ to, from, smtp }) {
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
          // A mail that was sent twice is known by it.
          messageId: `<${lead.leadId}@funnel-calculator.invalid>`,
        });
        return messageId;
      } catch (error) {
        // Whatever the server says, the address or the password can be mended: it is tried on. Its words may name people.
        const { responseCode, code } = /** @type {{ responseCode?: number, code?: string }} */ (error);
        throw new NotTaken(responseCode ? `answered ${responseCode}` : (code ?? 'no answer'), 'later');
      }
    },
  }));
}
