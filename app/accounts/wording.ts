import type { Lang } from "#app/lib/lang.ts";
import type { RefusalDetail } from "#app/lib/result.ts";
import { plural, wording } from "#app/lib/wording.ts";
import type { CodeRefusal } from "./sign-in-with-code.ts";

/** What the pages about people say by themselves. */
export const words = wording({
  zh: {
    signIn: "登录",
    signInLead: "填写您的邮箱，我们会发送一个 6 位数字的验证码，无需密码。",
    email: "邮箱",
    sendCode: "发送验证码",
    codeSent: (address) => `验证码已发送至 ${address}，10 分钟内有效。`,
    codeHint: "没有收到？请查看垃圾邮件，或重新发送一次。",
    code: "验证码",
    enter: "登录",
    sendAgain: "重新发送",
    otherAddress: "换一个邮箱",
    tooOften: (minutes) => `请求太频繁了，请在 ${minutes} 分钟后再试。`,
    wrongTooOften: "今天验证码输错的次数太多了，请明天再试。",
    linkTitle: "登录链接",
    linkFor: (address) => `点击下面的按钮，以 ${address} 的身份登录。这个链接只能使用一次。`,
    linkUse: "登录",
    linkOver: "这个链接已经用过或已经过期。请用邮箱验证码登录。",
    confirm: "确认是您本人",
    confirmLead: (address) =>
      `导出名单、更改角色之前，我们要再确认一次是您本人。验证码会发送到 ${address}。`,
    confirmEnter: "确认",
    confirmNot: "暂不，返回",
    confirmed: (minutes) => `已确认是您本人，${minutes} 分钟内无需再确认。请继续刚才的操作。`,
    account: "我的账户",
    name: "姓名",
    nameHint: "同事会在名单和操作记录里看到这个名字。",
    language: "邮件语言",
    save: "保存",
    saved: "已保存。",
    whereSignedIn: "登录的设备",
    whereLead: "看到不认识的设备？请立即退出它的登录。",
    thisBrowser: "当前设备",
    unknownBrowser: "未知浏览器",
    lastSeen: "最近使用",
    since: "登录时间",
    end: "退出此设备",
    ended: "已退出该设备。",
    signOut: "退出登录",
    signOutEverywhere: "退出所有设备",
    signedInAs: (address) => `您已用 ${address} 登录。`,
    myEvents: "我组织的大会",
    colleagues: "同事",
    colleaguesLead: "每个人只有工作需要的权限。",
    invite: "邀请同事",
    confirmFirst: "邀请同事、更改或移除角色之前，请先确认是您本人。",
    inviteLead: "对方会收到一封邮件，内有一次性登录链接。",
    sendInvitation: "发送邀请",
    invited: (name) => `已邀请 ${name}。`,
    role: "角色",
    change: "更改",
    changed: "角色已更改。",
    remove: "移除",
    removeWhy: (name, role) => `${name} 将立即失去“${role}”的权限。做过的操作仍留在记录里。`,
    removed: "已移除，对方不再有任何权限。",
    removeWho: (name) => `移除 ${name}`,
    changeWho: (name) => `${name} 的角色`,
    you: "您自己",
    joined: "加入时间",
  },
  en: {
    signIn: "Sign in",
    signInLead: "Give your e-mail address and we send you a six-digit code. No password needed.",
    email: "E-mail",
    sendCode: "Send the code",
    codeSent: (address: string) =>
      `A code is on its way to ${address}; it is good for ten minutes.`,
    codeHint: "Nothing there? Look among the junk mail, or send it again.",
    code: "Code",
    enter: "Sign in",
    sendAgain: "Send again",
    otherAddress: "Use another address",
    tooOften: (minutes: number) =>
      `That was too often. Please try again in ${minutes} ${plural(minutes, "minute", "minutes")}.`,
    wrongTooOften: "There were too many wrong codes today. Please try again tomorrow.",
    linkTitle: "Sign-in link",
    linkFor: (address: string) => `Press the button to sign in as ${address}. The link works once.`,
    linkUse: "Sign in",
    linkOver: "This link was used already, or its time is over. Please sign in with a code.",
    confirm: "Confirm that it is you",
    confirmLead: (address: string) =>
      `Before lists are exported or roles are changed, we make sure once more that it is you. The code goes to ${address}.`,
    confirmEnter: "Confirm",
    confirmNot: "Not now, go back",
    confirmed: (minutes: number) =>
      `Confirmed, for the next ${minutes} minutes. Please go on with what you were doing.`,
    account: "My account",
    name: "Name",
    nameHint: "Colleagues see it in lists and in the activity.",
    language: "Language of our letters",
    save: "Save",
    saved: "Saved.",
    whereSignedIn: "Where you are signed in",
    whereLead: "Something you do not recognize? Sign it out at once.",
    thisBrowser: "This device",
    unknownBrowser: "Unknown browser",
    lastSeen: "Last used",
    since: "Signed in",
    end: "Sign out there",
    ended: "Signed out there.",
    signOut: "Sign out",
    signOutEverywhere: "Sign out everywhere",
    signedInAs: (address: string) => `You are signed in as ${address}.`,
    myEvents: "Events I organize",
    colleagues: "Colleagues",
    colleaguesLead: "Everyone may do what their work needs, and no more.",
    invite: "Invite a colleague",
    confirmFirst: "Before you invite anyone, or change or remove a role, confirm that it is you.",
    inviteLead: "They get a letter with a link that signs them in once.",
    sendInvitation: "Send the invitation",
    invited: (name: string) => `${name} is invited.`,
    role: "Role",
    change: "Change",
    changed: "The role is changed.",
    remove: "Remove",
    removeWhy: (name: string, role: string) =>
      `${name} loses the role “${role}” at once. What they have done stays in the activity.`,
    removed: "Removed; they may do nothing here any more.",
    removeWho: (name: string) => `Remove ${name}`,
    changeWho: (name: string) => `Role of ${name}`,
    you: "you",
    joined: "Since",
  },
});

/** What the roles are called, and what they are for. */
export const roleWords = wording({
  zh: {
    names: {
      owner: "负责人",
      editor: "编辑",
      finance: "财务",
      check_in: "签到",
      reviewer: "审核",
    },
    duties: {
      owner: "可以做一切，包括管理同事和发布大会",
      editor: "管理设置、票种、订单、参会者、日程、邮件和入口",
      finance: "查看订单，确认收款，导出名单",
      check_in: "管理入口和设备，查找参会者",
      reviewer: "审核报名申请，查看日程草稿",
    },
  },
  en: {
    names: {
      owner: "Owner",
      editor: "Editor",
      finance: "Finance",
      check_in: "Check-in",
      reviewer: "Reviewer",
    },
    duties: {
      owner: "May do everything, colleagues and publishing included",
      editor: "Settings, tickets, orders, attendees, the agenda, letters and gates",
      finance: "Sees orders, marks them paid, exports lists",
      check_in: "Gates and devices, finds attendees",
      reviewer: "Decides on applications and reads the draft of the agenda",
    },
  },
});

/** The rooms of an event's organizers, as the rail names them. */
export const rooms = wording({
  zh: {
    overview: "概览",
    orders: "订单",
    payments: "收款与退款",
    applications: "申请",
    attendees: "参会者",
    tickets: "票种",
    organizations: "机构",
    meetings: "约见",
    plan: "会谈安排",
    tables: "桌位实况",
    agenda: "日程",
    vouchers: "优惠码与分票",
    waiting: "候补",
    letters: "邮件",
    door: "入口",
    colleagues: "同事",
    activity: "操作记录",
    settings: "设置",
  },
  en: {
    overview: "Overview",
    orders: "Orders",
    payments: "Payments",
    applications: "Applications",
    attendees: "Attendees",
    tickets: "Tickets",
    organizations: "Organizations",
    meetings: "Meetings",
    plan: "Meeting plan",
    tables: "Tables now",
    agenda: "Agenda",
    vouchers: "Vouchers",
    waiting: "Waiting list",
    letters: "Letters",
    door: "Door",
    colleagues: "Colleagues",
    activity: "Activity",
    settings: "Settings",
  },
});

/** Every foreseen no about people. */
export type AccountRefusal =
  | CodeRefusal
  | "link_over"
  | "already_colleague"
  | "no_colleague"
  | "last_owner"
  | "no_such_sign_in";

type Sentence = (detail: RefusalDetail) => string;

const refusals = {
  zh: {
    code_over: () => "验证码已失效，请重新发送一个。",
    code_locked: () => "输错次数太多，这个验证码已锁定。请重新发送一个。",
    wrong_code: ({ left }) => `验证码不对，还可以再试 ${left} 次。`,
    link_over: () => words.zh.linkOver,
    already_colleague: ({ name }) => `${name} 已经是同事，可以在名单里更改角色。`,
    no_colleague: () => "这个人已经不在名单里了。",
    last_owner: () => "大会至少要有一位负责人。请先让另一位同事成为负责人。",
    no_such_sign_in: () => "这台设备已经退出了。",
  },
  en: {
    code_over: () => "This code is no longer good. Please have a new one sent.",
    code_locked: () =>
      "There were too many tries and the code is locked. Please have a new one sent.",
    wrong_code: ({ left }) =>
      `That is not the code. You have ${left} ${plural(Number(left), "try", "tries")} left.`,
    link_over: () => words.en.linkOver,
    already_colleague: ({ name }) => `${name} is a colleague already; change the role in the list.`,
    no_colleague: () => "This person is no longer in the list.",
    last_owner: () => "An event needs an owner. Make someone else an owner first.",
    no_such_sign_in: () => "That device is signed out already.",
  },
} satisfies Record<Lang, Record<AccountRefusal, Sentence>>;

/** A refusal about people in the reader's language. */
export function refusalSentence(
  refused: { reason: AccountRefusal; detail?: RefusalDetail },
  lang: Lang,
): string {
  return refusals[lang][refused.reason](refused.detail ?? {});
}
