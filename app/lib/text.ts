const control = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu;
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu;

/** One line as people mean it: no control or invisible characters, single spaces, NFC, trimmed. */
export function cleanLine(text: string): string {
  return text
    .replace(control, " ")
    .replace(invisible, "")
    .normalize("NFC")
    .replace(/\s+/gu, " ")
    .trim();
}

/** Several lines as people mean them: like `cleanLine`, but line breaks stay (as `\n`). */
export function cleanLines(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => line.replace(control, " ").replace(invisible, "").normalize("NFC").trimEnd())
    .join("\n")
    .trim();
}

/** What a text is compared by: NFKC, lower case, single spaces. */
export function folded(text: string): string {
  return cleanLine(text.normalize("NFKC")).toLowerCase();
}

/** An e-mail address as it is compared and stored: trimmed and in lower case. */
export function normalizeEmail(address: string): string {
  return cleanLine(address.normalize("NFKC")).toLowerCase();
}

/** An address as limits count it: `a+1@x.io` and `a@x.io` are one buyer. */
export function limitKey(email: string): string {
  return email.replace(/\+[^@]*@/, "@");
}

/** How many characters a reader sees. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** Whether the text has a Han character. */
export function hasHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
