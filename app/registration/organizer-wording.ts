import type { Lang } from "#app/lib/lang.ts";
import type { FileRefusal } from "#app/lib/list-file.ts";
import { fileRefusals } from "#app/lib/list-file-wording.ts";
import type { RefusalDetail } from "#app/lib/result.ts";
import { plural, wording } from "#app/lib/wording.ts";
import type { LineRefusal } from "./attendee-lines.ts";
import type { CancelTicketRefusal } from "./cancel-ticket.ts";
import type { ChangeAttendeeRefusal } from "./change-attendee.ts";
import type { ChangeQuestionRefusal } from "./change-question.ts";
import type { ChangeTicketTypeRefusal } from "./change-ticket-type.ts";
import type { GiveRefusal } from "./give-tickets.ts";
import type { ImportRefusal } from "./import-attendees.ts";
import type { PlanRefusal } from "./import-plan.ts";
import type { QuotaRefusal } from "./quota-details.ts";
import type { RemoveTicketTypeRefusal } from "./remove-ticket-type.ts";
import type { WriteLetterRefusal } from "./write-letter.ts";

export type OrganizerRefusal =
  | ChangeTicketTypeRefusal
  | RemoveTicketTypeRefusal
  | QuotaRefusal
  | "unknown_quota"
  | ChangeQuestionRefusal
  | ChangeAttendeeRefusal
  | CancelTicketRefusal
  | GiveRefusal
  | WriteLetterRefusal
  | FileRefusal
  | PlanRefusal
  | ImportRefusal
  | LineRefusal;

type Sentence = (detail: RefusalDetail) => string;

/** Every foreseen no of the organizers' verbs as a sentence. */
const refusals = {
  zh: {
    no_name: () => "请至少用一种语言填写名称。",
    sale_ends_before_it_begins: () => "停售时间必须晚于开售时间。",
    per_order_beyond: ({ max }) => `每单张数应在 1 至 ${max} 之间。`,
    unknown_ticket_type: () => "没有这个票种，可能已被删除。",
    applications_waiting: ({ n }) => `还有 ${n} 份申请在等待审核。请先处理完，再更改是否需要审核。`,
    type_has_tickets: ({ n }) => `这个票种已有 ${n} 张票，不能删除。您可以停止发售。`,
    type_is_held: ({ n }) => `有 ${n} 位访客正在选购这个票种，请过一会儿再删除，或先停止发售。`,
    type_has_vouchers: ({ n }) => `有 ${n} 个优惠码或分票限定这个票种，不能删除。您可以停止发售。`,
    no_ticket_types: () => "请至少选择一个票种。",
    unknown_quota: () => "没有这个配额，可能已被删除。",
    no_label: () => "请至少用一种语言填写问题。",
    too_few_choices: () => "请至少写两个选项，每行一个。",
    depends_on_unknown: () => "找不到所依据的问题或选项，请重新选择。",
    depends_on_later: () => "所依据的问题必须排在这个问题之前。",
    unknown_question: () => "没有这个问题，可能已被删除。",
    kind_is_answered: ({ n }) => `已有 ${n} 人回答，不能再更改问题的类型。`,
    choices_are_answered: ({ n }) => `已有 ${n} 人回答，选项可以改写或追加，不能减少。`,
    others_depend: () => "有其他问题依据它显示。请先修改那些问题。",
    unknown_ticket: () => "没有这张门票。",
    ticket_canceled: () => "这张门票已经取消，不能再修改。",
    last_ticket: () => "这是订单里最后一张有效的门票。请取消整个订单。",
    nobody_given: () => "请填写至少一位受赠人。",
    too_many_given: ({ max }) => `一次最多赠送 ${max} 张，请分批进行。`,
    given_already: () => "这批门票已经送出，没有重复赠送。",
    sold_out: ({ n }) =>
      n === undefined
        ? "名额不足，一张也没有送出。请减少人数、扩大配额，或勾选“超出配额也要送出”。"
        : `名额已满：已导入 ${n} 行，其余没有导入。`,
    no_words: () => "请填写标题和正文。",
    nobody_to_write_to: () => "没有符合条件的收件人。",
    group_changed: ({ n }) => `收件人数刚刚变为 ${n} 位，还没有发送。请核对后再确认一次。`,
    ...fileRefusals.zh,
    file_empty: () => "文件里没有名单：第一行应为列名，其后每行一位参会者。",
    no_email_column: () => "没有找到邮箱一列。请把列名写作“邮箱”。",
    no_name_column: () => "没有找到姓名一列。请把列名写作“姓名”。",
    lines_are_bad: ({ n }) => `有 ${n} 行有问题，因此什么都没有导入。`,
    nothing_to_import: () => "没有可以导入的新内容。",
    line_no_name: () => "缺少姓名",
    line_long_name: ({ max }) => `姓名超过 ${max} 个字`,
    line_no_email: () => "缺少邮箱",
    line_bad_email: ({ value }) => `邮箱有误：${value}`,
    line_bad_phone: ({ value }) => `手机号有误：${value}`,
    line_no_type: () => "没有写明票种",
    line_unknown_type: ({ value }) => `没有名为“${value}”的票种`,
    line_unknown_choice: ({ column, value }) => `“${column}”没有“${value}”这个选项`,
    line_long_answer: ({ column, max }) => `“${column}”超过 ${max} 个字`,
    line_bad_characters: () => "含有无法保存的字符",
    line_too_many_cells: ({ expected, found }) => `应有 ${expected} 列，实有 ${found} 列`,
    line_repeated: ({ line }) => `与第 ${line} 行是同一个邮箱和票种`,
    line_sold_out: () => "名额已满",
  },
  en: {
    no_name: () => "Please give a name in at least one language.",
    sale_ends_before_it_begins: () => "The sale must end after it begins.",
    per_order_beyond: ({ max }) => `Tickets per order must be between 1 and ${max}.`,
    unknown_ticket_type: () => "There is no such ticket type; perhaps it was removed.",
    applications_waiting: ({ n }) =>
      `${n} ${plural(Number(n), "application is", "applications are")} waiting. Decide first, then change whether approval is needed.`,
    type_has_tickets: ({ n }) =>
      `This type has ${n} ${plural(Number(n), "ticket", "tickets")}, so it cannot be removed. You can take it off sale.`,
    type_is_held: ({ n }) =>
      `${n} ${plural(Number(n), "visitor is", "visitors are")} choosing this type right now. Remove it a little later, or take it off sale.`,
    type_has_vouchers: ({ n }) =>
      `${n} ${plural(Number(n), "voucher is", "vouchers are")} bound to this type, so it cannot be removed. You can take it off sale.`,
    no_ticket_types: () => "Please choose at least one ticket type.",
    unknown_quota: () => "There is no such quota; perhaps it was removed.",
    no_label: () => "Please write the question in at least one language.",
    too_few_choices: () => "Please write at least two choices, one a line.",
    depends_on_unknown: () => "The question or choice it depends on is not there. Choose again.",
    depends_on_later: () => "The question it depends on has to come before it.",
    unknown_question: () => "There is no such question; perhaps it was removed.",
    kind_is_answered: ({ n }) =>
      `${n} ${plural(Number(n), "person has", "people have")} answered, so its kind cannot change any more.`,
    choices_are_answered: ({ n }) =>
      `${n} ${plural(Number(n), "person has", "people have")} answered: choices can be reworded and added, not taken away.`,
    others_depend: () => "Other questions are shown depending on it. Change those first.",
    unknown_ticket: () => "There is no such ticket.",
    ticket_canceled: () => "This ticket is canceled and cannot be changed any more.",
    last_ticket: () =>
      "This is the last valid ticket of its order. Cancel the whole order instead.",
    nobody_given: () => "Please name at least one guest.",
    too_many_given: ({ max }) => `At most ${max} tickets in one go; please do it in parts.`,
    given_already: () => "These tickets were given already; nothing was given twice.",
    sold_out: ({ n }) =>
      n === undefined
        ? "There are too few places, so nothing was given. Name fewer guests, enlarge the quota, or tick “Give them even beyond the quota”."
        : `The places ran out: ${n} ${plural(Number(n), "line was", "lines were")} imported, the rest not.`,
    no_words: () => "Please write a subject and a text.",
    nobody_to_write_to: () => "Nobody fits this choice.",
    group_changed: ({ n }) =>
      `The group has just changed to ${n} ${plural(Number(n), "person", "people")}; nothing was sent. Please check and confirm again.`,
    ...fileRefusals.en,
    file_empty: () =>
      "There is no list in this file: the first line names the columns, each line after it is one attendee.",
    no_email_column: () => "No column of e-mail addresses was found. Call it “E-mail”.",
    no_name_column: () => "No column of names was found. Call it “Name”.",
    lines_are_bad: ({ n }) =>
      `${n} ${plural(Number(n), "line is", "lines are")} not right, so nothing was imported.`,
    nothing_to_import: () => "There is nothing new to import.",
    line_no_name: () => "The name is missing",
    line_long_name: ({ max }) => `The name is longer than ${max} characters`,
    line_no_email: () => "The e-mail address is missing",
    line_bad_email: ({ value }) => `Not an e-mail address: ${value}`,
    line_bad_phone: ({ value }) => `Not a phone number: ${value}`,
    line_no_type: () => "No ticket type is given",
    line_unknown_type: ({ value }) => `No ticket type is called “${value}”`,
    line_unknown_choice: ({ column, value }) => `“${column}” has no choice “${value}”`,
    line_long_answer: ({ column, max }) => `“${column}” is longer than ${max} characters`,
    line_bad_characters: () => "Has characters that cannot be kept",
    line_too_many_cells: ({ expected, found }) =>
      `${found} cells where there should be ${expected}`,
    line_repeated: ({ line }) => `The same address and ticket type as line ${line}`,
    line_sold_out: () => "No places left",
  },
} satisfies Record<Lang, Record<OrganizerRefusal, Sentence>>;

/** A refusal of an organizer's verb in the reader's language. */
export function organizerRefusal(
  refused: { reason: OrganizerRefusal; detail?: RefusalDetail },
  lang: Lang,
): string {
  return refusals[lang][refused.reason](refused.detail ?? {});
}

/** What several of the organizers' pages say. */
export const words = wording({
  zh: {
    oneLanguage: "至少写一种语言；只写一种时，所有读者都看到它。",
    chinese: "中文",
    english: "英文",
    save: "保存",
    create: "创建",
    saved: "已保存。",
    removed: "已删除。",
    remove: "删除",
    search: "搜索",
    all: "全部",
    any: "不限",
    name: "姓名",
    email: "邮箱",
    phone: "手机号",
    type: "票种",
    state: "状态",
    exportCsv: "导出 CSV",
    since: "报名时间",
    back: "返回",
    none: "无",
    yes: "是",
    no: "否",
    states: {
      paid: "已确认",
      pending: "待付款",
      waiting: "待审核",
      expired: "已过期",
      canceled: "已取消",
      declined: "未通过",
    },
    attendeeStates: {
      coming: "有效",
      pending: "待付款",
      waiting: "待审核",
      gone: "已失效",
    },
    sources: { web: "网上报名", complimentary: "赠票", import: "导入", demo: "演示" },
  },
  en: {
    oneLanguage: "In one language at least; readers of the other then see that one.",
    chinese: "Chinese",
    english: "English",
    save: "Save",
    create: "Create",
    saved: "Saved.",
    removed: "Removed.",
    remove: "Remove",
    search: "Search",
    all: "All",
    any: "Any",
    name: "Name",
    email: "E-mail",
    phone: "Phone",
    type: "Ticket type",
    state: "State",
    exportCsv: "Export CSV",
    since: "Registered",
    back: "Back",
    none: "None",
    yes: "Yes",
    no: "No",
    states: {
      paid: "Confirmed",
      pending: "To be paid",
      waiting: "To decide",
      expired: "Expired",
      canceled: "Canceled",
      declined: "Declined",
    },
    attendeeStates: {
      coming: "Valid",
      pending: "To be paid",
      waiting: "To decide",
      gone: "No longer valid",
    },
    sources: { web: "Website", complimentary: "Given", import: "Imported", demo: "Demo" },
  },
});

/** The words of the overview. */
export const overviewWords = wording({
  zh: {
    title: "概览",
    sold: "已售门票",
    today: (n) => `今天 ${n} 张`,
    revenue: "收入",
    revenueNote: "已确认订单的金额",
    arrived: "已到场",
    expected: (n) => `应到 ${n} 人`,
    toDo: "需要处理",
    nothingToDo: "一切就绪，目前没有需要处理的事。",
    draft: "大会还是草稿，公众看不到。",
    publish: "去发布",
    noTypes: "还没有票种，访客无法报名。",
    makeType: "新建票种",
    waiting: (n) => `${n} 份申请等待审核。`,
    decide: "去审核",
    pending: (n) => `${n} 个订单等待付款。`,
    seeOrders: "查看订单",
    dead: (n) => `${n} 封邮件没有送达。`,
    seeLetters: "查看邮件",
    noGate: "还没有入口，现场无法签到。",
    makeGate: "设置入口",
    byType: "各票种",
    byDay: "每日售出",
    day: "日期",
    tickets: "张数",
    left: "剩余",
    noLimit: "不限",
  },
  en: {
    title: "Overview",
    sold: "Tickets sold",
    today: (n: number) => `${n} today`,
    revenue: "Revenue",
    revenueNote: "of confirmed orders",
    arrived: "Arrived",
    expected: (n: number) => `${n} expected`,
    toDo: "What needs doing",
    nothingToDo: "All is well; nothing is waiting for you.",
    draft: "The event is a draft: the public cannot see it.",
    publish: "Publish it",
    noTypes: "There are no ticket types, so nobody can register.",
    makeType: "Create a ticket type",
    waiting: (n: number) =>
      `${n} ${plural(n, "application is", "applications are")} waiting for a decision.`,
    decide: "Decide",
    pending: (n: number) => `${n} ${plural(n, "order is", "orders are")} waiting for payment.`,
    seeOrders: "See orders",
    dead: (n: number) => `${n} ${plural(n, "letter was", "letters were")} not delivered.`,
    seeLetters: "See letters",
    noGate: "There is no gate yet, so nobody can be let in.",
    makeGate: "Set up the door",
    byType: "By ticket type",
    byDay: "Tickets per day",
    day: "Day",
    tickets: "Tickets",
    left: "Left",
    noLimit: "no limit",
  },
});
