import { wording } from "#app/lib/wording.ts";

/** What the board of the meetings says, on the page and while something is dragged over it. */
export const boardWords = wording({
  zh: {
    lead: "每张桌、每个时段的会谈。",
    days: "日期",
    board: (day: string) => `${day}的会谈`,
    hint: "拖动会谈即可换桌或换时段（触屏请先按住片刻）；不能去的时段会变暗并写明原因。也可以点开会谈，用表单修改。每次改动都会通知双方。",
    readOnly: "您可以查看，不能改动。",
    noTable: "没有桌位",
    closed: { outOfOrder: "停用", booth: "专属展位" },
    locked: "已固定",
    movedTo: (when: string, where: string) => `已移至 ${when}，${where}。双方会收到通知。`,
    takenBack: (when: string, where: string) => `已撤销，回到 ${when}，${where}。双方会收到通知。`,
    undo: "撤销",
    undoHint: "撤销刚才的改动（Ctrl+Z）",
    offline: "网络未连接，没有做任何修改。",
    taken: "这张桌这时已有会谈。",
    outOfOrder: "这张桌停用了。",
    notTheirs: "这张桌是别人的展位，或者这两方只在自己的展位会谈。",
    tooFar: "离前后一场会谈太远，来不及走过去。",
  },
  en: {
    lead: "The meetings at every table, slot by slot.",
    days: "Days",
    board: (day: string) => `Meetings on ${day}`,
    hint: "Drag a meeting to another table or slot (on a touch screen, rest a finger on it first); slots where it cannot be turn dark and say why. Or open it and use the form. Both sides are told of every change.",
    readOnly: "You can look, not change.",
    noTable: "No table",
    closed: { outOfOrder: "Out of order", booth: "Booth" },
    locked: "Locked",
    movedTo: (when: string, where: string) => `Moved to ${when}, ${where}. Both sides are told.`,
    takenBack: (when: string, where: string) =>
      `Undone: back to ${when}, ${where}. Both sides are told.`,
    undo: "Undo",
    undoHint: "Undo this move (Ctrl+Z)",
    offline: "There is no connection. Nothing was changed.",
    taken: "There is a meeting at this table then.",
    outOfOrder: "This table is out of order.",
    notTheirs: "This table is somebody else’s booth, or the two meet at a booth of their own.",
    tooFar: "Too far from the meeting before or after it: there is no time for the way.",
  },
});
