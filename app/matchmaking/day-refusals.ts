import type { Lang } from "#app/lib/lang.ts";
import type { RefusalDetail } from "#app/lib/result.ts";
import type { OfferRefusal } from "./answer-offer.ts";
import type { OwnChangeRefusal } from "./change-own-meeting.ts";
import type { CheckInRefusal } from "./check-in.ts";
import type { FeedbackRefusal } from "./give-feedback.ts";
import type { FollowUpRefusal } from "./keep-follow-up.ts";
import type { BoardRefusal } from "./mark-arrival.ts";

/** Every foreseen no about meetings that are planned. */
type DayRefusal =
  | OwnChangeRefusal
  | OfferRefusal
  | CheckInRefusal
  | FeedbackRefusal
  | FollowUpRefusal
  | BoardRefusal;

type Sentence = (detail: RefusalDetail) => string;

const refusals = {
  zh: {
    unknown_meeting: () => "没有这场会谈，或者您已不在其中。",
    meeting_canceled: () => "这场会谈已经取消。",
    meeting_ended: () => "这场会谈已经结束。",
    people_may_not: () => "本次大会的会谈由组织者统一调整，请联系他们。",
    locked_by_organizers: () => "这场会谈由组织者固定，不能自行改动，请联系他们。",
    too_late: ({ minutes }) =>
      `开始前 ${minutes} 分钟起不能再改。来不了的话，请尽快告诉现场工作人员。`,
    slot_not_free: () => "这个时段刚刚有人没空，或者没有空桌了。请另选一个。",
    busy: () => "有人刚刚有了别的安排，什么都没有改动。请再试一次。",
    unknown_offer: () => "没有这个时段邀约。",
    offer_over: () => "这个时段邀约已经结束：过了期限，或者有人没有确认。",
    offer_gone: () => "这个时段已经不能用了：有人有了别的安排，或者桌位被占了。",
    too_early: () => "开始前 15 分钟起才能签到。",
    not_a_badge: () => "这不是胸卡上的码。请输入胸卡或门票二维码下面的 20 位编码。",
    badge_misread: () => "这个码有一位不对，请对照再输一遍。",
    unknown_badge: () => "这场大会没有这张胸卡，或者它已经失效。",
    own_badge: () => "这是您自己的胸卡。请扫对方的，或直接点“我到了”。",
    badge_of_another_table: () => "这位不在这场会谈里。请核对桌号和对方的名字。",
    not_over_yet: () => "会谈结束后才能评价。",
    not_begun_yet: () => "会谈还没有开始。",
    freed_already: () => "这张桌已经空出来了。",
  },
  en: {
    unknown_meeting: () => "There is no such meeting, or it is not yours any more.",
    meeting_canceled: () => "This meeting was canceled.",
    meeting_ended: () => "This meeting is over.",
    people_may_not: () => "The organizers change meetings at this event; please ask them.",
    locked_by_organizers: () => "The organizers fixed this meeting; please ask them to change it.",
    too_late: ({ minutes }) =>
      `From ${minutes} minutes ahead it stays as it is. If you cannot come, please tell the staff soon.`,
    slot_not_free: () =>
      "Somebody has just become busy in that slot, or no table is free. Please choose another.",
    busy: () => "Somebody has just become busy, and nothing was changed. Please try again.",
    unknown_offer: () => "There is no such offer.",
    offer_over: () => "This offer is over: its deadline passed, or one of you did not take it.",
    offer_gone: () => "That slot can no longer be: somebody is busy, or the table is taken.",
    too_early: () => "You can check in from a quarter of an hour ahead.",
    not_a_badge: () =>
      "That is no badge’s code. Please type the 20 characters under the QR code of the badge or ticket.",
    badge_misread: () => "One character of that code is wrong; please compare and type it again.",
    unknown_badge: () => "This event has no such badge, or it is no longer valid.",
    own_badge: () => "That is your own badge. Scan the other one, or press “I am here”.",
    badge_of_another_table: () =>
      "They do not sit at this meeting. Please compare the table and the name.",
    not_over_yet: () => "You can say how it was once it is over.",
    not_begun_yet: () => "The meeting has not begun.",
    freed_already: () => "That table is free already.",
  },
} satisfies Record<Lang, Record<DayRefusal, Sentence>>;

/** A refusal about a planned meeting in the reader's language. */
export function dayRefusal(
  refused: { reason: DayRefusal; detail?: RefusalDetail },
  lang: Lang,
): string {
  return refusals[lang][refused.reason](refused.detail ?? {});
}
