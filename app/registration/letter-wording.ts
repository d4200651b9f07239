import { wording } from "#app/lib/wording.ts";

/** Letters that organizers' verbs write by themselves. */
export const letterWords = wording({
  zh: {
    ticketCanceled: (event) => `门票已取消：${event}`,
    ticketCanceledBody: (name, type, event) =>
      `${name} 在${event}的“${type}”已取消，二维码不能再用于入场。订单里的其他门票照常有效。\n\n如有疑问，请直接回复此邮件。`,
  },
  en: {
    ticketCanceled: (event: string) => `Ticket canceled: ${event}`,
    ticketCanceledBody: (name: string, type: string, event: string) =>
      `The ticket “${type}” of ${name} for ${event} is canceled, and its code admits nobody any more. Other tickets of the order are good as before.\n\nQuestions? Just reply to this letter.`,
  },
});
