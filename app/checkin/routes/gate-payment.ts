import { type ActionFunctionArgs, json } from "@remix-run/node";
import { env } from "#app/lib/env.server.ts";
import { now } from "#app/lib/time.ts";
import { paperCode } from "#app/papers/paper-code.ts";
import { papersOf } from "#app/papers/papers.ts";
import { receiptSecret } from "#app/papers/receipt-link.ts";
import { takePaymentByHand } from "#app/payments/take-payment-by-hand.ts";
import { orderOfTicket } from "#app/registration/order-of-ticket.ts";
import { receiptUrl } from "#app/urls.ts";
import { db } from "#db/client.server.ts";
import { PostedPayment } from "../forms.ts";
import { doorProblem, requireDevice, requireJson } from "../guards.server.ts";
import type { PaymentAnswer } from "../scan-protocol.ts";
import { setupQr } from "../setup-qr.ts";

/** The money of an unpaid ticket was taken at a gate; the same nonce again is the same payment. */
export async function action({ request }: ActionFunctionArgs) {
  const device = await requireDevice(db, request, "other");
  const { ticket, way, amount, nonce } = await requireJson(request, PostedPayment);
  if (!device.takesMoney) throw doorProblem(request, "no_money_here", 403);
  const order = await orderOfTicket(db, ticket);
  if (!order || order.eventId !== device.eventId) throw doorProblem(request, "not_payable", 404);
  const at = now();
  const taken = await takePaymentByHand(db, {
    orderId: order.id,
    actor: { kind: "device", id: device.id, label: device.name },
    now: at,
    method: way,
    reference: `${device.id}:${nonce}`,
    amount,
  });
  if (!taken.ok) {
    const reason = taken.reason === "amount_changed" ? "amount_changed" : "not_payable";
    throw doorProblem(request, reason, 409);
  }
  const receipt = (await papersOf(db, order.id)).filter(({ kind }) => kind === "receipt").at(-1);
  const answer = {
    receipt: receipt
      ? {
          code: paperCode(receipt),
          ...qrOf(env.origin + receiptUrl(receiptSecret(receipt.id, at))),
        }
      : null,
    mailedTo: masked(order.buyerEmail),
  };
  return json(answer satisfies PaymentAnswer, { headers: { "Cache-Control": "no-store" } });
}

function qrOf(link: string) {
  return { link, qr: setupQr(link) };
}

/** `wang@example.com` as `w…@example.com`: enough to recognize, at a place where many look on. */
function masked(address: string): string {
  const at = address.lastIndexOf("@");
  return `${address.slice(0, 1)}…${address.slice(at)}`;
}
