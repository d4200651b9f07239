import { type Lang, localized } from "#app/lib/lang.ts";
import type { PartyKind } from "#app/organizations/kinds.ts";
import { fieldsSeen, type ProfileField } from "./profile-fields.ts";
import type { Profile } from "./profiles.ts";

/** What a reader of one kind may see of someone's answers to the organizers' fields, in words. */
export function seenAnswers(
  profile: Profile,
  of: { fields: ProfileField[]; kind: PartyKind; by: PartyKind; lang: Lang },
): { name: string; value: string }[] {
  return fieldsSeen(of.fields, of).flatMap(({ id, label, choices }) => {
    const answer = profile.answers[id];
    if (answer === undefined || answer.length === 0) return [];
    const value =
      typeof answer === "string"
        ? answer
        : answer
            .flatMap((at) => (choices[at] ? [localized(choices[at], of.lang)] : []))
            .join(of.lang === "zh" ? "、" : ", ");
    return value === "" ? [] : [{ name: localized(label, of.lang), value }];
  });
}
