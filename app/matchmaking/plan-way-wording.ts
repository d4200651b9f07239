import { plural, wording } from "#app/lib/wording.ts";

/** What the way to published meetings says of each of its steps. */
export const wayWords = wording({
  zh: {
    title: "从零到发布",
    lead: "按这个顺序做，一步接一步。",
    next: "下一步",
    steps: {
      event: { to: "发布大会", why: "在那之前，收到邀请的人打不开页面。", done: () => "已发布" },
      organizations: {
        to: "导入投资机构和公司",
        why: "表格另存为 CSV，先预览再导入；列了邮箱的可以同时邀请。",
        done: (n) => `${n} 家`,
      },
      tickets: {
        to: "设置票种，让代表们有票",
        why: "有票的人才能发出约见请求；已有名单的话，在“参会者”里导入。",
        done: (n) => `${n} 个票种`,
      },
      people: {
        to: "请代表们来",
        why: "接受邀请，或用机构域名的邮箱认领；没有人的机构约不了。",
        done: (n) => `${n} 位代表`,
      },
      open: {
        to: "开放意愿和约见请求",
        why: "同时定好每天的会面时间和每场多长。",
        done: () => "已开放",
      },
      tables: { to: "添加会场和桌号", why: "例如 A 馆 1–60 号桌。", done: (n) => `${n} 张桌` },
      agreed: {
        to: "等大家互相同意",
        why: "请求被接受才算；也可以在设置里让“双方都想见”算同意。",
        done: (n) => `${n} 对`,
      },
      plan: { to: "开始排会", why: "可以多排几个方案，并排比较。", done: (n) => `${n} 个方案` },
      publish: {
        to: "打开一个方案，看过之后发布",
        why: "每个人收到一封邮件和日历；在那之前没有人知道。",
        done: () => "已发布",
      },
    },
    waiting: (n) => `${n} 位还没有答复`,
  },
  en: {
    title: "From nothing to published meetings",
    lead: "In this order, one after the other.",
    next: "Next",
    steps: {
      event: {
        to: "Publish the event",
        why: "Until then, whoever is invited cannot open the page.",
        done: () => "Published",
      },
      organizations: {
        to: "Import investors and companies",
        why: "Save the sheet as CSV; you see what would happen first, and can invite the contacts it names.",
        done: (n: number) => `${n} ${plural(n, "organization", "organizations")}`,
      },
      tickets: {
        to: "Set up ticket types, so that representatives have tickets",
        why: "Only who has a ticket can ask; a list you already have is imported under Attendees.",
        done: (n: number) => `${n} ${plural(n, "type", "types")}`,
      },
      people: {
        to: "Get the representatives in",
        why: "They accept the invitation, or claim by an address of their organization’s domain; an organization without people cannot be met.",
        done: (n: number) => `${n} ${plural(n, "person", "people")}`,
      },
      open: {
        to: "Open wishes and requests",
        why: "Set the hours of each day and the length of a meeting while you are there.",
        done: () => "Open",
      },
      tables: {
        to: "Add a room and its tables",
        why: "Such as tables 1–60 in hall A.",
        done: (n: number) => `${n} ${plural(n, "table", "tables")}`,
      },
      agreed: {
        to: "Wait until people have agreed",
        why: "A request has to be accepted; the settings can let a wish of both sides count too.",
        done: (n: number) => `${n} ${plural(n, "pair", "pairs")}`,
      },
      plan: {
        to: "Press schedule",
        why: "Make several plans and compare them side by side.",
        done: (n: number) => `${n} ${plural(n, "plan", "plans")}`,
      },
      publish: {
        to: "Open a plan, look, and publish it",
        why: "Everyone gets a letter and a calendar; nobody hears of it before.",
        done: () => "Published",
      },
    },
    waiting: (n: number) => `${n} ${plural(n, "has", "have")} not answered yet`,
  },
});
