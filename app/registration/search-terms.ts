import { pinyin } from "pinyin-pro";
import { normalizeEmail } from "#app/lib/text.ts";

/** What of a ticket is searched. */
export type SearchableTicket = {
  id: string;
  eventId: string;
  name: string;
  email: string;
  phone: string;
  orderCode: string;
};

/** Scripts without spaces between words: found by pairs of characters. */
const paired =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30FC\u3005]+/gu;
const word = /[\p{L}\p{N}]+/gu;
const longest = 60;
const most = 40;

/**
 * The terms under which a ticket is filed: words of its name, also as one word; pairs of Chinese,
 * Japanese and Korean characters; Chinese names as they sound; the e-mail address and the words
 * before its @; the order code; the last four digits of the phone number and the number itself.
 */
export function termsOf(ticket: SearchableTicket): string[] {
  const name = simplified(ticket.name);
  const email = normalizeEmail(ticket.email);
  const names = wordsIn(name.replace(paired, " "));
  const local = wordsIn(simplified(email.split("@")[0] ?? ""));
  const digits = digitsIn(ticket.phone);
  const terms = [
    ...names,
    ...(names.length > 1 ? [names.join("")] : []),
    ...pairsIn(name),
    ...soundsOf(ticket.name),
    email,
    ...local,
    ticket.orderCode.toLowerCase(),
    ...(digits.length >= 4 ? [digits.slice(-4), wholeNumber(digits)] : []),
  ];
  return [...new Set(terms.map(cut))].filter(Boolean).slice(0, most);
}

/**
 * What someone typed, as the beginnings of terms that a ticket must all have; the longest first.
 * Nothing to search for is an empty list.
 */
export function wantedTerms(typed: string): string[] {
  const text = simplified(typed.slice(0, 200));
  if (text.includes("@")) return [cut(normalizeEmail(typed.slice(0, 200)))];
  if (/^[\d\s()+.-]+$/.test(text) && digitsIn(text).length >= 7) {
    return [wholeNumber(digitsIn(text))];
  }
  const code = /^([0-9a-z]{4})[ -]([0-9a-z]{4})$/.exec(text.trim());
  if (code && /\d/.test(text)) return [`${code[1]}${code[2]}`];
  const wanted = [...wordsIn(text.replace(paired, " ")), ...pairsIn(text)];
  return [...new Set(wanted.map(cut))].sort((a, b) => b.length - a.length).slice(0, 6);
}

/** One form, lower case, without marks and apostrophes: `José O’Brien` is `jose obrien`. */
function simplified(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC")
    .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, "")
    .toLowerCase();
}

function wordsIn(text: string): string[] {
  return text.match(word) ?? [];
}

/** `林晓雯` is 林晓 and 晓雯; a character that stands alone is its own. */
function pairsIn(text: string): string[] {
  const joined = text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "");
  return (joined.match(paired) ?? []).flatMap((run) => {
    const characters = [...run];
    if (characters.length === 1) return characters;
    return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
  });
}

/** `林晓雯` sounds `linxiaowen`, and is found from each of its syllables on. */
function soundsOf(name: string): string[] {
  const han = (name.match(/\p{Script=Han}/gu) ?? []).slice(0, 8);
  if (han.length === 0) return [];
  const syllables = pinyin(han.join(""), { toneType: "none", type: "array", surname: "head" });
  return syllables.map((_, i) => wordsIn(syllables.slice(i).join("").toLowerCase()).join(""));
}

/** A mark in front keeps whole numbers apart: four digits are the end of one, never its start. */
function wholeNumber(digits: string): string {
  return `#${digits.slice(-9)}`;
}

function digitsIn(text: string): string {
  return text.replace(/\D/g, "");
}

function cut(term: string): string {
  return [...term].slice(0, longest).join("");
}
