import type { LoaderFunctionArgs } from "@remix-run/node";
import { now } from "#app/lib/time.ts";
import { notFound } from "#app/web/answers.ts";
import { db } from "#db/client.server.ts";
import { requireOrder } from "../guards.server.ts";
import { orderView } from "../order-view.server.ts";
import { qrPng } from "../ticket-qr.server.ts";

/** The QR of one ticket as a PNG: a picture that phones can keep. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { tickets, code } = orderView(await requireOrder(db, request, params), now());
  const ticket = tickets.find(({ position }) => `${position}.png` === params.picture);
  if (!ticket?.valid || ticket.passedOn) throw notFound();
  return new Response(new Uint8Array(qrPng(ticket.secret)), {
    headers: {
      "Content-Type": "image/png",
      "Content-Disposition": `inline; filename="${code}-${ticket.position + 1}.png"`,
      "Cache-Control": "private, max-age=3600",
    },
  });
}
