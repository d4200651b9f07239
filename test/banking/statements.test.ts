import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { readStatement } from "#app/banking/read-statement.ts";
import { readAmount, readDay } from "#app/banking/statement-values.ts";
import { must } from "#test/registration/box-office.ts";

const read = (text: string | Buffer, currency = "CNY") =>
  must(readStatement(Buffer.from(text), { currency }));

const short = ({ lines }: ReturnType<typeof read>) =>
  lines.map(({ bookedOn, amount, payer, text }) => [bookedOn, amount, payer, text]);

test("a Chinese statement in GB18030, with lines of the bank's own above and beneath", () => {
  const text = [
    "账号：,1000200030004000,,,,",
    "起止日期：,20261101-20261130,,,,",
    "",
    "交易日期,借方发生额,贷方发生额,余额,对方户名,摘要,附言",
    '20261120,,"1,398.00","10,000.00",王小明,转账,K7QX2M9PW 报名费',
    "20261121,200.00,,9800.00,物业公司,支出,水电",
    "合计,200.00,1398.00,,,,",
  ].join("\r\n");
  const statement = read(iconv.encode(text, "gb18030"));
  expect(short(statement)).toEqual([
    ["2026-11-20", 139_800, "王小明", "转账 K7QX2M9PW 报名费"],
    ["2026-11-21", -20_000, "物业公司", "支出 水电"],
  ]);
  expect(statement.unread).toMatchObject([
    { cells: ["合计", "200.00", "1398.00", "", "", "", ""] },
  ]);
  expect(statement.lines[0]?.line).toBe(5);
});

test("a Chinese statement with one amount and a mark for the direction", () => {
  const text = [
    "记账时间\t借贷标志\t交易金额（元）\t对方名称\t用途\t币种",
    "2026-11-20 09:30:00\t贷\t699.00\t李雷\tK7QX2M9PW\t人民币",
    "2026-11-20 10:30:00\t借\t12.5\t某店\t办公用品\t人民币",
  ].join("\n");
  expect(short(read(text))).toEqual([
    ["2026-11-20", 69_900, "李雷", "K7QX2M9PW"],
    ["2026-11-20", -1_250, "某店", "办公用品"],
  ]);
});

test("a German statement with semicolons, decimal commas and letters of Windows-1252", () => {
  const text = [
    '"Auftragskonto";"Buchungstag";"Valutadatum";"Buchungstext";"Verwendungszweck";"Beguenstigter/Zahlungspflichtiger";"Betrag";"Waehrung"',
    '"DE00";"20.11.26";"20.11.26";"GUTSCHR.";"K7Q X2M 9PW";"Jörg Müßig";"1.234,56";"EUR"',
    '"DE00";"21.11.26";"21.11.26";"LASTSCHRIFT";"Miete";"Haus GmbH";"-900,00";"EUR"',
  ].join("\r\n");
  const statement = read(iconv.encode(text, "win1252"), "EUR");
  expect(short(statement)).toEqual([
    ["2026-11-20", 123_456, "Jörg Müßig", "GUTSCHR. K7Q X2M 9PW"],
    ["2026-11-21", -90_000, "Haus GmbH", "LASTSCHRIFT Miete"],
  ]);
  expect(statement.lines[0]?.currency).toBe("EUR");
});

test("a British one with days first and two columns, an American one with months first", () => {
  const british = "Date,Description,Money out,Money in,Balance\n24/11/2026,K7QX2M9PW,,£699.00,1\n";
  expect(short(read(british, "GBP"))).toEqual([["2026-11-24", 69_900, "", "K7QX2M9PW"]]);
  const american =
    'Date,Description,Amount\n11/24/2026,K7QX2M9PW,"$1,699.00"\n11/02/2026,x,(5.00)\n';
  expect(short(read(american, "USD"))).toEqual([
    ["2026-11-24", 169_900, "", "K7QX2M9PW"],
    ["2026-11-02", -500, "", "x"],
  ]);
});

test("columns are what someone says they are, where the heads say nothing", () => {
  const text = "wann,wer,wieviel,warum\n2026-11-24,Ada,699.00,K7QX2M9PW\n";
  expect(readStatement(Buffer.from(text), { currency: "CNY" })).toMatchObject({
    reason: "no_heads",
  });
  const chosen = { date: 0, payer: 1, amount: 2, text: [3] };
  const statement = must(readStatement(Buffer.from(text), { currency: "CNY", chosen }));
  expect(short(statement)).toEqual([["2026-11-24", 69_900, "Ada", "K7QX2M9PW"]]);
});

test.each([
  ["1.234,56", ",", 123_456],
  ["1,234.56", ".", 123_456],
  ["1'234.50", ".", 123_450],
  ["1 234,5", ",", 123_450],
  ["¥699", ".", 69_900],
  ["+12.00", ".", 1_200],
  ["12.00-", ".", -1_200],
  ["−12.00", ".", -1_200],
  ["(12.00)", ".", -1_200],
  ["1.500", ".", 150],
  ["1.234", ".", null],
  ["12.3456", ".", null],
  ["1,23", ".", null],
  ["1e5", ".", null],
  ["--5", ".", null],
  ["", ".", null],
  ["=1+1", ".", null],
] as const)("an amount %s with the decimal %s is %s", (typed, decimal, amount) => {
  expect(readAmount(typed, { decimal, digits: 2 })).toBe(amount);
});

test("days are days that exist", () => {
  expect(readDay("20261124 093000", "dmy")).toBe("2026-11-24");
  expect(readDay("2026年11月4日", "dmy")).toBe("2026-11-04");
  expect(readDay("24.11.2026", "dmy")).toBe("2026-11-24");
  expect(readDay("2026-02-29", "dmy")).toBe(null);
  expect(readDay("31/04/2026", "dmy")).toBe(null);
  expect(readDay("yesterday", "dmy")).toBe(null);
});

test("what is no statement is refused", () => {
  const of = (bytes: Buffer) => readStatement(bytes, { currency: "CNY" });
  expect(of(Buffer.from("hello"))).toMatchObject({ reason: "no_heads" });
  expect(of(Buffer.from([0x50, 0x4b, 3, 4]))).toMatchObject({ reason: "file_is_workbook" });
  expect(of(Buffer.from("日期,金额\n"))).toMatchObject({ reason: "file_empty" });
  expect(of(Buffer.alloc(5 * 2 ** 20, 65))).toMatchObject({ reason: "file_too_large" });
});
