import { folded } from "#app/lib/text.ts";

const named: Record<string, string> = {
  chinese: "zh",
  mandarin: "zh",
  中文: "zh",
  汉语: "zh",
  普通话: "zh",
  国语: "zh",
  cantonese: "yue",
  粤语: "yue",
  english: "en",
  englisch: "en",
  英文: "en",
  英语: "en",
  german: "de",
  deutsch: "de",
  德语: "de",
  french: "fr",
  français: "fr",
  法语: "fr",
  spanish: "es",
  español: "es",
  西班牙语: "es",
  italian: "it",
  italiano: "it",
  dutch: "nl",
  nederlands: "nl",
  portuguese: "pt",
  português: "pt",
  russian: "ru",
  русский: "ru",
  俄语: "ru",
  japanese: "ja",
  日本語: "ja",
  日语: "ja",
  korean: "ko",
  한국어: "ko",
  韩语: "ko",
};

export type SpokenLanguages = { languages: string[]; unknown: string[] };

/**
 * The languages that one field names: several in one (`de, en`, `zh/en`, `中文和英文`), as tags or
 * by name, each once and in lower case. A region stays (`zh-tw`); a manner of speaking does not
 * (`de-formal`).
 */
export function readLanguages(field: string): SpokenLanguages {
  const languages = new Set<string>();
  const unknown: string[] = [];
  for (const part of folded(field).split(/[,;/|+&、和与]|\s(?:and|und|or)\s|\s/)) {
    const said = part.replace(/^[([]+|[)\]]+$/g, "").replaceAll("_", "-");
    if (said === "") continue;
    const tag = named[said] ?? tagOf(said);
    if (tag) languages.add(tag);
    else unknown.push(said);
  }
  return { languages: [...languages], unknown };
}

function tagOf(said: string): string | null {
  const match = /^([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|\d{3}))?(?:-[a-z0-9]+)*$/.exec(said);
  return match ? [match[1], match[2], match[3]].filter(Boolean).join("-") : null;
}
