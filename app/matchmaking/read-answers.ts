import { cleanLine, cleanLines } from "#app/lib/text.ts";
import type { ProfileField } from "./profile-fields.ts";
import type { Profile } from "./profiles.ts";

/** What was typed or chosen for the organizers' fields, as it is kept: texts cleaned, choices by index. */
export function readAnswers(
  fields: ProfileField[],
  typed: Record<string, string | string[]>,
): Profile["answers"] {
  const answers: Profile["answers"] = {};
  for (const { id, kind } of fields) {
    const given = typed[id];
    if (given === undefined) continue;
    if (kind === "choice" || kind === "choices") {
      const chosen = [given].flat().filter((one) => /^\d{1,3}$/.test(one));
      answers[id] = [...new Set(chosen.map(Number))];
      continue;
    }
    const [text = ""] = [given].flat();
    answers[id] = kind === "text" ? cleanLine(text).slice(0, 200) : cleanLines(text).slice(0, 2000);
  }
  return answers;
}
