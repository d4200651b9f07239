import type { Localized } from "#app/lib/lang.ts";
import { type TypeKey, typeKeys } from "./offer.ts";

/** The questions of the demo, in the order in which they are made and asked. */
export const questionKeys = [
  "role",
  "community",
  "company",
  "stack",
  "school",
  "firm",
  "focus",
  "diet",
  "helping",
] as const;
export type QuestionKey = (typeof questionKeys)[number];

type Asked = {
  label: Localized;
  hint?: Localized;
  kind: "text" | "choice" | "choices" | "checkbox";
  required?: true;
  choices?: Localized[];
  shownFor?: { question: QuestionKey; choice: number };
  types: readonly TypeKey[];
};

const building: TypeKey[] = ["developer", "workshop", "earlyBird", "partner", "community"];

export const asked: Record<QuestionKey, Asked> = {
  role: {
    label: { zh: "你主要做什么？", en: "What do you mostly do?" },
    kind: "choice",
    required: true,
    choices: [
      { zh: "写代码", en: "Write code" },
      { zh: "做架构", en: "Design systems" },
      { zh: "做产品", en: "Run a product" },
      { zh: "做研究", en: "Research" },
      { zh: "创业", en: "Run a company" },
      { zh: "组织或参与社区", en: "Organize or take part in a community" },
      { zh: "别的事情", en: "Something else" },
    ],
    types: building,
  },
  community: {
    label: { zh: "来自哪个社区？", en: "Which community?" },
    hint: {
      zh: "写全名，我们好安排同桌。",
      en: "Its full name, so that we can seat you together.",
    },
    kind: "text",
    required: true,
    shownFor: { question: "role", choice: 5 },
    types: building,
  },
  company: {
    label: { zh: "公司或机构", en: "Company or organization" },
    hint: { zh: "会印在胸牌上，可以不填。", en: "Printed on your badge; may be left empty." },
    kind: "text",
    types: ["developer", "workshop", "earlyBird", "partner"],
  },
  stack: {
    label: { zh: "平时用什么？", en: "What do you work with?" },
    hint: { zh: "可以多选。", en: "Choose as many as you like." },
    kind: "choices",
    choices: [
      { zh: "前端与网页", en: "Web and front end" },
      { zh: "后端与云", en: "Back end and cloud" },
      { zh: "人工智能与数据", en: "AI and data" },
      { zh: "移动开发", en: "Mobile" },
      { zh: "系统与编译器", en: "Systems and compilers" },
      { zh: "嵌入式与机器人", en: "Embedded and robotics" },
      { zh: "安全", en: "Security" },
      { zh: "测试与运维", en: "Testing and operations" },
    ],
    types: ["developer", "workshop", "earlyBird", "community", "student"],
  },
  school: {
    label: { zh: "学校", en: "School" },
    kind: "text",
    required: true,
    types: ["student"],
  },
  firm: {
    label: { zh: "投资机构", en: "Investment firm" },
    kind: "text",
    required: true,
    types: ["investor"],
  },
  focus: {
    label: { zh: "关注哪些方向？", en: "What do you look for?" },
    kind: "choices",
    required: true,
    choices: [
      { zh: "开发工具", en: "Developer tools" },
      { zh: "智能体与模型", en: "Agents and models" },
      { zh: "机器人", en: "Robotics" },
      { zh: "芯片与算力", en: "Chips and compute" },
      { zh: "企业软件", en: "Business software" },
    ],
    types: ["investor"],
  },
  diet: {
    label: { zh: "午餐", en: "Lunch" },
    kind: "choice",
    choices: [
      { zh: "都可以", en: "Anything" },
      { zh: "素食", en: "Vegetarian" },
      { zh: "清真", en: "Halal" },
      { zh: "不含坚果", en: "No nuts" },
      { zh: "不含麸质", en: "No gluten" },
    ],
    types: typeKeys,
  },
  helping: {
    label: { zh: "我愿意做半天志愿者", en: "I would like to volunteer for half a day" },
    kind: "checkbox",
    types: ["community", "student"],
  },
};
