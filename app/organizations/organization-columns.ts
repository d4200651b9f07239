import { columnsReader } from "#app/lib/list-columns.ts";

const known = {
  key: "编号 序号编号 id key code externalid",
  kind: "类型 类别 机构类型 kind type category",
  name: "名称 机构名称 公司名称 社区名称 机构 公司 社区 name organization organisation company",
  nameZh: "中文名 中文名称 namezh chinesename namechinese",
  nameEn: "英文名 英文名称 nameen englishname nameenglish",
  taglineZh: "一句话 一句话介绍 中文一句话 简介 tagline taglinezh",
  taglineEn: "英文一句话 英文一句话介绍 英文简介 taglineen",
  aboutZh: "介绍 详细介绍 中文介绍 about aboutzh description",
  aboutEn: "英文介绍 abouten descriptionen",
  website: "网站 官网 网址 website url homepage",
  mailDomain: "邮箱域名 域名 maildomain domain emaildomain",
  sectors: "领域 行业 方向 赛道 关注领域 sectors sector industries industry",
  stages: "阶段 轮次 融资阶段 投资阶段 stages stage round",
  regions: "地区 区域 所在地 regions region location",
  ticketFrom: "最小投资额 最低投资额 单笔最低 ticketfrom ticketmin minticket",
  ticketUntil: "最大投资额 最高投资额 单笔最高 ticketuntil ticketmax maxticket",
  leads: "领投跟投 领投 领投或跟投 leads lead leadorfollow",
  raising: "融资额 拟融资额 融资金额 raising amount raise",
  tractionZh: "进展 业务进展 traction tractionzh",
  tractionEn: "英文进展 tractionen",
  deckUrl: "商业计划书 路演材料 bp deck deckurl decklink pitchdeck",
  booth: "展位 展位号 booth stand",
  contacts: "联系人邮箱 代表邮箱 邮箱 联系邮箱 contacts contact email emails representatives",
} as const;

export type OrganizationColumn = keyof typeof known;

/** What the columns of a list of organizations hold, by their heads in Chinese or English. */
export const organizationColumns = columnsReader(known);
