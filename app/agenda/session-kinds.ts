import { folded } from "#app/lib/text.ts";

export const sessionKinds = [
  "talk",
  "keynote",
  "panel",
  "workshop",
  "lightning_talk",
  "meetup",
  "ceremony",
  "break",
  "blocker",
  "other",
] as const;
export type SessionKind = (typeof sessionKinds)[number];

// The first that fits wins: a "keynote talk" is a keynote, a "lightning talk" no talk.
const signs: [SessionKind, RegExp][] = [
  ["keynote", /key ?note|plenary|主题演讲|主旨/],
  ["lightning_talk", /lightning|ignite|闪电/],
  ["workshop", /work ?shop|hands.on|tutorial|training|工作坊|动手|实训/],
  ["panel", /panel|discussion|debate|round ?table|podium|圆桌|论坛|对话/],
  ["meetup", /meet|\bbof\b|birds of a feather|unconference|assembly|聚会|社区/],
  ["ceremony", /ceremony|opening|closing|开幕|闭幕|颁奖/],
  ["break", /break|lunch|coffee|dinner|pause|registration|茶歇|午餐|休息|签到/],
  ["talk", /talk|lecture|presentation|speech|devroom|track|vortrag|演讲|分享|报告/],
];

/** The kind that a free text of another system means; `other` where nothing in it is known. */
export function kindOf(type: string): SessionKind {
  const text = folded(type).replace(/_/g, " ");
  const own = sessionKinds.find((kind) => kind.replace("_", " ") === text);
  if (own) return own;
  if (text === "") return "talk";
  return signs.find(([, sign]) => sign.test(text))?.[0] ?? "other";
}

/**
 * What a session's kind is called to other systems: what they called it themselves as long as that
 * still means its kind, else our own word.
 */
export function typeOf({ kind, type }: { kind: SessionKind; type: string }): string {
  return type !== "" && kindOf(type) === kind ? type : kind.replace("_", " ");
}
