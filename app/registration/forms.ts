import * as z from "zod";
import { choice, email, optionalLine } from "#app/lib/fields.ts";
import type { Wanted } from "./claim-places.ts";

/**
 * The ticket choice: one field `quantity.<ticket type id>` a type, and the access code that was
 * given. Quantities are plain digits, 0 to 99; anything else is `bad_number`.
 */
export const TicketChoice = z.object({
  code: optionalLine(60),
  quantity: z
    .record(
      z.string(),
      z
        .string()
        .default("")
        .refine((text) => /^\d{0,2}$/.test(text.trim()), "bad_number")
        .transform(Number),
    )
    .default({})
    .transform((quantities): Wanted[] =>
      Object.entries(quantities).map(([ticketTypeId, quantity]) => ({ ticketTypeId, quantity })),
    ),
});

/** An address that lost its ticket. */
export const LostTicket = z.object({ email: email() });

/** What the buttons of an order's page ask for. */
export const OrderWish = z.object({ intent: choice(["pay", "resend"]) });
