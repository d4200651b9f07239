import { isEmail } from "#app/lib/fields.ts";
import type { Localized } from "#app/lib/lang.ts";
import type { RefusalDetail } from "#app/lib/result.ts";
import { cleanLine, cleanLines, folded, hasHan, lengthOf, normalizeEmail } from "#app/lib/text.ts";
import { looseAmount } from "./amounts.ts";
import { isHttps } from "./forms.ts";
import type { OrganizationKind } from "./kinds.ts";
import { isDomain, isFreeMail } from "./mail-domains.ts";
import type { OrganizationColumn } from "./organization-columns.ts";
import type { OrganizationDetails } from "./organization-details.ts";
import { keyOf, regions, sectors, stages } from "./vocabulary.ts";

/** What can be wrong with one line of a list of organizations. */
export type OrganizationLineRefusal =
  | "line_no_kind"
  | "line_unknown_kind"
  | "line_no_name"
  | "line_too_long"
  | "line_unknown_word"
  | "line_no_https"
  | "line_bad_domain"
  | "line_free_mail"
  | "line_bad_amount"
  | "line_ticket_upside_down"
  | "line_bad_contact"
  | "line_bad_characters"
  | "line_too_many_cells"
  | "line_repeated";

export type BadOrganizationLine = {
  line: number;
  reason: OrganizationLineRefusal;
  detail: RefusalDetail;
};
export type GoodOrganizationLine = {
  line: number;
  key: string;
  details: OrganizationDetails;
  /** Whom to ask to speak for it, normalized. */
  contacts: string[];
};

export type LineSetting = {
  columns: (OrganizationColumn | null)[];
  /** What lines are that say no kind; null: they must. */
  kind: OrganizationKind | null;
  currency: string;
};

class Bad extends Error {
  constructor(
    readonly reason: OrganizationLineRefusal,
    readonly detail: RefusalDetail = {},
  ) {
    super(reason);
  }
}

/** One line of a list as an organization, or the first thing that is wrong with it. */
export function readOrganizationLine(
  { line, cells }: { line: number; cells: string[] },
  setting: LineSetting,
): { good: GoodOrganizationLine } | { bad: BadOrganizationLine } {
  try {
    return { good: { line, ...organizationIn(cells, setting) } };
  } catch (error) {
    if (!(error instanceof Bad)) throw error;
    return { bad: { line, reason: error.reason, detail: error.detail } };
  }
}

function organizationIn(cells: string[], { columns, kind, currency }: LineSetting) {
  if (cells.some((cell) => cell.includes("\u0000"))) throw new Bad("line_bad_characters");
  if (cells.slice(columns.length).some((cell) => cell.trim() !== "")) {
    throw new Bad("line_too_many_cells", { expected: columns.length, found: cells.length });
  }
  const raw = (column: OrganizationColumn) => cells[columns.indexOf(column)] ?? "";
  const text = (column: OrganizationColumn, max: number) =>
    within(column, cleanLine(raw(column)), max);
  const amount = (column: OrganizationColumn) => amountIn(column, cleanLine(raw(column)), currency);
  const name = nameIn(text("name", 80), text("nameZh", 80), text("nameEn", 80));
  const about = (column: OrganizationColumn) => within(column, cleanLines(raw(column)), 4000);
  const details: OrganizationDetails = {
    kind: kindIn(cleanLine(raw("kind"))) ?? kind ?? missingKind(),
    name,
    tagline: { zh: text("taglineZh", 120), en: text("taglineEn", 120) },
    about: { zh: about("aboutZh"), en: about("aboutEn") },
    website: httpsIn("website", text("website", 500)),
    mailDomain: domainIn(text("mailDomain", 253)),
    sectors: listed("sectors", raw("sectors"), sectors),
    stages: listed("stages", raw("stages"), stages),
    regions: listed("regions", raw("regions"), regions),
    ticketFrom: amount("ticketFrom"),
    ticketUntil: amount("ticketUntil"),
    leads: leadsIn(cleanLine(raw("leads"))),
    raising: amount("raising"),
    traction: { zh: text("tractionZh", 200), en: text("tractionEn", 200) },
    deckUrl: httpsIn("deckUrl", text("deckUrl", 500)),
    booth: text("booth", 40),
  };
  const { ticketFrom, ticketUntil } = details;
  if (ticketFrom !== null && ticketUntil !== null && ticketUntil < ticketFrom) {
    throw new Bad("line_ticket_upside_down");
  }
  return { key: text("key", 100), details, contacts: contactsIn(raw("contacts")) };
}

function within(column: OrganizationColumn, text: string, max: number): string {
  if (lengthOf(text) > max) throw new Bad("line_too_long", { column, max });
  return text;
}

function nameIn(name: string, zh: string, en: string): Localized {
  const both = { zh: zh || (hasHan(name) ? name : ""), en: en || (hasHan(name) ? "" : name) };
  if (both.zh === "" && both.en === "") throw new Bad("line_no_name");
  return both;
}

const kindWords: [OrganizationKind, RegExp][] = [
  ["investor", /^(投资|investor|investment|vc$|fund|资方)/],
  ["company", /^(公司|企业|初创|创业|company|startup|founder)/],
  ["community", /^(社区|社群|community)/],
];

function kindIn(word: string): OrganizationKind | null {
  if (word === "") return null;
  const found = kindWords.find(([, pattern]) => pattern.test(folded(word)));
  if (!found) throw new Bad("line_unknown_kind", { value: shortened(word) });
  return found[0];
}

function missingKind(): never {
  throw new Bad("line_no_kind");
}

function listed(
  column: OrganizationColumn,
  cell: string,
  list: Record<string, Localized>,
): string[] {
  const words = cell.split(/[;；,，、|/\n]/).map(cleanLine);
  const keys = words.filter(Boolean).map((word) => {
    const key = keyOf(list, word);
    if (key === null) throw new Bad("line_unknown_word", { column, value: shortened(word) });
    return key;
  });
  return [...new Set(keys)];
}

function httpsIn(column: OrganizationColumn, text: string): string {
  if (text !== "" && !isHttps(text)) throw new Bad("line_no_https", { column });
  return text;
}

function domainIn(typed: string): string {
  const domain = typed.toLowerCase().replace(/^@/, "");
  if (domain !== "" && !isDomain(domain)) {
    throw new Bad("line_bad_domain", { value: shortened(typed) });
  }
  if (isFreeMail(domain)) throw new Bad("line_free_mail", { value: domain });
  return domain;
}

function amountIn(column: OrganizationColumn, typed: string, currency: string): number | null {
  if (typed === "") return null;
  const amount = looseAmount(typed, currency);
  if (amount === null) throw new Bad("line_bad_amount", { column, value: shortened(typed) });
  return amount;
}

function leadsIn(typed: string): OrganizationDetails["leads"] {
  const word = folded(typed);
  const [lead, follow] = [/领投|lead/.test(word), /跟投|follow/.test(word)];
  if ((lead && follow) || /都|either|both/.test(word)) return "either";
  if (lead) return "lead";
  return follow ? "follow" : null;
}

function contactsIn(cell: string): string[] {
  const typed = cell.split(/[\s;；,，、|]+/).filter(Boolean);
  const emails = typed.map(normalizeEmail);
  const wrong = emails.findIndex((one) => !isEmail(one));
  if (wrong >= 0) throw new Bad("line_bad_contact", { value: shortened(typed[wrong] ?? "") });
  return [...new Set(emails)];
}

function shortened(text: string): string {
  return lengthOf(text) > 40 ? `${[...text].slice(0, 40).join("")}…` : text;
}
