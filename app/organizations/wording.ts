import type { Lang } from "#app/lib/lang.ts";
import type { FileRefusal } from "#app/lib/list-file.ts";
import { fileRefusals } from "#app/lib/list-file-wording.ts";
import type { RefusalDetail } from "#app/lib/result.ts";
import { plural, wording } from "#app/lib/wording.ts";
import type { ChangeOrganizationRefusal } from "./change-organization.ts";
import type { ClaimRefusal } from "./claim-organization.ts";
import type { ImportOrganizationsRefusal } from "./import-organizations.ts";
import type { InviteRefusal } from "./invite-representative.ts";
import type { LogoRefusal } from "./keep-logo.ts";
import type { MergeRefusal } from "./merge-into.ts";
import type { OrganizationColumn } from "./organization-columns.ts";
import type { OrganizationLineRefusal } from "./organization-lines.ts";
import type { OrganizationsPlanRefusal } from "./organizations-plan.ts";

/** Every foreseen no about organizations. */
export type OrganizationRefusal =
  | ChangeOrganizationRefusal
  | ClaimRefusal
  | InviteRefusal
  | LogoRefusal
  | MergeRefusal
  | FileRefusal
  | ImportOrganizationsRefusal
  | OrganizationsPlanRefusal
  | OrganizationLineRefusal
  | "not_invited"
  | "unknown_representative";

type Sentence = (detail: RefusalDetail) => string;

/** What the columns of a list are called where a line is wrong. */
export const columnNames = {
  zh: {
    key: "编号",
    kind: "类型",
    name: "名称",
    nameZh: "中文名",
    nameEn: "英文名",
    taglineZh: "一句话介绍",
    taglineEn: "英文一句话介绍",
    aboutZh: "介绍",
    aboutEn: "英文介绍",
    website: "网站",
    mailDomain: "邮箱域名",
    sectors: "领域",
    stages: "阶段",
    regions: "地区",
    ticketFrom: "最小投资额",
    ticketUntil: "最大投资额",
    leads: "领投或跟投",
    raising: "融资额",
    tractionZh: "进展",
    tractionEn: "英文进展",
    deckUrl: "商业计划书",
    booth: "展位",
    contacts: "代表邮箱",
  },
  en: {
    key: "ID",
    kind: "Kind",
    name: "Name",
    nameZh: "Name zh",
    nameEn: "Name en",
    taglineZh: "Tagline zh",
    taglineEn: "Tagline en",
    aboutZh: "About zh",
    aboutEn: "About en",
    website: "Website",
    mailDomain: "Mail domain",
    sectors: "Sectors",
    stages: "Stages",
    regions: "Regions",
    ticketFrom: "Ticket min",
    ticketUntil: "Ticket max",
    leads: "Lead or follow",
    raising: "Raising",
    tractionZh: "Traction zh",
    tractionEn: "Traction en",
    deckUrl: "Deck",
    booth: "Booth",
    contacts: "Contacts",
  },
} satisfies Record<Lang, Record<OrganizationColumn, string>>;

const refusals = {
  zh: {
    ...fileRefusals.zh,
    no_organization_name: () => "请至少用一种语言填写名称。",
    free_mail: ({ domain }) => `${domain} 是公共邮箱，谁都可以注册，不能用来证明身份。`,
    ticket_upside_down: () => "最大投资额不能小于最小投资额。",
    event_not_published: () => "请先发布大会：在那之前，收到邀请的人打不开它。",
    unknown_organization: () => "没有这家机构，可能已被归档或合并。",
    address_proves_nothing: () =>
      "您登录用的邮箱不属于这家机构的域名，因此不能直接认领。请向主办方或机构的同事索取邀请。",
    speaks_already: () => "这位已经是这家机构的代表。",
    speaks_for_another: ({ name }) => `这位已经代表${name}。每人在一场大会上只能代表一家机构。`,
    too_many_representatives: ({ max }) => `一家机构最多 ${max} 位代表。`,
    logo_too_large: ({ kilobytes }) => `图片太大了，最大 ${kilobytes} kB。`,
    logo_no_picture: () => "只接受 PNG、JPEG 或 WebP 图片。",
    same_organization: () => "不能与自己合并。",
    kinds_differ: () => "只能合并同一类型的机构。",
    not_invited: () => "没有待答复的邀请。",
    unknown_representative: () => "没有这位代表。",
    no_name_column: () => "没有找到名称一列。请把列名写作“名称”。",
    nothing_to_import: () => "没有可以导入的新内容。",
    line_no_kind: () => "没有写明类型：投资机构、公司或社区",
    line_unknown_kind: ({ value }) => `没有“${value}”这种类型`,
    line_no_name: () => "缺少名称",
    line_too_long: ({ column, max }) => `“${named("zh", column)}”超过 ${max} 个字`,
    line_unknown_word: ({ column, value }) => `“${named("zh", column)}”里没有“${value}”这一项`,
    line_no_https: ({ column }) => `“${named("zh", column)}”必须是 https 开头的完整网址`,
    line_bad_domain: ({ value }) => `邮箱域名有误：${value}`,
    line_free_mail: ({ value }) => `${value} 是公共邮箱，不能用来认领机构`,
    line_bad_amount: ({ column, value }) => `“${named("zh", column)}”不是金额：${value}`,
    line_ticket_upside_down: () => "最大投资额小于最小投资额",
    line_bad_contact: ({ value }) => `代表邮箱有误：${value}`,
    line_bad_characters: () => "含有无法保存的字符",
    line_too_many_cells: ({ expected, found }) => `有 ${found} 格，应为 ${expected} 格`,
    line_repeated: ({ line }) => `与第 ${line} 行是同一家机构`,
  },
  en: {
    ...fileRefusals.en,
    no_organization_name: () => "Please give a name in at least one language.",
    free_mail: ({ domain }) =>
      `Anyone may have an address at ${domain}, so it proves nothing about whom one speaks for.`,
    ticket_upside_down: () => "The largest ticket is below the smallest.",
    event_not_published: () =>
      "Publish the event first: until then, whoever is invited cannot open the invitation.",
    unknown_organization: () =>
      "There is no such organization; it may have been put away or merged.",
    address_proves_nothing: () =>
      "The address you signed in with is not of this organization’s domain. Ask the organizers or a colleague there to invite you.",
    speaks_already: () => "They speak for this organization already.",
    speaks_for_another: ({ name }) =>
      `They speak for ${name} already. Everyone speaks for one organization at an event.`,
    too_many_representatives: ({ max }) => `At most ${max} people speak for an organization.`,
    logo_too_large: ({ kilobytes }) => `The picture is too large: at most ${kilobytes} kB.`,
    logo_no_picture: () => "Only PNG, JPEG and WebP pictures are taken.",
    same_organization: () => "An organization cannot be merged with itself.",
    kinds_differ: () => "Only organizations of one kind can be merged.",
    not_invited: () => "There is no invitation to answer.",
    unknown_representative: () => "There is no such representative.",
    no_name_column: () => "No column of names was found. Call it “Name”.",
    nothing_to_import: () => "There is nothing new to import.",
    line_no_kind: () => "Does not say what it is: investor, company or community",
    line_unknown_kind: ({ value }) => `There is no kind “${value}”`,
    line_no_name: () => "The name is missing",
    line_too_long: ({ column, max }) => `“${named("en", column)}” is longer than ${max} characters`,
    line_unknown_word: ({ column, value }) => `“${named("en", column)}” knows no “${value}”`,
    line_no_https: ({ column }) => `“${named("en", column)}” has to be a whole https address`,
    line_bad_domain: ({ value }) => `Not a mail domain: ${value}`,
    line_free_mail: ({ value }) =>
      `Anyone may have an address at ${value}, so nobody can claim by it`,
    line_bad_amount: ({ column, value }) => `“${named("en", column)}” is no amount: ${value}`,
    line_ticket_upside_down: () => "The largest ticket is below the smallest",
    line_bad_contact: ({ value }) => `Not an e-mail address of a contact: ${value}`,
    line_bad_characters: () => "Has characters that cannot be kept",
    line_too_many_cells: ({ expected, found }) =>
      `${found} cells where there should be ${expected}`,
    line_repeated: ({ line }) => `The same organization as line ${line}`,
  },
} satisfies Record<Lang, Record<OrganizationRefusal, Sentence>>;

/** A refusal about organizations in the reader's language. */
export function organizationRefusal(
  refused: { reason: OrganizationRefusal; detail?: RefusalDetail },
  lang: Lang,
): string {
  return refusals[lang][refused.reason](refused.detail ?? {});
}

function named(lang: Lang, column: string | number | undefined): string {
  return columnNames[lang][column as OrganizationColumn] ?? "";
}

/** What the public directory and an organization's page say. */
export const words = wording({
  zh: {
    title: "谁会来",
    lead: (investors, companies, communities) =>
      `${investors} 家投资机构、${companies} 家公司、${communities} 个社区。`,
    search: "按名称、拼音或关键词查找",
    kind: "类型",
    sector: "领域",
    all: "全部",
    found: (n) => `共 ${n} 家`,
    none: "没有符合条件的机构",
    noneLead: "换一个词，或放宽条件再试。",
    empty: "名单还没有公布",
    emptyLead: "主办方公布之后，会来的机构会出现在这里。",
    kinds: { investor: "投资机构", company: "公司", community: "社区" },
    one: { investor: "投资机构", company: "公司", community: "社区" },
    ticketFrom: (from) => `${from} 起`,
    ticketUntil: (until) => `不超过 ${until}`,
    ticketBetween: (from, until) => `${from} 至 ${until}`,
    leadWords: { lead: "领投", follow: "跟投", either: "领投或跟投" },
    booth: "展位",
    people: "参会代表",
    back: "返回名单",
    meet: "约见",
    meetLead: "登录后可以填写意愿、发出约见请求。",
    claim: "这是我的机构",
  },
  en: {
    title: "Who comes",
    lead: (investors: number, companies: number, communities: number) =>
      `${investors} ${plural(investors, "investor", "investors")}, ${companies} ${plural(companies, "company", "companies")}, ${communities} ${plural(communities, "community", "communities")}.`,
    search: "Find by name or word, in either script",
    kind: "Kind",
    sector: "Sector",
    all: "All",
    found: (n: number) => `${n} in all`,
    none: "Nobody like that",
    noneLead: "Try another word or fewer conditions.",
    empty: "The list is not out yet",
    emptyLead: "Who comes appears here once the organizers say so.",
    kinds: { investor: "Investors", company: "Companies", community: "Communities" },
    one: { investor: "Investor", company: "Company", community: "Community" },
    ticketFrom: (from: string) => `${from} and more`,
    ticketUntil: (until: string) => `up to ${until}`,
    ticketBetween: (from: string, until: string) => `${from} to ${until}`,
    leadWords: { lead: "Leads", follow: "Follows", either: "Leads or follows" },
    booth: "Booth",
    people: "Who comes for them",
    back: "Back to the list",
    meet: "Ask to meet",
    meetLead: "Sign in to say whom you wish to meet and to ask them.",
    claim: "This is mine",
  },
});
