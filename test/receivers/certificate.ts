import { generateKeyPairSync, sign } from 'node:crypto';

/** A piece of DER: its kind, its length, what it holds. */
function der(kind: number, ...parts: readonly Uint8Array[]): Buffer {
  const held = Buffer.concat(parts);
  const length = held.length < 128 ? [held.length] : [0x82, held.length >> 8, held.length & 255];
  return Buffer.concat([Buffer.from([kind, ...length]), held]);
}

const [SEQUENCE, SET, INTEGER, BITS, TEXT, TIME] = [0x30, 0x31, 0x02, 0x03, 0x0c, 0x17] as const;
/** 1.3.101.112 */
const ED25519 = der(SEQUENCE, Buffer.from([0x06, 0x03, 0x2b, 0x65, 0x70]));
/** 2.5.4.3 */
const COMMON_NAME = Buffer.from([0x06, 0x03, 0x55, 0x04, 0x03]);

/**
 * A key and a certificate that it has signed itself, as mail servers make them at their installation.
 *
 * @param until - the year, in two digits, in which it ends
 */
export function selfSigned(name: string, until = '49'): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const called = der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, der(TEXT, Buffer.from(name)))));
  const times = ['200101000000Z', `${until}1231000000Z`].map((time) => der(TIME, Buffer.from(time)));
  const told = der(
    SEQUENCE,
    der(INTEGER, Buffer.from([1])),
    ED25519,
    called,
    der(SEQUENCE, ...times),
    called,
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = der(BITS, Buffer.from([0]), sign(null, told, privateKey));
  const base64 = der(SEQUENCE, told, ED25519, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    cert: `-----BEGIN CERTIFICATE-----\n${base64.replace(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE-----\n`,
  };
}
