import type { Lang } from "#app/lib/lang.ts";
import { plural, wording } from "#app/lib/wording.ts";
import type { ConflictCode } from "./conflicts/plan.ts";

/** What each kind of conflict is called, in a word or two. */
export const conflictKinds: Record<Lang, Record<ConflictCode, string>> = wording({
  en: {
    room_double_use: "Room used twice",
    speaker_double_use: "Speaker in two places",
    speaker_away: "Speaker away",
    room_closed: "Room closed",
    outside_opening: "Outside the opening hours",
    room_too_small: "Room too small",
    too_far_to_walk: "Too far to walk",
    translation_missing: "Title not translated",
    track_missing: "No track",
  } satisfies Record<ConflictCode, string>,
  zh: {
    room_double_use: "会场重复使用",
    speaker_double_use: "讲者分身乏术",
    speaker_away: "讲者不在",
    room_closed: "会场不开放",
    outside_opening: "不在开放时间内",
    room_too_small: "会场太小",
    too_far_to_walk: "来不及赶到",
    translation_missing: "标题未翻译",
    track_missing: "没有专场",
  },
});

/** What the page of the conflicts says. */
export const conflictPageWords = wording({
  en: {
    lead: (blocking: number) =>
      blocking > 0
        ? `${blocking} ${plural(blocking, "conflict keeps", "conflicts keep")} the schedule from being released. Warnings only ask to be acknowledged.`
        : "Nothing keeps the schedule from being released. Warnings only ask to be acknowledged.",
    kinds: "Kinds of conflicts",
    all: "All",
    none: "No conflicts",
    noneLead: "Every session has its room, its speakers and its texts.",
    toBoard: "To the schedule",
    seeAll: (count: number) => `See all ${count.toLocaleString("en")}`,
    oneLanguage: "Is the program written in one language only?",
    toSettings: "Say so in the settings",
  },
  zh: {
    lead: (blocking) =>
      blocking > 0
        ? `有 ${blocking} 处冲突，解决后才能发布日程；提醒只需确认。`
        : "没有阻碍发布的冲突；提醒只需确认。",
    kinds: "冲突类型",
    all: "全部",
    none: "没有冲突",
    noneLead: "每个场次的会场、讲者和文字都已齐备。",
    toBoard: "查看排期",
    seeAll: (count) => `查看全部 ${count.toLocaleString("zh-CN")} 处`,
    oneLanguage: "日程只用一种语言撰写？",
    toSettings: "在设置中说明",
  },
});
