import { parentPort } from "node:worker_threads";
import { drawTickets } from "./draw-tickets.ts";
import type { Drawn, DrawOrder } from "./printed-ticket.ts";

/** The thread that draws: one order at a time, in the order they come. */
parentPort?.on("message", async ({ id, tickets, format, lang }: DrawOrder) => {
  try {
    const { pdf, missing } = await drawTickets(tickets, format, lang);
    const bytes = new Uint8Array(pdf);
    answer({ id, ok: true, pdf: bytes, missing }, [bytes.buffer]);
  } catch (error) {
    answer({ id, ok: false, message: error instanceof Error ? error.message : String(error) });
  }
});

function answer(drawn: Drawn, moved: ArrayBuffer[] = []) {
  parentPort?.postMessage(drawn, moved);
}
