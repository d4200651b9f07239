import type { Lang } from "#app/lib/lang.ts";
import type { LetterKind, LetterProps } from "#emails/letter-kinds.ts";
import type { FactsOf } from "#emails/template.ts";

export type Sample<Kind extends LetterKind> = {
  props: LetterProps[Kind];
  facts: (lang: Lang) => FactsOf<Kind>;
};
