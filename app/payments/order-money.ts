import { and, eq } from "drizzle-orm";
import { may, type Role } from "#app/accounts/roles.ts";
import type { Lang } from "#app/lib/lang.ts";
import { formatMoney } from "#app/lib/money.ts";
import { words as rooms } from "#app/papers/organizer-wording.ts";
import { paperCode } from "#app/papers/paper-code.ts";
import { papersOf } from "#app/papers/papers.ts";
import { words as papers } from "#app/papers/wording.ts";
import type { OrderWithTickets } from "#app/registration/orders.ts";
import { paperUrl, refundUrl } from "#app/urls.ts";
import type { Reader } from "#db/open.ts";
import { disputes } from "#db/schema.server.ts";
import { words } from "./organizer-wording.ts";
import { netOf, type Payment, paymentsOf } from "./payments.ts";
import { purseOf } from "./purse.ts";
import { refundsOf } from "./refunds.ts";
import { words as paying } from "./wording.ts";

/**
 * The money of one order as its organizers read it: payments, refunds, trouble, and its papers for
 * those who may open them; four queries.
 */
export async function orderMoney(
  db: Reader,
  order: OrderWithTickets,
  { slug, role, lang }: { slug: string; role: Role; lang: Lang },
) {
  const t = words[lang];
  const payments = await paymentsOf(db, order.id);
  const refunds = await refundsOf(db, order.id);
  const disputed = await db.$count(
    disputes,
    and(eq(disputes.orderId, order.id), eq(disputes.status, "open")),
  );
  const { surplus, kept } = purseOf(order, payments);
  return {
    surplus: surplus && paying[lang].surplus(formatMoney(surplus, order.currency, lang)),
    kept: kept && paying[lang].kept(formatMoney(kept, order.currency, lang)),
    payments: payments.map(({ id, provider, status, amount, currency, endedAt, startedAt }) => {
      const way = paying[lang].ways[provider];
      return { id, way, status, amount, currency, at: endedAt ?? startedAt };
    }),
    refunds: {
      title: t.refunds,
      rows: refunds.map(({ id, cause, status, amount, currency, endedAt, requestedAt }) => {
        const [why, state] = [t.causes[cause], t.refundStates[status]];
        return { id, why, state, amount, currency, at: endedAt ?? requestedAt };
      }),
    },
    papers: {
      title: rooms[lang].papersTitle,
      rows: may(role, "orders.money")
        ? (await papersOf(db, order.id)).map((paper) => ({
            name: paperCode(paper),
            href: paperUrl(slug, paperCode(paper)),
            kind: papers[lang].kinds[paper.kind],
            amount: paper.amount,
            currency: paper.currency,
            at: paper.issuedAt,
          }))
        : [],
    },
    disputed: disputed > 0 ? t.disputeFlag : null,
  };
}

/** Where money of an order is given back, for who may and while some is left; else null. */
export function refundLink(
  { event, role }: { event: { slug: string }; role: Role },
  paid: Payment[],
  { code, lang }: { code: string; lang: Lang },
): { href: string; label: string } | null {
  if (!may(role, "orders.money") || netOf(paid) <= 0) return null;
  return { href: refundUrl(event.slug, code), label: words[lang].refund };
}
