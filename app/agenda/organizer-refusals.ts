import type { Lang } from "#app/lib/lang.ts";
import type { Refused } from "#app/lib/result.ts";
import { formatInstant } from "#app/lib/time.ts";
import { plural, wording } from "#app/lib/wording.ts";
import type { ChangeSessionRefusal } from "./change-session.ts";
import type { BulkRefusal } from "./change-sessions.ts";
import type { PlaceRefusal } from "./place-session.ts";
import type { RemoveSessionRefusal } from "./remove-session.ts";
import type { SessionDetailsRefusal } from "./session-details.ts";
import type { UndoRefusal } from "./undo-change.ts";

/** Every foreseen no of the verbs that change a draft. */
export type DraftRefusal =
  | PlaceRefusal
  | BulkRefusal
  | ChangeSessionRefusal
  | RemoveSessionRefusal
  | SessionDetailsRefusal
  | UndoRefusal;

type Facts = { by: string; when: string; title: string; n: number };
type Words = Record<DraftRefusal, (facts: Facts) => string>;

const words: Record<Lang, Words> = wording({
  en: {
    unknown_session: () => "This session is no longer in the draft.",
    changed_meanwhile: ({ by, when, title }) =>
      `${by} changed “${title}” at ${when}, after you had opened it. Nothing was overwritten: look at what it is now, and try again.`,
    unknown_room: () => "This room is no longer there.",
    bad_slot: () => "A session ends after it starts, and within a day.",
    unknown_track: () => "This track is no longer there.",
    nothing_chosen: () => "Choose at least one session, and what to change.",
    title_missing: () => "A session needs a title in one language at least.",
    unknown_speaker: () => "One of the speakers is no longer there.",
    seats_taken: ({ n }) =>
      `${n} ${plural(n, "seat is", "seats are")} taken already. There cannot be fewer.`,
    was_released: () =>
      "This session was public: people have it in their calendars. Cancel it instead.",
    nothing_to_undo: () => "There is nothing of yours to undo.",
    cannot_undo: () => "Your last change cannot be undone this way.",
  } satisfies Words,
  zh: {
    unknown_session: () => "草稿里已经没有这个场次。",
    changed_meanwhile: ({ by, when, title }) =>
      `您打开之后，${by}在 ${when} 修改了“${title}”。没有覆盖任何内容，请看看现在的样子再改。`,
    unknown_room: () => "这个会场已经不在了。",
    bad_slot: () => "场次的结束时间须晚于开始，且不超过一天。",
    unknown_track: () => "这个专场已经不在了。",
    nothing_chosen: () => "请至少选择一个场次，并选择要修改的项目。",
    title_missing: () => "场次至少需要一种语言的标题。",
    unknown_speaker: () => "其中一位讲者已经不在名单里。",
    seats_taken: ({ n }) => `已有 ${n} 个座位被占用，不能再少。`,
    was_released: () => "这个场次已经公开，大家的日历里都有它。请改为取消。",
    nothing_to_undo: () => "没有可以撤销的修改。",
    cannot_undo: () => "您的上一步修改无法这样撤销。",
  },
});

/** Why a change of the draft was not made; who was faster and when, where that is why. */
export function draftRefusal(
  { reason, detail = {} }: Refused<DraftRefusal>,
  { lang, zone }: { lang: Lang; zone: string },
): string {
  const at = Number(detail.at ?? 0);
  return words[lang][reason]({
    by: String(detail.by ?? ""),
    title: String(detail.title ?? ""),
    when: formatInstant(at, zone, lang),
    n: Number(detail.taken ?? 0),
  });
}
