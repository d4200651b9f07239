import type { Lang } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Activity } from "./activities.ts";
import { type ActivityVerb, details, subjects, verbs, words } from "./wording.ts";

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
  const known: Partial<Record<string, string>> = subjects[lang];
  return {
    id,
    at,
    who: actorLabel,
    actor: words[lang].actors[actorKind],
    what: isVerb(verb) ? verbs[lang][verb] : verb,
    about: known[subjectKind] ?? subjectKind,
    detail: detailWords(activity.detail, lang),
  };
}

/** Whether this is a verb of the audit. */
export function isVerb(verb: string): verb is ActivityVerb {
  return Object.hasOwn(verbs.en, verb);
}

/** The facts that have a name, as `name: value`, in the order they were written. */
function detailWords(detail: Activity["detail"], lang: Lang): string {
  const known: Partial<Record<string, string>> = details[lang];
  const colon = lang === "zh" ? "：" : ": ";
  return Object.entries(detail)
    .flatMap(([key, value]) => {
      const [name, text] = [known[key], plain(value, lang)];
      return name && text ? [name + colon + text] : [];
    })
    .join(" · ");
}

function plain(value: unknown, lang: Lang): string {
  if (Array.isArray(value)) {
    return value.map((it) => plain(it, lang)).join(lang === "zh" ? "、" : ", ");
  }
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
