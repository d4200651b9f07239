/** The languages of every page, letter and refusal. */
export const langs = ["zh", "en"] as const;
export type Lang = (typeof langs)[number];

/** What the public reads, once per language; either may be "" and is then shown in the other. */
export type Localized = Record<Lang, string>;

/** Whether this is one of our languages, as the first segment of an address says it. */
export function isLang(value: unknown): value is Lang {
  return value === "zh" || value === "en";
}

/** The language a reader would switch to. */
export function otherLang(lang: Lang): Lang {
  return lang === "zh" ? "en" : "zh";
}

/** The value in this language, or in the other where it is missing; "" where both are. */
export function localized(value: Localized, lang: Lang): string {
  return value[lang] || value[otherLang(lang)];
}

/** The language a value is really shown in: what the `lang` attribute around it must say. */
export function shownLang(value: Localized, lang: Lang): Lang {
  return value[lang] || !value[otherLang(lang)] ? lang : otherLang(lang);
}

/** The tag for `<html lang>`, mails and `Intl`. */
export function langTag(lang: Lang): string {
  return lang === "zh" ? "zh-CN" : "en";
}
