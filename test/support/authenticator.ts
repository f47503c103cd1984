import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';

/** A device that keeps passkeys, in a few lines: what a browser would post, with the faults a test asks for. */
export type Authenticator = {
  create(options: PublicKeyCredentialCreationOptionsJSON, faults?: Faults): RegistrationResponseJSON;
  get(options: PublicKeyCredentialRequestOptionsJSON, faults?: Faults): AuthenticationResponseJSON;
};

export type Faults = {
  origin?: string;
  /** Of the count of signatures; a device that does not count says 0. */
  counter?: number;
  /** Neither finger nor PIN was asked for. */
  unverified?: boolean;
  userHandle?: string;
};

const sha256 = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();

/** As much of CBOR (RFC 8949) as an attestation without statement needs. */
const cbor = (value: number | string | Buffer | Map<number | string, unknown>): Buffer => {
  const head = (major: number, length: number): Buffer => {
    if (length < 24) return Buffer.from([(major << 5) | length]);
    return length < 256
      ? Buffer.from([(major << 5) | 24, length])
      : Buffer.from([(major << 5) | 25, length >> 8, length & 255]);
  };
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const pairs = [...value].flatMap(([key, one]) => [cbor(key), cbor(one as number)]);
  return Buffer.concat([head(5, value.size), ...pairs]);
};

const publicKeyOf = (key: KeyObject): Buffer => {
  const { x = '', y = '' } = key.export({ format: 'jwk' }) as { x?: string; y?: string };
  return cbor(
    new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  );
};

const counted = (counter: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(counter);
  return bytes;
};

export const authenticator = (origin: string): Authenticator => {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(16);
  let handle: string | undefined;
  const client = (type: string, challenge: string, given: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: given, crossOrigin: false }));
  const data = (rpId: string, flags: number, counter: number, more = Buffer.alloc(0)) =>
    Buffer.concat([sha256(rpId), Buffer.from([flags]), counted(counter), more]);
  const base = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' as const };
  return {
    create: (options, faults = {}) => {
      handle = options.user.id;
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, publicKeyOf(publicKey)]);
      const authData = data(options.rp.id ?? '', faults.unverified ? 0x41 : 0x45, faults.counter ?? 0, credential);
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', authData],
      ]);
      return {
        ...base,
        clientExtensionResults: {},
        response: {
          clientDataJSON: client('webauthn.create', options.challenge, faults.origin ?? origin).toString('base64url'),
          attestationObject: cbor(attestation).toString('base64url'),
          transports: ['internal'],
        },
      };
    },
    get: (options, faults = {}) => {
      const authData = data(options.rpId ?? '', faults.unverified ? 0x01 : 0x05, faults.counter ?? 0);
      const clientData = client('webauthn.get', options.challenge, faults.origin ?? origin);
      const userHandle = faults.userHandle ?? handle;
      return {
        ...base,
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData.toString('base64url'),
          authenticatorData: authData.toString('base64url'),
          signature: sign('sha256', Buffer.concat([authData, sha256(clientData)]), privateKey).toString('base64url'),
          ...(userHandle ? { userHandle } : {}),
        },
      };
    },
  };
};
