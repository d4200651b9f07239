import type { Lang, Localized } from "#app/lib/lang.ts";
import { folded } from "#app/lib/text.ts";

/** What organizations work in or look for; the keys are stored. */
export const sectors = {
  agents: { zh: "智能体", en: "Agents" },
  models: { zh: "大模型", en: "Foundation models" },
  developer_tools: { zh: "开发工具", en: "Developer tools" },
  databases: { zh: "数据库", en: "Databases" },
  cloud: { zh: "云计算", en: "Cloud" },
  compilers: { zh: "编译器与语言", en: "Compilers and languages" },
  security: { zh: "安全", en: "Security" },
  data: { zh: "数据与分析", en: "Data and analytics" },
  chips: { zh: "芯片", en: "Chips" },
  compute: { zh: "算力", en: "Compute" },
  robotics: { zh: "机器人", en: "Robotics" },
  sensors: { zh: "传感器", en: "Sensors" },
  medical_imaging: { zh: "医学影像", en: "Medical imaging" },
  health: { zh: "医疗健康", en: "Health" },
  biotech: { zh: "生物科技", en: "Biotech" },
  business_software: { zh: "企业软件", en: "Business software" },
  fintech: { zh: "金融科技", en: "Fintech" },
  education: { zh: "教育", en: "Education" },
  energy: { zh: "能源", en: "Energy" },
  climate: { zh: "气候与环境", en: "Climate" },
  mobility: { zh: "出行", en: "Mobility" },
  maps: { zh: "地图与空间", en: "Maps and space" },
  manufacturing: { zh: "智能制造", en: "Manufacturing" },
  audio: { zh: "音频", en: "Audio" },
  games: { zh: "游戏", en: "Games" },
  consumer: { zh: "消费", en: "Consumer" },
} as const satisfies Record<string, Localized>;

/** How far a company is, in order. */
export const stages = {
  idea: { zh: "种子前", en: "Pre-seed" },
  seed: { zh: "种子轮", en: "Seed" },
  angel: { zh: "天使轮", en: "Angel" },
  pre_a: { zh: "Pre-A 轮", en: "Pre-A" },
  a: { zh: "A 轮", en: "Series A" },
  b: { zh: "B 轮", en: "Series B" },
  growth: { zh: "成长期", en: "Growth" },
} as const satisfies Record<string, Localized>;

/** Where they are, or invest. */
export const regions = {
  shanghai: { zh: "上海", en: "Shanghai" },
  yangtze: { zh: "长三角", en: "Yangtze Delta" },
  beijing: { zh: "北京", en: "Beijing" },
  bay: { zh: "粤港澳大湾区", en: "Greater Bay Area" },
  west: { zh: "成渝与西部", en: "Western China" },
  asia: { zh: "亚洲其他地区", en: "Elsewhere in Asia" },
  europe: { zh: "欧洲", en: "Europe" },
  america: { zh: "美洲", en: "The Americas" },
  anywhere: { zh: "不限地区", en: "Anywhere" },
} as const satisfies Record<string, Localized>;

export type Sector = keyof typeof sectors;
export type Region = keyof typeof regions;

/** The keys of one of these lists, in its order. */
export function keysOf<Key extends string>(list: Record<Key, Localized>): [Key, ...Key[]] {
  return Object.keys(list) as [Key, ...Key[]];
}

/** Stored keys as words, in the order of the list; what is no key of it is left out. */
export function wordsOf(list: Record<string, Localized>, keys: string[], lang: Lang): string[] {
  return Object.entries(list).flatMap(([key, word]) => (keys.includes(key) ? [word[lang]] : []));
}

/** The key that someone means by a word in either language, or by the key itself; null for none. */
export function keyOf<Key extends string>(list: Record<Key, Localized>, word: string): Key | null {
  const wanted = simple(word);
  const entries = Object.entries<Localized>(list) as [Key, Localized][];
  const found = entries.find(([key, { zh, en }]) =>
    [key, zh, en].some((one) => simple(one) === wanted),
  );
  return found?.[0] ?? null;
}

function simple(word: string): string {
  return folded(word).replace(/[\s_-]+/g, "");
}
