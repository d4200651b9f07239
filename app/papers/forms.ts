import * as z from "zod";
import {
  calendarDay,
  choice,
  email,
  id,
  ids,
  line,
  optionalLine,
  paragraph,
  ticked,
} from "#app/lib/fields.ts";
import { cleanTaxpayerNumber, isTaxpayerNumber } from "./taxpayer-number.ts";

/** Whom receipts are made out to. */
export const BillingForm = z.object({
  company: optionalLine(120),
  taxNumber: optionalLine(40),
  address: paragraph(300),
});

/** What is to stand on a fapiao: a company gives its number, a special one all of its details. */
export const FapiaoForm = z
  .object({
    kind: choice(["ordinary", "special"]).default("ordinary"),
    buyerKind: choice(["company", "personal"]).default("company"),
    title: line(120),
    taxpayerNumber: optionalLine(40).transform(cleanTaxpayerNumber),
    address: optionalLine(200),
    phone: optionalLine(40),
    bank: optionalLine(120),
    account: optionalLine(60),
    email: email(),
  })
  .superRefine((form, context) => {
    const wrong = (name: string, message: string) =>
      context.addIssue({ code: "custom", message, path: [name] });
    const { kind, buyerKind, taxpayerNumber } = form;
    if (kind === "special" && buyerKind === "personal") wrong("buyerKind", "bad_choice");
    if (buyerKind === "company" && taxpayerNumber === "") wrong("taxpayerNumber", "required");
    if (taxpayerNumber !== "" && !isTaxpayerNumber(taxpayerNumber)) {
      wrong("taxpayerNumber", "bad_tax_number");
    }
    if (kind !== "special") return;
    for (const name of ["address", "phone", "bank", "account"] as const) {
      if (form[name] === "") wrong(name, "required");
    }
  });

/** Who sells. */
export const SellerForm = z.object({
  name: line(120),
  address: paragraph(300),
  taxNumber: optionalLine(40),
  note: z.object({ zh: optionalLine(200), en: optionalLine(200) }),
  fapiao: ticked(),
});

/** Fapiao that were issued, each with its number, or that were taken back. */
export const FapiaoMarks = z.object({
  intent: choice(["issue", "reverse"]),
  request: ids(),
  on: calendarDay().or(z.literal("")).default(""),
  number: z
    .record(
      z
        .string()
        .transform((key) => key.slice(1))
        .pipe(id()),
      optionalLine(40),
    )
    .default({}),
});
