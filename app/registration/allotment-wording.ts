import { formatInstant } from "#app/lib/time.ts";
import { plural, wording } from "#app/lib/wording.ts";

/** The words of the page on which a community hands out its tickets. */
export const words = wording({
  zh: {
    title: (organization: string) => `${organization}的门票`,
    titleOf: (organization: string, event: string) => `${organization}的门票 · ${event}`,
    lead: (n: number, type: string) => `主办方为你们预留了 ${n} 张“${type}”。`,
    share: "发给成员的链接",
    shareLead:
      "成员打开链接就能领票，一人一张或几张都行，领完为止。也可以让他们在选票页输入这个码。",
    link: "链接",
    code: "码",
    left: "还可领",
    taken: "已领",
    came: "已到场",
    returns: (at: number, zone: string) =>
      `没有领走的票会在 ${formatInstant(at, zone, "zh")} 收回。`,
    over: "领票已经结束，没有领走的票已收回。",
    who: "谁领了票",
    name: "姓名",
    email: "邮箱",
    when: "领取时间",
    state: "状态",
    states: { came: "已到场", taken: "已领", pending: "待付款" },
    nobody: "还没有人领票",
    nobodyLead: "把上面的链接发到群里就可以开始了。",
    unknown: "这个链接打不开",
    unknownText: "链接可能不完整。请从主办方的邮件里重新打开。",
  },
  en: {
    title: (organization: string) => `Tickets of ${organization}`,
    titleOf: (organization: string, event: string) => `Tickets of ${organization} · ${event}`,
    lead: (n: number, type: string) =>
      `The organizers keep ${n} ${plural(n, "ticket", "tickets")} of “${type}” for you.`,
    share: "The link to hand out",
    shareLead:
      "Whoever opens it can take tickets while there are any. They can also type the code where tickets are chosen.",
    link: "Link",
    code: "Code",
    left: "Left",
    taken: "Taken",
    came: "Came",
    returns: (at: number, zone: string) =>
      `What nobody has taken by ${formatInstant(at, zone, "en")} goes back.`,
    over: "This is over; what nobody took went back.",
    who: "Who took a ticket",
    name: "Name",
    email: "E-mail",
    when: "Taken",
    state: "State",
    states: { came: "Came", taken: "Taken", pending: "Not paid yet" },
    nobody: "Nobody has taken one yet",
    nobodyLead: "Send the link above to your members to begin.",
    unknown: "This link opens nothing",
    unknownText: "It may have lost a piece. Open it again from the letter of the organizers.",
  },
});
