import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createServer as createSecureServer } from 'node:tls';
import { onTestFinished } from 'vitest';
import { selfSigned } from './certificate.js';

/** A server that takes mail, or refuses it with such an answer after the recipient was named. */
export async function mailServer(
  refusal: (recipient: string) => string | null = () => null,
  { isSecure = false, host = '127.0.0.1', certificate = selfSigned('mail.example') } = {},
) {
  const mails: string[] = [];
  /** Who each mail was for. */
  const recipients: string[] = [];
  const sockets = new Set<Socket>();
  const serve = (socket: Socket): void => {
    sockets.add(socket);
    let text = '';
    let isMail = false;
    let named: string[] = [];
    socket.on('error', () => undefined);
    socket.write('220 mail.example ESMTP\r\n');
    socket.on('data', (part) => {
      text += part.toString();
      for (let end = text.indexOf('\r\n'); end >= 0 && !isMail; end = text.indexOf('\r\n')) {
        const line = text.slice(0, end);
        text = text.slice(end + 2);
        const [, recipient = ''] = /^RCPT TO:<(.*?)>/i.exec(line) ?? [];
        if (recipient !== '') {
          const no = refusal(recipient);
          if (no === null) named.push(recipient);
          socket.write(`${no ?? '250 ok'}\r\n`);
        } else if (/^DATA/i.test(line)) {
          isMail = true;
          socket.write('354 go on\r\n');
        } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
        else socket.write('250 ok\r\n');
      }
      const end = text.indexOf('\r\n.\r\n');
      if (!isMail || end < 0) return;
      mails.push(text.slice(0, end));
      recipients.push(named.join(' '));
      named = [];
      text = text.slice(end + 5);
      isMail = false;
      socket.write('250 taken\r\n');
    });
  };
  const server = isSecure ? createSecureServer(certificate, serve) : createServer(serve);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    sockets.forEach((socket) => socket.destroy());
    server.close();
  });
  return {
    mails,
    recipients,
    url: `${isSecure ? 'smtps' : 'smtp'}://${host}:${(server.address() as AddressInfo).port}`,
  };
}

/** What a mail says under its head. */
export const body = (mail: string): string => {
  const [head = '', ...rest] = mail.split('\r\n\r\n');
  const text = rest.join('\r\n\r\n');
  return /base64/i.test(head)
    ? Buffer.from(text, 'base64').toString()
    : Buffer.from(
        text
          .replaceAll('=\r\n', '')
          .replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
        'latin1',
      ).toString();
};
