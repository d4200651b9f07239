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
export function wording<const En extends Words>(languages: {
  zh: NoInfer<Translated<En>>;
  en: En;
}): Record<Lang, Translated<En>>;
export function wording(languages: unknown): unknown {
  return languages;
}

/** `ticket` for one, `tickets` for any other number: the English word that fits; Chinese has one. */
export function plural(n: number, one: string, many: string): string {
  return n === 1 ? one : many;
}
