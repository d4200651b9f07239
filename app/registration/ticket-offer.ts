import type { Wanted } from "./places.ts";
import type { TicketTypeOnOffer } from "./ticket-types.ts";

/** From here on the page says how many are left. */
const few = 20;

/** A ticket type as visitors may know it: no access code, and what is left only when few are. */
export type TicketOffer = ReturnType<typeof ticketOffer>;

/** What the page of ticket types shows of one, and how many one order may take of it. */
export function ticketOffer(type: TicketTypeOnOffer) {
  const { id, name, description, price, priceNow, state, onSaleFrom } = type;
  const { needsApproval, perOrder, accessCode } = type;
  const left = needsApproval ? null : type.left;
  return {
    id,
    name,
    description,
    price,
    priceNow,
    state,
    onSaleFrom,
    needsApproval,
    most: Math.min(perOrder, left ?? perOrder),
    /** Nobody waits for what is hidden. */
    hasLine: state === "sold_out" && accessCode === null,
    fewLeft: left !== null && left <= few ? left : null,
  };
}

/** Chosen quantities as a link carries them: `<type>:2,<type>:1`. */
export function writtenChoice(chosen: Wanted[]): string {
  return chosen.map(({ ticketTypeId, quantity }) => `${ticketTypeId}:${quantity}`).join(",");
}

/** What such a link says, by type; anything else in it is passed over. */
export function readChoice(text: string): Record<string, number> {
  const chosen: Record<string, number> = {};
  for (const [, id = "", quantity] of text.slice(0, 700).matchAll(/([0-9A-Z]{26}):(\d{1,2})/g)) {
    chosen[id] = Number(quantity);
  }
  return chosen;
}
