const han = /\p{Script=Han}+/gu;
const latin = /[a-z][a-z0-9+#.-]{2,}/g;

/** Words and characters that say nothing about what someone wants. */
const idle = new Set(
  `the and for with from that this who what how are our you your can want need looking look seek
   seeking find finding offer offers offering people team teams company companies investor investors
   help have has will about into new good more some any all their them they project projects`.split(
    /\s+/,
  ),
);
const idleHan =
  /[的了和是在与我你他们想要找寻求有能可以提供希望一些以及或也都很多这那个为对到会把让请给]/;

/**
 * The terms of a text that two texts are compared by: words of Latin letters and pairs of Chinese
 * characters, each as a number, in order, without those that say nothing. Two different terms may be
 * the same number about once in a thousand million.
 */
export function termNumbers(text: string): Int32Array {
  if (text === "") return none;
  const known = numbers.get(text);
  if (known) return known;
  const made = Int32Array.from(new Set(termsIn(text).map(numberOf))).sort();
  if (numbers.size >= mostNumbers) numbers.clear();
  numbers.set(text, made);
  return made;
}

/** Ids in the same form, to be counted where two lists have them. */
export function idNumbers(ids: readonly string[]): Int32Array {
  return ids.length === 0 ? none : Int32Array.from(new Set(ids.map(numberOf))).sort();
}

/** How many numbers two such lists have in common. */
export function countCommon(one: Int32Array, other: Int32Array): number {
  let i = 0;
  let j = 0;
  let n = 0;
  while (i < one.length && j < other.length) {
    const a = one[i] as number;
    const b = other[j] as number;
    if (a === b) n++;
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return n;
}

const none = new Int32Array(0);

/** Texts by what they came to, kept: reading one costs more than comparing it with thousands. */
const numbers = new Map<string, Int32Array>();
const mostNumbers = 20_000;

/** Whether two lists of term numbers have one in common. */
export function haveCommon(one: Int32Array, other: Int32Array): boolean {
  let i = 0;
  let j = 0;
  while (i < one.length && j < other.length) {
    const a = one[i] as number;
    const b = other[j] as number;
    if (a === b) return true;
    if (a < b) i++;
    else j++;
  }
  return false;
}

/** The longest words, or runs of Chinese characters, that both texts have: at most two. */
export function commonWords(one: string, other: string): string[] {
  const words = new Set(latinIn(other));
  const shared = latinIn(one).filter((word) => words.has(word));
  const runs = runsIn(one)
    .flatMap((run) => longestWithin(run, runsIn(other)))
    .map((part) => wholeWords(part, one));
  const found = [...new Set([...runs, ...shared])];
  return found.sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1)).slice(0, 2);
}

function weight(word: string): number {
  return /\p{Script=Han}/u.test(word) ? word.length * 3 : word.length;
}

function termsIn(text: string): string[] {
  return [...latinIn(text), ...runsIn(text).flatMap(pairsOf)];
}

function latinIn(text: string): string[] {
  const words = text.toLowerCase().match(latin) ?? [];
  return words.map((word) => word.replace(/[.-]+$/, "")).filter((word) => !idle.has(word));
}

/** Runs of Chinese characters, cut at those that say nothing. */
function runsIn(text: string): string[] {
  const runs = text.match(han) ?? [];
  return runs.flatMap((run) => run.split(new RegExp(idleHan, "u"))).filter((run) => run.length > 1);
}

function pairsOf(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}

function longestWithin(run: string, others: string[]): string[] {
  const characters = [...run];
  for (let length = characters.length; length >= 2; length--) {
    for (let from = 0; from + length <= characters.length; from++) {
      const part = characters.slice(from, from + length).join("");
      if (others.some((other) => other.includes(part))) return [part];
    }
  }
  return [];
}

const chinese = new Intl.Segmenter("zh", { granularity: "word" });

/** A part of a text without the halves of words at its ends; where nothing else is left, as it is. */
function wholeWords(part: string, text: string): string {
  const from = text.indexOf(part);
  const edges = [...chinese.segment(text)].flatMap(({ index, segment }) => [
    index,
    index + segment.length,
  ]);
  const within = edges.filter((edge) => edge >= from && edge <= from + part.length);
  const whole = text.slice(within.at(0) ?? from, within.at(-1) ?? from);
  return whole.length > 1 ? whole : part;
}

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 units, 32 bits. */
function numberOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) {
    hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  }
  return hash | 0;
}
