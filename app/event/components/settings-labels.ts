import { type Lang, langs } from "#app/lib/lang.ts";
import { organizerWords } from "../wording.ts";

const inBoth = [
  "name",
  "tagline",
  "description",
  "venue",
  "address",
  "directions",
  "consent",
  "organizerName",
  "imprint",
  "privacy",
] as const;

const inOne = [
  "slug",
  "firstDay",
  "lastDay",
  "opensAt",
  "closesAt",
  "zone",
  "currency",
  "phone",
  "holdMinutes",
  "ticketsPerEmail",
  "contactEmail",
  "icpNumber",
  "payAtDoor",
  "correctDays",
  "transferDays",
  "exchangeDays",
  "cancelDays",
  "offerHours",
] as const;

/** What each field of an event is called, by the name under which its form sends it. */
export function labelsOf(lang: Lang): Record<string, string> {
  const t = organizerWords[lang];
  const one = inOne.map((name) => [name, t[name]]);
  const both = inBoth.flatMap((name) =>
    langs.map((it) => [
      `${name}.${it}`,
      lang === "zh" ? `${t[name]}（${t[it]}）` : `${t[name]}, ${t[it]}`,
    ]),
  );
  return { ...Object.fromEntries([...one, ...both]), accentHue: t.look };
}
