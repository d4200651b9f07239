import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomInt,
  timingSafeEqual,
} from "node:crypto";
import { env } from "./env.server.ts";
import { randomBytes } from "./random.ts";

/** A new secret for a link or a cookie: 192 random bits as 32 characters of base64url. */
export function newSecret(): string {
  return Buffer.from(randomBytes(24)).toString("base64url");
}

/** A new sign-in code: six decimal digits, every one of the million equally likely. */
export function newDigits(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}

/** SHA-256 of a secret as 43 characters of base64url: how it is found, never how it is shown. */
export function sha256(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

/** The 10 bytes a device gets of a ticket: SHA-256(salt of the event ‖ secret), truncated. */
export function gateHash(salt: Uint8Array, secret: string): Buffer {
  return createHash("sha256").update(salt).update(secret).digest().subarray(0, 10);
}

/** HMAC-SHA-256 under a key derived from SECRETS_KEY for this purpose; base64url. */
export function hmac(purpose: string, text: string): string {
  return createHmac("sha256", keyFor(`hmac:${purpose}`))
    .update(text)
    .digest("base64url");
}

/** Whether two strings are the same, in a time that does not tell where they differ. */
export function sameSecret(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** AES-256-GCM under SECRETS_KEY: 12 bytes of nonce ‖ ciphertext ‖ 16 bytes of tag. */
export function seal(purpose: string, text: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor(`seal:${purpose}`), nonce);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, body, cipher.getAuthTag()]);
}

/** What `seal` sealed; throws where the key or the bytes are not those it was sealed with. */
export function open(purpose: string, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const decipher = createDecipheriv(
    "aes-256-gcm",
    keyFor(`seal:${purpose}`),
    bytes.subarray(0, 12),
  );
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString();
}

const keys = new Map<string, Buffer>();

function keyFor(purpose: string): Buffer {
  let key = keys.get(purpose);
  if (!key) {
    key = Buffer.from(hkdfSync("sha256", env.secretsKey, "wutong", purpose, 32));
    keys.set(purpose, key);
  }
  return key;
}
