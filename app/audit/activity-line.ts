import type { Lang } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Activity } from "./activities.ts";
import { type ActivityVerb, details, subjects, values, verbs, words } from "./wording.ts";

/** One line of the audit as people read it; `at` is ms UTC. */
export type ActivityLine = {
  id: string;
  at: Instant;
  who: string;
  actor: string;
  what: string;
  about: string;
  detail: string;
};

/** A line in the reader's language; what an older release wrote is shown as it was written. */
export function activityLine(activity: Activity, lang: Lang): ActivityLine {
  const { id, at, actorLabel, actorKind, verb, subjectKind } = activity;
  return {
    id,
    at,
    who: actorKind === "system" ? known(values[lang], actorLabel) : actorLabel,
    actor: words[lang].actors[actorKind],
    what: isVerb(verb) ? verbs[lang][verb] : verb,
    about: known(subjects[lang], subjectKind),
    detail: detailWords(activity.detail, lang),
  };
}

/** Whether this is a verb of the audit. */
export function isVerb(verb: string): verb is ActivityVerb {
  return Object.hasOwn(verbs.en, verb);
}

/** The facts that have a name, as `name: value`, in the order of their names. */
function detailWords(detail: Activity["detail"], lang: Lang): string {
  const colon = lang === "zh" ? "：" : ": ";
  return Object.entries(details[lang])
    .map(([key, name]) => [name, plain(detail[key], lang, coded.has(key))] as const)
    .filter(([, text]) => text !== "")
    .map(([name, text]) => name + colon + text)
    .join(" · ");
}

/** The facts whose values are words of ours, such as a role or the name of a field. */
const coded = new Set(["role", "from", "fields"]);

function plain(value: unknown, lang: Lang, isCoded: boolean): string {
  if (Array.isArray(value)) {
    return value.map((it) => plain(it, lang, isCoded)).join(lang === "zh" ? "、" : ", ");
  }
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return "";
  return isCoded ? known(values[lang], value) : value;
}

function known(words: Partial<Record<string, string>>, key: string): string {
  return words[key] ?? key;
}
