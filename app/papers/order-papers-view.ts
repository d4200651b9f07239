import { billingOf } from "#app/registration/billings.ts";
import type { Order } from "#app/registration/orders.ts";
import type { Reader } from "#db/open.ts";
import { fapiaoOf } from "./fapiao.ts";
import { paperCode } from "./paper-code.ts";
import { papersOf } from "./papers.ts";
import { offersFapiao } from "./sellers.ts";

/** The papers of an order as its buyer sees them, and what is to stand on them; four queries. */
export async function orderPapersView(
  db: Reader,
  order: Pick<Order, "id" | "eventId" | "buyerName" | "buyerEmail">,
) {
  const papers = await papersOf(db, order.id);
  const { company = "", taxNumber = "", address = "" } = (await billingOf(db, order.id)) ?? {};
  const billing = { company, taxNumber, address };
  const fapiao = await fapiaoOf(db, order.id);
  return {
    papers: papers.map((paper) => ({
      name: paperCode(paper),
      kind: paper.kind,
      amount: paper.amount,
      currency: paper.currency,
      issuedOn: paper.issuedOn,
    })),
    billing,
    issued: papers.reduce((sum, { amount }) => sum + amount, 0) > 0,
    offersFapiao: await offersFapiao(db, order.eventId),
    fapiao: fapiao
      ? { ...fapiao, changes: fapiao.state === "requested" || fapiao.state === "reversed" }
      : null,
    /** What the form of a first fapiao begins with. */
    first: {
      title: company || order.buyerName,
      taxpayerNumber: taxNumber,
      email: order.buyerEmail,
    },
  };
}

export type OrderPapersView = Awaited<ReturnType<typeof orderPapersView>>;
