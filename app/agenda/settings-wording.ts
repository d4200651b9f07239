import type { Lang } from "#app/lib/lang.ts";
import type { Refused } from "#app/lib/result.ts";
import { formatDay } from "#app/lib/time.ts";
import { wording } from "#app/lib/wording.ts";

/** What the page of the agenda's settings says. */
export const settingsWords = wording({
  en: {
    lead: "From when until when there is program, in which languages, and how long seats are kept.",
    days: "Days",
    daysLabel: "Hours of each day",
    daysHint:
      "What is placed outside of them is listed as a conflict. A night that ends after midnight belongs to the day on which it began. To drop a day, empty its row.",
    saveDays: "Save the days",
    daysSaved: "The days were saved.",
    languages: "Languages",
    writtenIn: "The program is written in",
    writtenInHint:
      "In one language, titles and names that are missing in the other are no longer listed as conflicts. What is there in both is kept and shown as before.",
    inBoth: "Chinese and English",
    inChinese: "Chinese only",
    inEnglish: "English only",
    saveLanguages: "Save the languages",
    languagesSaved: "The languages were saved.",
    seats: "Workshop seats",
    minutes: "Minutes after the start for which a seat is kept",
    minutesHint:
      "Then seats nobody came for are free for whoever stands at the door, and who had booked one is told. It applies at once, to every session that gives seats out.",
    saveSeats: "Save",
    seatsSaved: "Saved.",
  },
  zh: {
    lead: "每天从几点到几点有日程，用哪些语言撰写，座位保留多久。",
    days: "日期",
    daysLabel: "每天的起止时间",
    daysHint:
      "排在这段时间之外的场次会列为冲突。跨过零点的晚间活动算在开始的那一天。清空一行即去掉那一天。",
    saveDays: "保存日期",
    daysSaved: "日期已保存。",
    languages: "语言",
    writtenIn: "日程文字使用的语言",
    writtenInHint:
      "只用一种语言时，另一种语言缺少的标题和姓名不再列为冲突。已经有的两种文字都会保留，照常显示。",
    inBoth: "中文和英文",
    inChinese: "只用中文",
    inEnglish: "只用英文",
    saveLanguages: "保存语言",
    languagesSaved: "语言已保存。",
    seats: "工作坊座位",
    minutes: "开始后座位保留几分钟",
    minutesHint:
      "之后无人认领的座位让给门口的人，原来预约的人会收到通知。修改立即对所有需要座位的场次生效。",
    saveSeats: "保存",
    seatsSaved: "已保存。",
  },
});

type DaysRefusal = "no_days" | "bad_day" | "day_in_use";

const refusals: Record<Lang, Record<DaysRefusal, (day: string) => string>> = wording({
  en: {
    no_days: () => "A schedule has one day at least.",
    bad_day: () => "Each day begins once, and ends after it begins.",
    day_in_use: (day: string) =>
      `Something is placed on ${day}. Move it to another day first, or take it off the schedule.`,
  },
  zh: {
    no_days: () => "日程至少要有一天。",
    bad_day: () => "每个日期只能出现一次，结束须晚于开始。",
    day_in_use: (day) => `${day}还有排定的场次，请先移到其他日期或取消排期。`,
  },
});

/** Why the days were not changed, with the day that is still needed. */
export function daysRefusal({ reason, detail }: Refused<DaysRefusal>, lang: Lang): string {
  const day = String(detail?.day ?? "");
  return refusals[lang][reason](day && formatDay(day, lang));
}
