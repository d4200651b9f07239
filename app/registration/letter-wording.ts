import { wording } from "#app/lib/wording.ts";

/** Letters that organizers' verbs write by themselves. */
export const letterWords = wording({
  zh: {
    ticketCanceled: (event) => `门票已取消：${event}`,
    ticketCanceledBody: (name, type, event) =>
      `${name}，您好：\n\n您在${event}的一张“${type}”已由主办方取消，原来的二维码不能再用于入场。\n\n如有疑问，请直接回复此邮件。`,
  },
  en: {
    ticketCanceled: (event: string) => `Ticket canceled: ${event}`,
    ticketCanceledBody: (name: string, type: string, event: string) =>
      `The ticket “${type}” of ${name} for ${event} was canceled by the organizers. Its code admits nobody any more.\n\nQuestions? Just reply to this letter.`,
  },
});
