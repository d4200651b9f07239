import { render } from "react-email";
import { cleanLine } from "#app/lib/text.ts";
import type { LetterKind, LetterProps } from "./letter-kinds.ts";
import { letters } from "./letters.ts";
import type { FactsOf } from "./template.ts";

export type WrittenLetter = { subject: string; html: string; text: string };

/** A letter of this kind in full: one subject line without control characters, page and text. */
export async function writeLetter<Kind extends LetterKind>(
  kind: Kind,
  props: LetterProps[Kind],
  facts: FactsOf<Kind>,
): Promise<WrittenLetter> {
  const template = letters[kind];
  return {
    subject: cleanLine(template.subject(props, facts)),
    html: await render(template.page(props, facts)),
    text: template.text(props, facts),
  };
}
