import type { Lang } from "#app/lib/lang.ts";

/** A list of wishes as it may be imported, about those of the example of organizations. */
export const wishesExample: Record<Lang, { name: string; rows: string[][] }> = {
  zh: {
    name: "意愿示例.csv",
    rows: [
      ["本人邮箱", "想见谁", "意愿"],
      ["chen@lowheat.example.com", "梧桐资本", "一定要见"],
      ["lin@planetree.example.com", "chen@lowheat.example.com", "可以见"],
    ],
  },
  en: {
    name: "wishes-example.csv",
    rows: [
      ["Who", "Whom", "Wish"],
      ["chen@lowheat.example.com", "Plane Tree Capital", "must"],
      ["lin@planetree.example.com", "chen@lowheat.example.com", "would"],
    ],
  },
};
