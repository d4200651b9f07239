import type { Lang } from "#app/lib/lang.ts";

/** A list of organizations as it may be imported, in the words of either language. */
export const organizationsExample: Record<Lang, { name: string; rows: string[][] }> = {
  zh: {
    name: "机构示例.csv",
    rows: [
      ["名称", "类型", "领域", "阶段", "最小投资额", "最大投资额", "融资额", "代表邮箱"],
      [
        "梧桐资本",
        "投资机构",
        "智能体",
        "种子轮",
        "1000000",
        "5000000",
        "",
        "lin@planetree.example.com",
      ],
      ["慢火智能", "公司", "智能体", "种子轮", "", "", "3000000", "chen@lowheat.example.com"],
    ],
  },
  en: {
    name: "organizations-example.csv",
    rows: [
      ["Name", "Kind", "Sectors", "Stages", "Ticket min", "Ticket max", "Raising", "Contacts"],
      [
        "Plane Tree Capital",
        "investor",
        "agents",
        "seed",
        "1000000",
        "5000000",
        "",
        "lin@planetree.example.com",
      ],
      ["Low Heat", "company", "agents", "seed", "", "", "3000000", "chen@lowheat.example.com"],
    ],
  },
};
