import type { Lang } from "#app/lib/lang.ts";
import { wording } from "#app/lib/wording.ts";

/** What a speaker's own page says. */
export const ownPageWords = wording({
  zh: {
    title: "我的讲者介绍",
    lead: (event: string) => `这里填写的内容，会随下一版日程出现在${event}的网站上。`,
    name: "姓名",
    nameHint: "中文名与外文名至少填一个。",
    organization: "单位或社区",
    biography: "简介",
    biographyHint: "三四句话就好，可以只写一种语言。",
    avatar: "照片网址",
    url: "个人主页",
    away: "不能到场的时间",
    awayHint: (zone) =>
      `只有主办方看得到。排期会避开这些时间，例如您晚到或提前离开。时间均为 ${zone} 时区。`,
    save: "保存",
    saved: "已保存，会随下一版日程公开。",
  },
  en: {
    title: "My speaker page",
    lead: (event: string) =>
      `What you write here is on the site of ${event} with the next version of its agenda.`,
    name: "Name",
    nameHint: "In at least one of the two scripts.",
    organization: "Organization or community",
    biography: "About you",
    biographyHint: "Three or four sentences; one language is enough.",
    avatar: "Address of your picture",
    url: "Your website",
    away: "When you cannot speak",
    awayHint: (zone: string) =>
      `Only the organizers see this, and plan around it: such as when you arrive late or leave early. Times are those of ${zone}.`,
    save: "Save",
    saved: "Saved. It is public with the next version.",
  },
});

type OwnPageRefusal = "name_missing" | "changed_meanwhile";

const refusals: Record<Lang, Record<OwnPageRefusal, string>> = wording({
  zh: {
    name_missing: "请至少填写一个名字。",
    changed_meanwhile: "打开之后有人改过这一页，请刷新后再改。",
  },
  en: {
    name_missing: "Please give at least one name.",
    changed_meanwhile: "Somebody changed this page since you opened it. Reload it and try again.",
  },
});

/** Why a speaker's page was not saved. */
export function ownPageRefusal({ reason }: { reason: OwnPageRefusal }, lang: Lang): string {
  return refusals[lang][reason];
}
