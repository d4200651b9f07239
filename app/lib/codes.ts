import { randomBytes } from "./random.ts";

/** Crockford base32: digits and capitals without I, L, O and U (crockford.com/base32.html). */
export const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const orderAlphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const orderCodeLength = 8;
const ticketVersion = "1";
const ticketRandomLength = 18;

/** Length of a ticket's secret: version, 18 random characters (90 bits), check character. */
export const ticketSecretLength = 20;

/** A new order code: 8 characters of 31 that are not mistaken for each other; a name, no credential. */
export function newOrderCode(): string {
  return randomCharacters(orderAlphabet, orderCodeLength);
}

/** Length of the reference of a transfer: an order's code and its check character. */
export const transferReferenceLength = orderCodeLength + 1;

/**
 * What a buyer writes on a bank transfer: the order's code and a check character. One wrong
 * character, or two neighbours swapped, is noticed.
 */
export function transferReference(orderCode: string): string {
  return orderCode + referenceCheck(orderCode);
}

/** The order's code in a reference, or null where these nine characters are none. */
export function orderOfReference(reference: string): string | null {
  const code = reference.slice(0, -1);
  if (reference.length !== transferReferenceLength) return null;
  if ([...reference].some((character) => !orderAlphabet.includes(character))) return null;
  return referenceCheck(code) === reference.at(-1) ? code : null;
}

/** A reference in groups of three, as people read it: `7K3 M9P QRX`. */
export function spacedReference(reference: string): string {
  return reference.match(/.{1,3}/g)?.join(" ") ?? "";
}

/** A sum weighted by place, modulo the 31 characters there are: a prime, so nothing cancels out. */
function referenceCheck(code: string): string {
  let sum = 0;
  for (let i = 0; i < code.length; i++) sum += (i + 2) * orderAlphabet.indexOf(code[i] ?? "");
  return orderAlphabet[sum % orderAlphabet.length] ?? "";
}

/** A new ticket secret: version `1`, 90 random bits, check character; what the QR says. */
export function newTicketSecret(): string {
  const body = ticketVersion + randomCharacters(crockford, ticketRandomLength);
  return body + checkCharacter(body);
}

export type ReadTicketSecret =
  | { ok: true; secret: string }
  | { ok: false; reason: "misread" | "not_ours" };

/**
 * What a scan or a hand typed, read as a ticket secret: trimmed, upper-cased, hyphens and spaces
 * dropped, O read as 0 and I, L as 1; the part after the last `/` if it is an address. `misread`
 * is a code of our shape whose check character is wrong; `not_ours` is anything else.
 */
export function normalizeTicketSecret(text: string): ReadTicketSecret {
  if (text.length > 512) return { ok: false, reason: "not_ours" };
  const last = text.trim().split("/").at(-1) ?? "";
  const secret = last
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s-]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  if (!/^[12][0-9A-HJKMNP-TV-Z]{19}$/.test(secret)) return { ok: false, reason: "not_ours" };
  if (checkCharacter(secret.slice(0, -1)) !== secret.at(-1)) {
    return { ok: false, reason: "misread" };
  }
  return { ok: true, secret };
}

/** A secret or code in groups of four, as people read it: `1ABC-DEFG-…`. */
export function grouped(code: string): string {
  return code.match(/.{1,4}/g)?.join("-") ?? "";
}

/** Mod-32 sum with odd weights: every single wrong character changes it. */
function checkCharacter(body: string): string {
  let sum = 0;
  for (let i = 0; i < body.length; i++) sum += crockford.indexOf(body[i] ?? "") * (2 * i + 1);
  return crockford[sum % 32] ?? "0";
}

function randomCharacters(alphabet: string, length: number): string {
  const limit = 256 - (256 % alphabet.length);
  let out = "";
  while (out.length < length) {
    for (const byte of randomBytes(length)) {
      if (byte < limit && out.length < length) out += alphabet[byte % alphabet.length];
    }
  }
  return out;
}
