import type { Lang } from "#app/lib/lang.ts";
import type { RefusalDetail } from "#app/lib/result.ts";
import { formatInstant } from "#app/lib/time.ts";
import { plural, wording } from "#app/lib/wording.ts";
import type { BookRefusal } from "./book-seat.ts";
import type { SeatState } from "./seats.ts";
import type { WaitRefusal } from "./wait-for-seat.ts";

/** What the page of one's seat in a session says. */
export const words = wording({
  zh: {
    title: "我的座位",
    titleOf: (title) => `座位 · ${title}`,
    of: (left, seats) => (left > 0 ? `共 ${seats} 座，还剩 ${left} 座` : `共 ${seats} 座，已约满`),
    queue: (n) => `${n} 人正在候补`,
    book: "预约座位",
    wait: "加入候补",
    accept: "确认座位",
    decline: "不需要了",
    giveBack: "退还座位",
    leave: "退出候补",
    again: "重新预约",
    rule: (minutes) => `请在开始前到场。开始 ${minutes} 分钟后，空着的座位会让给门口等候的人。`,
    waitRule: "有人退还座位时，我们按先后顺序给您留一个座位，并发邮件通知您。",
    needTicket: "预约座位需要一张大会门票",
    needTicketLead: (email) => `${email} 名下还没有这场大会的有效门票。`,
    getTicket: "领取门票",
    toSession: "返回场次页面",
    toMine: "我的日程",
    offerUntil: (when) => `有一个座位为您保留到 ${when}，请确认。`,
    phases: {
      begun: "已经开始了。还没有入座的话，请到门口询问空位。",
      over: "这一场已经结束。",
      canceled: "这一场已取消，座位不再需要。",
    },
    done: { booked: "座位已预约。", waiting: "已加入候补。", gone: "座位已退还。" },
    states: {
      booked: "您已预约这一场的座位。",
      waiting: "您在候补名单上。",
      offered: "有一个座位留给您，请确认。",
      attended: "您已在门口签到。",
      released: "开始后没有等到您，座位已让出。",
      canceled: "您退还了座位。",
    },
  },
  en: {
    title: "Your seat",
    titleOf: (title: string) => `Seat · ${title}`,
    of: (left: number, seats: number) =>
      left > 0 ? `${left} of ${seats} seats are left` : `All ${seats} seats are taken`,
    queue: (n: number) => `${n} ${plural(n, "person waits", "people wait")}`,
    book: "Book a seat",
    wait: "Join the waiting list",
    accept: "Take the seat",
    decline: "No, thanks",
    giveBack: "Give it back",
    leave: "Leave the waiting list",
    again: "Book again",
    rule: (minutes: number) =>
      `Please be there before it begins: ${minutes} ${plural(minutes, "minute", "minutes")} in, empty seats go to those who wait at the door.`,
    waitRule:
      "When somebody gives a seat back, it is kept for the next in line, and we write to you.",
    needTicket: "A seat needs a ticket to the event",
    needTicketLead: (email: string) => `There is no valid ticket to this event for ${email} yet.`,
    getTicket: "Get your ticket",
    toSession: "Back to the session",
    toMine: "My agenda",
    offerUntil: (when: string) => `A seat is kept for you until ${when}: please confirm.`,
    phases: {
      begun: "It has begun. If you do not sit yet, ask at the door for a free seat.",
      over: "This session is over.",
      canceled: "This session is canceled, and its seats with it.",
    },
    done: {
      booked: "Your seat is booked.",
      waiting: "You are on the waiting list.",
      gone: "Your seat is given back.",
    },
    states: {
      booked: "You have a seat in this session.",
      waiting: "You are on the waiting list.",
      offered: "A seat is kept for you: please confirm.",
      attended: "You were checked in at the door.",
      released: "It began without you, and your seat was given on.",
      canceled: "You gave your seat back.",
    },
  },
});

export type SeatRefusal = BookRefusal | WaitRefusal | "no_seat" | "already_seated";

type Sentence = (detail: RefusalDetail, zone: string) => string;

const refusals = {
  zh: {
    no_seats_given: () => "这一场不需要预约，直接到场即可。",
    session_over: () => "这一场已经结束。",
    ticket_used: () => "这张门票已经为别人预约了这一场的座位。",
    has_begun: () => "已经开始了，请直接到门口询问空位。",
    full: () => "座位刚刚约满，您可以加入候补。",
    seats_left: () => "还有空位，可以直接预约。",
    busy: (detail, zone) => busy(detail, zone, "zh"),
    no_seat: () => "您在这一场中没有座位。",
    already_seated: () => "您已经在门口签到，座位不能再退还。",
  },
  en: {
    no_seats_given: () => "This session needs no booking: just come.",
    session_over: () => "This session is over.",
    ticket_used: () => "Somebody else has a seat here with this ticket already.",
    has_begun: () => "It has begun: please ask at the door for a free seat.",
    full: () => "The last seat has just gone; you can join the waiting list.",
    seats_left: () => "There are seats left: book one.",
    busy: (detail, zone) => busy(detail, zone, "en"),
    no_seat: () => "You have no seat in this session.",
    already_seated: () => "You were checked in at the door, so the seat stays yours.",
  },
} satisfies Record<Lang, Record<SeatRefusal, Sentence>>;

/** Why a seat was refused, in the reader's language; times are those of the event's zone. */
export function seatRefusal(
  { reason, detail = {} }: { reason: SeatRefusal; detail?: RefusalDetail },
  { lang, zone }: { lang: Lang; zone: string },
): string {
  return refusals[lang][reason](detail, zone);
}

/** What a person sees of the state of their seat. */
export function seatSentence(state: SeatState, lang: Lang): string {
  return words[lang].states[state];
}

const things = {
  zh: { seat: "另一场的座位", speaking: "自己的演讲", meeting: "一场会面", desk: "服务台预约" },
  en: {
    seat: "another seat",
    speaking: "a talk of your own",
    meeting: "a meeting",
    desk: "a desk",
  },
} as const;

function busy({ kind, startsAt, endsAt }: RefusalDetail, zone: string, lang: Lang): string {
  const known: Record<string, string> = things[lang];
  const what = known[String(kind)] ?? things[lang].meeting;
  const from = formatInstant(Number(startsAt), zone, lang);
  const until = formatInstant(Number(endsAt), zone, lang);
  return lang === "zh"
    ? `${from} 至 ${until}您已有${what}，时间冲突。请先退还其中一个。`
    : `You have ${what} from ${from} to ${until}. Please give one of the two back first.`;
}
