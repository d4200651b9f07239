import * as z from "zod";
import { choice, whole } from "#app/lib/fields.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { Refused } from "#app/lib/result.ts";
import { plural, wording } from "#app/lib/wording.ts";
import type { ThingRefusal } from "./note-thing.ts";

/** A room, track or speaker that is removed, as its page posts it. */
export const RemovalForm = z.object({ intent: choice(["remove"]), version: whole() });

/** Every foreseen no about a room, a track or a speaker. */
export type ThingNo = ThingRefusal | "name_missing" | "in_use";

type Words = Record<ThingNo, (n: number) => string>;

const words: Record<Lang, Words> = wording({
  en: {
    unknown: () => "It is no longer in the draft.",
    changed_meanwhile: () =>
      "Somebody changed it after you had opened it. Nothing was overwritten: open it anew and try again.",
    name_missing: () => "It needs a name in one language at least.",
    in_use: (n) =>
      `${n} ${plural(n, "session still uses", "sessions still use")} it. Change these first.`,
  } satisfies Words,
  zh: {
    unknown: () => "草稿里已经没有它了。",
    changed_meanwhile: () => "您打开之后有人修改过。没有覆盖任何内容，请重新打开后再改。",
    name_missing: () => "至少需要一种语言的名称。",
    in_use: (n) => `还有 ${n} 个场次在使用，请先修改这些场次。`,
  },
});

/** Why a room, a track or a speaker stays as it is. */
export function thingRefusal({ reason, detail }: Refused<ThingNo>, lang: Lang): string {
  return words[lang][reason](Number(detail?.count ?? 0));
}
