import type { Lang } from "#app/lib/lang.ts";
import { words } from "../vouchers-wording.ts";

/** What the fields of vouchers and allotments are called in the summary of what is wrong. */
export function voucherLabels(lang: Lang): Record<string, string> {
  const t = words[lang];
  return {
    code: t.code,
    prefix: t.prefix,
    count: t.count,
    uses: t.uses,
    value: t.value,
    validFrom: t.validFrom,
    validUntil: t.validUntil,
    organization: t.organization,
    note: t.note,
    "person.name": t.personName,
    "person.email": t.personEmail,
    quantity: t.quantity,
    returnsAt: t.returnsAt,
  };
}
