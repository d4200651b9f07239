import type { Lang } from "#app/lib/lang.ts";
import { plural, wording } from "#app/lib/wording.ts";
import type { ProgramChangeKind } from "./changelog.ts";

/** What the page for releases says. */
export const releaseWords = wording({
  en: {
    lead: "A release makes the draft public: page, files and calendars follow at once.",
    next: (number: number) => `Release ${number}`,
    nameField: "Name",
    nameHint: "Such as “Final” or “With the workshops”. Left empty, it is called by its number.",
    note: "Note",
    noteHint: "What you would like to say about it, at the top of the public list of changes.",
    changes: "What changes",
    first: (sessions: number) =>
      sessions === 0
        ? "The draft has no sessions yet: the public would see an empty agenda."
        : `The first release: ${sessions} ${plural(sessions, "session becomes", "sessions become")} public.`,
    noChanges: "Nothing that the public sees has changed since the last release.",
    firstOf: (shown: number, all: number) => `The first ${shown} of ${all}.`,
    blockers: "First resolve what blocks the release",
    blockersLead: (n: number) =>
      `${n} ${plural(n, "conflict is", "conflicts are")} in the way: two sessions cannot be in one room.`,
    toConflicts: "To the conflicts",
    warnings: "Warnings",
    acknowledge: "I have seen these warnings and release anyway.",
    letters: (people: number) =>
      people === 0
        ? "Nobody is told by letter."
        : `${people} ${plural(people, "person gets a letter", "people get a letter")} with only their own changes and a new calendar file.`,
    releaseNow: "Release now",
    released: (number: number) =>
      `Release ${number} is public. Letters are on the way to everyone it changes something for.`,
    restored: (number: number, old: number) =>
      `Release ${number} is public: it shows what release ${old} did.`,
    list: "Releases",
    none: "Nothing released yet",
    noneLead: "The public does not see an agenda before the first release.",
    number: "Number",
    name: "Name",
    when: "When",
    who: "By",
    what: "Changes",
    count: (n: number) => `${n} ${plural(n, "change", "changes")}`,
    current: "public now",
    restores: (number: number) => `brought back ${number}`,
    restore: "Bring back",
    restoreTitle: (number: number) => `Bring back release ${number}`,
    restoreWhy: (number: number) =>
      `A new release shows what release ${number} did. The draft stays as it is. Everyone affected is told.`,
    fromTo: (from: string, to: string) => `${from} → ${to}`,
    noPlace: "no time",
  },
  zh: {
    lead: "发布即公开草稿，页面、文件和日历随之更新。",
    next: (number) => `第 ${number} 次发布`,
    nameField: "名称",
    nameHint: "例如“终稿”或“含工作坊”。留空则以序号称呼。",
    note: "说明",
    noteHint: "想对大家说的话，会写在公开的变更列表最前面。",
    changes: "将有的变化",
    first: (sessions) =>
      sessions === 0
        ? "草稿里还没有场次，现在发布，公众看到的会是一份空的日程。"
        : `首次发布：${sessions} 个场次将公开。`,
    noChanges: "自上次发布以来，公众可见的内容没有变化。",
    firstOf: (shown, all) => `共 ${all} 条，显示前 ${shown} 条。`,
    blockers: "请先解决阻碍发布的冲突",
    blockersLead: (n) => `有 ${n} 处冲突：两个场次不能同时使用一个会场。`,
    toConflicts: "查看冲突",
    warnings: "提醒",
    acknowledge: "我已看过这些提醒，仍要发布。",
    letters: (people) =>
      people === 0
        ? "不会给任何人发邮件。"
        : `将给 ${people} 人各发一封邮件，只写与其有关的变化，并附新的日历文件。`,
    releaseNow: "立即发布",
    released: (number) => `第 ${number} 次发布已公开，正在通知所有相关的人。`,
    restored: (number, old) => `第 ${number} 次发布已公开，内容与第 ${old} 次相同。`,
    list: "历次发布",
    none: "还没有发布",
    noneLead: "首次发布之前，公众看不到日程。",
    number: "序号",
    name: "名称",
    when: "时间",
    who: "发布人",
    what: "变化",
    count: (n) => `${n} 处变化`,
    current: "当前公开",
    restores: (number) => `恢复自第 ${number} 次`,
    restore: "恢复",
    restoreTitle: (number) => `恢复第 ${number} 次发布`,
    restoreWhy: (number) =>
      `将新增一次发布，内容与第 ${number} 次相同；草稿保持不变，相关的人会收到通知。`,
    fromTo: (from, to) => `${from} → ${to}`,
    noPlace: "未安排",
  },
});

/** What a release did to a session. */
export const changeKinds: Record<Lang, Record<ProgramChangeKind, string>> = wording({
  en: {
    added: "New",
    scheduled: "Scheduled",
    moved: "Moved",
    unscheduled: "Taken off the schedule",
    canceled: "Canceled",
    returned: "Takes place again",
    renamed: "New title",
    speakers_changed: "Other speakers",
  } satisfies Record<ProgramChangeKind, string>,
  zh: {
    added: "新增",
    scheduled: "已安排",
    moved: "移动",
    unscheduled: "移出日程",
    canceled: "取消",
    returned: "恢复举行",
    renamed: "更改标题",
    speakers_changed: "更换讲者",
  },
});
