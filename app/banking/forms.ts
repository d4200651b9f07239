import * as z from "zod";
import { choice, ids, line, optionalLine, optionalWhole, whole } from "#app/lib/fields.ts";
import type { Mapping } from "./statement-heads.ts";

const column = () => optionalWhole({ min: 0, max: 200 });
const columns = z
  .union([z.array(z.string()), z.string().transform((one) => [one])])
  .default([])
  .transform((all) => all.flatMap((one) => (/^\d{1,3}$/.test(one) ? [Number(one)] : [])));

/** A statement, what its columns say where that was chosen, and whether it is to be kept. */
export const StatementForm = z
  .object({
    intent: choice(["preview", "keep"]).default("preview"),
    chosen: optionalLine(3),
    date: column(),
    amount: column(),
    credit: column(),
    debit: column(),
    direction: column(),
    payer: column(),
    currency: column(),
    id: column(),
    texts: columns,
  })
  .transform(({ intent, chosen, texts: text, ...named }) => {
    const mapping: Mapping = { text };
    for (const [kind, at] of Object.entries(named)) {
      if (at !== null) mapping[kind as keyof typeof named] = at;
    }
    return { intent, chosen: chosen === "" ? undefined : mapping };
  });

/** What is to become of a line, or of all that are exact. */
export const LineForm = z.object({
  intent: choice(["match", "matchExact", "ignore", "reopen"]),
  line: ids(),
  code: optionalLine(20).transform((code) => code.toUpperCase().replace(/[\s-]/g, "")),
  reason: optionalLine(200),
});

/** The account, and how long a transfer may take. */
export const AccountForm = z.object({
  holder: line(120),
  bank: line(120),
  number: line(60),
  bic: optionalLine(40),
  dueDays: whole({ min: 1, max: 60 }),
  remindDays: whole({ min: 0, max: 30 }),
  graceDays: whole({ min: 0, max: 30 }),
});
