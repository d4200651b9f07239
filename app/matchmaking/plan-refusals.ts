import type { Lang } from "#app/lib/lang.ts";
import type { RefusalDetail } from "#app/lib/result.ts";
import type { PlanSettingsRefusal } from "./change-plan-settings.ts";
import type { RoomRefusal } from "./keep-meeting-room.ts";
import type { MoveRefusal } from "./move-meeting.ts";
import type { PublishRefusal } from "./publish-proposal.ts";
import type { RemoveProposalRefusal } from "./remove-proposal.ts";
import type { StartRefusal } from "./start-proposal.ts";

/** Every foreseen no about the meeting plan. */
type PlanRefusal =
  | RoomRefusal
  | PlanSettingsRefusal
  | StartRefusal
  | PublishRefusal
  | RemoveProposalRefusal
  | MoveRefusal;

type Sentence = (detail: RefusalDetail) => string;

const refusals = {
  zh: {
    unknown_room: () => "没有这个会场，可能已被移除。",
    table_in_use: ({ count }) =>
      `这些桌上还有 ${count} 场会谈，不能移除。请先标为暂停使用，再重新排会或手动改桌。`,
    no_such_table: ({ number }) => `${number} 号桌不在这个会场的桌号里。`,
    unknown_booth_party: () => "展位的主人已不在名单上，请重新选择。",
    least_above_most: ({ least, most }) => `至少 ${least} 场比最多 ${most} 场还多，请改其中一个。`,
    floor_above_most: ({ least, most }) => `有一方的下限 ${least} 高于上限 ${most}，请改其中一个。`,
    party_twice: () => "有一方写了两次，请合并成一行。",
    unknown_limit_party: () => "有一方已不在名单上，请重新选择。",
    running_already: ({ number, by }) =>
      `${by}刚刚开始计算方案 ${number}。同一时间只算一个，请等它完成，或先停止它。`,
    no_tables: () => "还没有可用的桌位。请先到“桌位”添加。",
    nobody_agreed: () => "还没有双方都同意、并且能见面的会谈。",
    floors_above_seats: ({ promised, seats }) =>
      `约定的下限合计 ${promised} 场，所有桌位加起来只够 ${seats} 人次。请减少下限，或增加桌位。`,
    unknown_proposal: () => "没有这个方案，或者还没有算完。",
    proposal_published: () => "这个方案已经发布，参会者收到的就是它，所以不能删除。",
    other_published_since: () => "在这个方案之后已发布过别的安排。请重新排会。",
    not_verified: ({ why }) => `独立检查没有通过，不能发布：${why}`,
    no_longer_holds: ({ count }) => `有 ${count} 场会谈已经不成立。请看下面的说明。`,
    nothing_new: () => "这个方案与已发布的安排相同。",
    busy: () => "有人刚刚有了别的安排，什么都没有改动。请再试一次。",
    unknown_meeting: () => "没有这场会谈，或者已经取消。",
    meeting_locked: () => "这场会谈已固定。请先解除固定。",
    meeting_over: () => "这场会谈已经开始，不能再改。",
    changed_meanwhile: () => "这场会谈刚刚被别人改过，没有覆盖。请看现在的安排，再决定。",
    not_agreed: () => "双方没有（再）同意见面，或者已经有一场会谈。",
    unknown_slot: () => "请选择一个还没开始的会面时段。",
    clash_busy: () => "这个时段有人没有空。",
    clash_too_many: () => "这样会超过有人自己设的上限。",
    clash_run: () => "这样有人会连着太多场，而他们要求中间休息。",
    clash_no_table: () => "这个时段没有能用的空桌。",
    clash_offered: () => "这个时段的空桌都已提供给别人，对方还没有答复。",
    table_offered_then: () =>
      "这张桌在这个时段已提供给别人，对方还没有答复。请换一张，或换个时段。",
    table_taken_then: () => "这张桌在这个时段不能用，请换一张，或选“任何一张”。",
  },
  en: {
    unknown_room: () => "There is no such room; it may have been removed.",
    table_in_use: ({ count }) =>
      `Meetings at these tables: ${count}. Put the tables out of order first, then plan anew or move the meetings.`,
    no_such_table: ({ number }) => `Table ${number} is none of this room’s numbers.`,
    unknown_booth_party: () => "The party of a booth is gone; please choose again.",
    least_above_most: ({ least, most }) =>
      `At least ${least} is more than at most ${most}; please change one of them.`,
    floor_above_most: ({ least, most }) =>
      `A party’s floor of ${least} is above its limit of ${most}; please change one of them.`,
    party_twice: () => "A party is named twice; please put it in one line.",
    unknown_limit_party: () => "A party is gone; please choose again.",
    running_already: ({ number, by }) =>
      `${by} has just begun plan ${number}. One runs at a time: wait for it, or stop it first.`,
    no_tables: () => "There is no table in use. Please add some first.",
    nobody_agreed: () => "No two parties have agreed to meet yet that could.",
    floors_above_seats: ({ promised, seats }) =>
      `${promised} places are promised, and all tables together have ${seats}. Promise less, or add tables.`,
    unknown_proposal: () => "There is no such plan, or it is not done.",
    proposal_published: () => "This plan was published: it is what people were told, and it stays.",
    other_published_since: () => "Another plan was published after this one. Please plan anew.",
    not_verified: ({ why }) => `The independent check does not accept it, so it stays here: ${why}`,
    no_longer_holds: ({ count }) => `Meetings that no longer hold: ${count}. See below.`,
    nothing_new: () => "This plan is what is published already.",
    busy: () => "Somebody has just become busy, and nothing was changed. Please try again.",
    unknown_meeting: () => "There is no such meeting, or it was canceled.",
    meeting_locked: () => "This meeting is locked. Unlock it first.",
    meeting_over: () => "This meeting has begun and stays as it is.",
    changed_meanwhile: () =>
      "Somebody changed this meeting meanwhile; nothing was overwritten. Look at it and decide again.",
    not_agreed: () => "They have not agreed to meet, or not any more; or they meet already.",
    unknown_slot: () => "Please choose a slot that has not begun.",
    clash_busy: () => "Somebody is busy in that slot.",
    clash_too_many: () => "Somebody would have more meetings than they take.",
    clash_run: () => "Somebody would have too many in a row; they asked for a break.",
    clash_no_table: () => "No table that could be used is free in that slot.",
    clash_offered: () =>
      "Every free table of that slot is offered to others, who have not answered yet.",
    table_offered_then: () =>
      "That table is offered to others in that slot, who have not answered yet; choose another table or slot.",
    table_taken_then: () =>
      "That table cannot be used in that slot; choose another, or any that is free.",
  },
} satisfies Record<Lang, Record<PlanRefusal, Sentence>>;

/** Why something about the plan was not done, as a sentence. */
export function planRefusal(
  refused: { reason: PlanRefusal; detail?: RefusalDetail },
  lang: Lang,
): string {
  return refusals[lang][refused.reason](refused.detail ?? {});
}
