/** What a column of a bank statement can say. */
export const columnKinds = [
  "date",
  "amount",
  "credit",
  "debit",
  "direction",
  "payer",
  "text",
  "currency",
  "id",
] as const;
export type ColumnKind = (typeof columnKinds)[number];

/** Which column, counted from 0, says what; a kind of text may have several. */
export type Mapping = Partial<Record<Exclude<ColumnKind, "text">, number>> & { text: number[] };

/** What banks call their columns, without spaces and signs, in lower case; the likeliest first. */
const heads: Record<ColumnKind, readonly string[]> = {
  date: [
    ...["交易日期", "记账日期", "入账日期", "交易时间", "记账时间", "日期", "交易日", "记账日"],
    ...["bookingdate", "buchungstag", "buchungsdatum", "date", "transactiondate", "posteddate"],
    ...["completeddate", "datecompletedutc", "dateoperation", "datum", "valuedate", "valuta"],
    ...["valutadatum", "wertstellung", "fecha"],
  ],
  amount: [
    ...["交易金额", "发生额", "金额", "交易额"],
    ...["amount", "betrag", "umsatz", "betrageur", "transactionamount", "montant", "importe"],
    ...["amounteur", "amountusd", "betragineur", "amountgbp", "totalamount"],
  ],
  credit: [
    ...["贷方金额", "贷方发生额", "收入金额", "收入", "存入金额", "存入", "转入金额", "贷方"],
    ...["credit", "creditamount", "haben", "gutschrift", "moneyin", "paidin", "credits", "deposit"],
  ],
  debit: [
    ...["借方金额", "借方发生额", "支出金额", "支出", "支取金额", "支取", "转出金额", "借方"],
    ...["debit", "debitamount", "soll", "belastung", "moneyout", "paidout", "debits", "withdrawal"],
  ],
  direction: [
    ...["借贷标志", "收支标志", "借贷", "收支", "借贷方向", "收支类型", "交易方向"],
    ...["sollhaben", "sh", "debitcredit", "creditdebitindicator", "dc", "creditdebit", "drcr"],
    ...["sollhabenkennzeichen", "afbij"],
  ],
  payer: [
    ...["对方户名", "对方名称", "对方账户名称", "对方账户名", "付款人名称", "付款人", "交易对手"],
    ...["对方单位", "对方单位名称", "交易对方", "对手户名"],
    ...["beguenstigterzahlungspflichtiger", "begünstigterzahlungspflichtiger", "auftraggeber"],
    ...["namezahlungsbeteiligter", "zahlungspflichtiger", "zahlungspflichtige"],
    ...["payer", "payername", "counterparty", "counterpartyname", "sender", "partnername", "name"],
    ...["remitter", "donneurdordre", "auftraggeberempfänger", "debtorname"],
  ],
  text: [
    ...["附言", "交易附言", "摘要", "用途", "备注", "交易摘要", "个性化信息", "交易备注", "说明"],
    ...["verwendungszweck", "reference", "paymentreference", "remittanceinformation", "purpose"],
    ...["description", "details", "memo", "narrative", "buchungstext", "libelle", "libellé"],
    ...["transactiondetails", "message", "notes", "kundenreferenz", "endtoendreference"],
  ],
  currency: ["币种", "货币", "currency", "währung", "waehrung", "ccy", "devise"],
  id: [
    ...["交易流水号", "流水号", "核心流水号", "交易号", "凭证号"],
    ...["transactionid", "bankreference", "bankreferenz", "transactionnumber", "id"],
  ],
};

const kindOf = new Map(
  columnKinds.flatMap((kind) => heads[kind].map((head, rank) => [head, { kind, rank }] as const)),
);

/** A head as the lists above write it: `Soll/Haben` is `sollhaben`, `金额（元）` is `金额`. */
function bare(head: string): string {
  return head
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\((?:元|人民币|cny|rmb|eur|€)\)/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * What the heads of a statement say of its columns; null where there is no date or no amount
 * among them, so that this is no line of heads. Of two columns of a kind the likelier is taken.
 */
export function mappingOf(cells: readonly string[]): Mapping | null {
  const found: Mapping = { text: [] };
  const ranks = new Map<ColumnKind, number>();
  for (const [column, cell] of cells.entries()) {
    const known = kindOf.get(bare(cell));
    if (!known) continue;
    const { kind, rank } = known;
    if (kind === "text") found.text.push(column);
    else if (rank < (ranks.get(kind) ?? Number.POSITIVE_INFINITY)) {
      ranks.set(kind, rank);
      found[kind] = column;
    }
  }
  return isComplete(found) ? found : null;
}

/** Whether this says when, and how much came in. */
export function isComplete({ date, amount, credit }: Mapping): boolean {
  return date !== undefined && (amount !== undefined || credit !== undefined);
}
