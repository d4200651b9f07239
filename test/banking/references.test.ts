import fc from "fast-check";
import { expect, test } from "vitest";
import { type PayableOrder, type ProposalKind, proposalsFor } from "#app/banking/proposals.ts";
import { codesIn, nearReferences } from "#app/banking/references.ts";
import {
  newOrderCode,
  orderOfReference,
  spacedReference,
  transferReference,
} from "#app/lib/codes.ts";

const alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
const code = fc.string({
  unit: fc.constantFrom(...alphabet),
  minLength: 8,
  maxLength: 8,
});

test("a reference is found whole, however a bank spaces and folds it", () => {
  const reference = transferReference("K7QX2M9P");
  expect(codesIn(`EREF+ ${spacedReference(reference)} Ticket`)).toEqual(["K7QX2M9P"]);
  expect(codesIn(`报名费${reference.toLowerCase()}张三`)).toEqual(["K7QX2M9P"]);
  expect(codesIn(reference.split("").join("-"))).toEqual(["K7QX2M9P"]);
  expect(codesIn("会议报名费 100")).toEqual([]);
});

test("one wrong character, or two neighbours swapped, never passes as a reference", () => {
  fc.assert(
    fc.property(code, fc.nat(8), fc.constantFrom(...alphabet), (order, at, wrong) => {
      const right = transferReference(order);
      expect(orderOfReference(right)).toBe(order);
      if (right[at] !== wrong) {
        expect(orderOfReference(right.slice(0, at) + wrong + right.slice(at + 1))).toBe(null);
      }
      const [one = "", two = ""] = [right[at], right[at + 1]];
      if (at < 8 && one !== two) {
        const swapped = right.slice(0, at) + two + one + right.slice(at + 2);
        expect(orderOfReference(swapped)).toBe(null);
      }
    }),
  );
});

test("a reference with one slip is found as a near one, wherever it stands", () => {
  const others = Array.from({ length: 500 }, () => transferReference(newOrderCode()));
  fc.assert(
    fc.property(
      code,
      fc.nat(8),
      fc.constantFrom("wrong", "missing", "more", "swapped"),
      (order, at, slip) => {
        const right = transferReference(order);
        const near = nearReferences([...others, right]);
        const written = {
          wrong: `${right.slice(0, at)}O${right.slice(at + 1)}`,
          missing: right.slice(0, at) + right.slice(at + 1),
          more: `${right.slice(0, at)}7${right.slice(at)}`,
          swapped: right.slice(0, at) + [right[at + 1], right[at]].join("") + right.slice(at + 2),
        }[slip];
        expect(near(`SVWZ+ ${written}`)).toContain(right);
      },
    ),
  );
});

const order = (about: Partial<PayableOrder> & { code: string }): PayableOrder => ({
  id: about.code,
  status: "pending",
  due: 69_900,
  currency: "CNY",
  names: ["王小明"],
  missed: null,
  byTransfer: true,
  ...about,
});

const line = (about: Partial<{ id: string; amount: number; payer: string; text: string }>) => ({
  id: "L",
  amount: 69_900,
  currency: "CNY",
  payer: "",
  text: "",
  ...about,
});

test.each<[ProposalKind | null, Partial<PayableOrder>, object]>([
  ["exact", {}, { text: "K7Q X2M 9P_" }],
  ["wrong_amount", {}, { text: "K7Q X2M 9P_", amount: 69_800 }],
  ["paid_twice", { status: "paid", due: 0 }, { text: "K7Q X2M 9P_" }],
  ["late", { status: "expired" }, { text: "K7Q X2M 9P_" }],
  ["canceled", { status: "canceled" }, { text: "K7Q X2M 9P_" }],
  ["typo", {}, { text: "K7Q X2M 9P" }],
  ["name", {}, { payer: "王小明", text: "报名费" }],
  ["name", { names: ["Ada Lovelace"] }, { payer: "LOVELACE, ADA" }],
  ["amount", {}, { payer: "某某", text: "报名费" }],
  [null, {}, { payer: "某某", amount: 1 }],
  [null, { byTransfer: false }, { payer: "某某" }],
])("a line is %s", (kind, about, said) => {
  const meant = order({ code: "K7QX2M9P", ...about });
  const check = transferReference("K7QX2M9P").at(-1) ?? "";
  const text = "text" in said ? String(said.text).replace("_", check) : "";
  const found = proposalsFor([line({ ...said, text })], [meant]).get("L") ?? [];
  expect(found[0]?.kind ?? null).toBe(kind);
});

test("of two lines with one reference the second is money that came twice", () => {
  const text = transferReference("K7QX2M9P");
  const lines = [line({ id: "one", text }), line({ id: "two", text })];
  const found = proposalsFor(lines, [order({ code: "K7QX2M9P" })]);
  expect([...found.values()].map(([first]) => first?.kind)).toEqual(["exact", "paid_twice"]);
});
