/** The characters of a unified social credit code, by their value (GB 32100). */
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A taxpayer number as it was typed: without spaces, in capitals. */
export function cleanTaxpayerNumber(typed: string): string {
  return typed.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
}

/** Whether this can be a taxpayer number: 15, 18 or 20 digits and capital letters. */
export function isTaxpayerNumber(text: string): boolean {
  return /^(?:[0-9A-Z]{15}|[0-9A-Z]{18}|[0-9A-Z]{20})$/.test(text);
}

/**
 * Whether the check character of an 18-character unified social credit code is wrong (GB 32100).
 * Numbers of other lengths have none. Some of 18 characters are no such code, so this is a reason
 * to look again, not to refuse.
 */
export function hasWrongCheck(number: string): boolean {
  if (number.length !== 18) return false;
  let sum = 0;
  let weight = 1;
  for (const character of number.slice(0, 17)) {
    const value = alphabet.indexOf(character);
    if (value < 0) return true;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] !== number[17];
}
