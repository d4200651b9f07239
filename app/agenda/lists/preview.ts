import { type Lang, localized } from "#app/lib/lang.ts";
import type { PreviewedThing } from "../import-preview.ts";
import { importWords } from "../import-wording.ts";
import type { ListPlan } from "./read-list.ts";
import { listFileWords, listWarningSentence } from "./wording.ts";

/** How many of each kind are told in full; the counts tell the rest. */
const mostShown = 100;
const longestValue = 280;

/** What a list would do to the draft, in the reader's words. */
export function listPreview(plan: ListPlan, lang: Lang) {
  const { added, changed, untouched, warnings } = plan;
  const t = importWords[lang];
  const { fields: labels } = listFileWords[lang];
  const short = (text: string) => {
    if (text === "") return t.nothing;
    return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
  };
  return {
    lines: plan.lines,
    counts: { added: added.length, changed: changed.length, untouched },
    added: added.slice(0, mostShown).map(({ details }, n) => ({
      key: String(n),
      title: localized(details.name, lang),
      fields: [],
    })),
    changed: changed.slice(0, mostShown).map(
      ({ key, details, fields }): PreviewedThing => ({
        key,
        title: localized(details.name, lang),
        fields: fields.map(({ label, lang: inLang, from, to }) => {
          const said = labels[label] ?? label;
          return {
            field: `${label} ${inLang}`,
            label: inLang ? t.inLang[inLang](said) : said,
            from: short(from),
            to: short(to),
          };
        }),
      }),
    ),
    warnings: warnings
      .slice(0, mostShown)
      .map((warning) => ({ number: warning.number, says: listWarningSentence(warning, lang) })),
    warningsInAll: warnings.length,
  };
}
