import { wording } from "#app/lib/wording.ts";

/** The few words a printed ticket says of itself. */
export const words = wording({
  zh: {
    title: (event: string) => `${event} 门票`,
    order: "订单",
    admits: "凭码入场，一码一人",
    arriving: "到场",
    bring: "打印此页，或在手机上出示二维码。屏幕请调亮。",
    once: "二维码只对应一个人、一次入场。请勿转发或公开张贴。",
    where: "地点",
    when: "时间",
  },
  en: {
    title: (event: string) => `${event} ticket`,
    order: "Order",
    admits: "Admits one, scanned at the gate",
    arriving: "When you arrive",
    bring: "Bring this page, or show the code on your phone with the screen turned up bright.",
    once: "The code lets one person in, once. Please do not forward or post it.",
    where: "Where",
    when: "When",
  },
});

export type TicketWords = (typeof words)["en"];
