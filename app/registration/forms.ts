import * as z from "zod";
import {
  choice,
  email,
  id,
  optionalLine,
  optionalWhole,
  personName,
  whole,
} from "#app/lib/fields.ts";
import { limitError } from "#app/lib/limits.ts";
import type { Wanted } from "./places.ts";

/**
 * The ticket choice: one field `quantity.<ticket type id>` a type, and the access code that was
 * given. Quantities are plain digits, 0 to 99, or nothing.
 */
export const TicketChoice = z.object({
  code: optionalLine(60),
  quantity: z
    .record(
      z.string(),
      z
        .string()
        .default("")
        .refine((text) => /^\d*$/.test(text.trim()), "bad_number")
        .transform(Number)
        .refine((n) => n <= 99, limitError("too_large", { min: 0, max: 99 })),
    )
    .default({})
    .transform((quantities): Wanted[] =>
      Object.entries(quantities).map(([ticketTypeId, quantity]) => ({ ticketTypeId, quantity })),
    ),
});

/** An address that lost its ticket. */
export const LostTicket = z.object({ email: email() });

/** What the buttons of an order's page ask for. */
export const OrderWish = z.object({
  intent: choice(["pay", "transfer", "keep", "resend", "cancel"]),
});

/** Who joins the waiting list, for what. */
export const WaitingWish = z.object({
  type: id(),
  quantity: whole({ min: 1, max: 20 }),
  name: personName(),
  email: email(),
});

/** What someone on the waiting list does: take what is offered, decline it, or leave. */
export const WaitingAnswer = z.object({
  intent: choice(["take", "leave"]),
  quantity: optionalWhole({ min: 1, max: 20 }),
});

/** To whom a ticket is passed on. */
export const TransferWish = z.object({ to: z.object({ name: personName(), email: email() }) });

/** The type that a ticket is exchanged for, and how a difference is paid. */
export const ExchangeWish = z.object({
  type: id(),
  pay: choice(["online", "transfer"]).optional(),
});
