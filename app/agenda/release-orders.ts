import * as z from "zod";
import { choice, optionalLine, paragraph, whole } from "#app/lib/fields.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { Refused } from "#app/lib/result.ts";
import { plural, wording } from "#app/lib/wording.ts";
import type { ReleaseRefusal } from "./release-schedule.ts";
import type { RestoreRefusal } from "./restore-release.ts";

const note = z
  .object({ zh: paragraph(2000), en: paragraph(2000) })
  .transform(({ zh, en }) => ({ zh, en }));

/** A release, or one that brings an earlier one back, as the page posts it. */
export const ReleaseForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("release"),
    name: optionalLine(60),
    note,
    /** How many warnings were on the page and are lived with; none where the box was left open. */
    acknowledged: z
      .string()
      .regex(/^\d{1,6}$/)
      .default("0")
      .transform(Number),
    seen: whole(),
  }),
  z.object({ intent: choice(["restore"]), number: whole({ min: 1 }) }),
]);

type Refusal = ReleaseRefusal | RestoreRefusal;
type Words = Record<Refusal, (n: number) => string>;

const words: Record<Lang, Words> = wording({
  en: {
    draft_changed: () =>
      "Somebody changed the draft while you were reading. Nothing was released: look at what is new first.",
    nothing_placed: () => "Nothing has a time yet: there is nothing to release.",
    room_used_twice: (n) =>
      `${n} ${plural(n, "conflict blocks", "conflicts block")} the release: a room is used twice. Resolve it first.`,
    warnings_unread: (n) => `Tick that you have seen the ${n} warnings, or resolve them first.`,
    nothing_changed: () => "The public sees all of this already: there is nothing to release.",
    unknown_release: () => "There is no such release.",
    already_public: () => "This release is what the public sees now.",
  } satisfies Words,
  zh: {
    draft_changed: () => "您查看期间有人修改了草稿，没有发布。请先看看有什么变化。",
    nothing_placed: () => "还没有任何场次安排了时间，无法发布。",
    room_used_twice: (n) => `有 ${n} 处冲突阻碍发布：会场被重复使用，请先解决。`,
    warnings_unread: (n) => `请勾选已看过 ${n} 条提醒，或先逐一解决。`,
    nothing_changed: () => "公众看到的已经是这些内容，没有可发布的变化。",
    unknown_release: () => "没有这次发布。",
    already_public: () => "公众看到的就是这次发布。",
  },
});

/** Why nothing was released. */
export function releaseRefusal({ reason, detail }: Refused<Refusal>, lang: Lang): string {
  return words[lang][reason](Number(detail?.count ?? 0));
}
