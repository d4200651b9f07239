import { wording } from "#app/lib/wording.ts";

/** What the mailbox and the organizers' list of letters say. */
export const words = wording({
  zh: {
    mailbox: "收件箱",
    lead: "没有设置 SMTP_URL：本站发出的邮件都收在这里，不会寄给任何人。",
    none: "还没有邮件",
    noneMore: "有人报名或登录后，邮件会出现在这里。",
    subject: "主题",
    to: "收件人",
    at: "时间",
    back: "返回收件箱",
    from: "发件人",
    replyTo: "回复至",
    page: "邮件正文",
    text: "纯文本",
    attachments: "附件",
    source: "查看源文件",
    size: (bytes: number) => `${Math.max(1, Math.round(bytes / 1000))} kB`,
  },
  en: {
    mailbox: "Mailbox",
    lead: "No SMTP_URL is set: what this site would send is kept here and reaches nobody.",
    none: "No letters yet",
    noneMore: "They appear here as people register or sign in.",
    subject: "Subject",
    to: "To",
    at: "At",
    back: "Back to the mailbox",
    from: "From",
    replyTo: "Reply to",
    page: "The letter",
    text: "Plain text",
    attachments: "Attachments",
    source: "View the source",
    size: (bytes: number) => `${Math.max(1, Math.round(bytes / 1000))} kB`,
  },
});
