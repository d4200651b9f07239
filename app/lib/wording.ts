import type { Lang } from "./lang.ts";

/** A sentence, a sentence with parameters, or a group of them. */
type Words = { readonly [key: string]: Word };
type Word = string | ((...parameters: never[]) => string) | Words;

/** The same keys and the same parameters, in another language. */
type Translated<W> = W extends string
  ? string
  : W extends (...parameters: infer P) => string
    ? (...parameters: P) => string
    : { readonly [K in keyof W]: Translated<W[K]> };

/**
 * The sentences of one slice in every language. English sets the keys and the parameters; a key
 * that Chinese lacks or has too many, or a parameter of another type, does not compile.
 */
export function wording<const En extends Words, Zh extends Translated<En>>(languages: {
  zh: Zh & Exactly<Zh, En>;
  en: En;
}): Record<Lang, Translated<En>>;
export function wording(languages: Record<Lang, Words>): Record<Lang, Words> {
  return languages;
}

/** `never` for each key that English does not have, so that a stray translation is found. */
type Exactly<Zh, En> = {
  readonly [K in keyof Zh]: K extends keyof En
    ? En[K] extends Words
      ? Exactly<Zh[K], En[K]>
      : Zh[K]
    : never;
};

/** `1 ticket`, `3 tickets`: the word that fits the number; Chinese needs only one. */
export function plural(n: number, one: string, many: string): string {
  return n === 1 ? one : many;
}
