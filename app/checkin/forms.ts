import * as z from "zod";
import { id, line } from "#app/lib/fields.ts";

/** A device's name for a scan: at least 64 random bits, as it likes to write them. */
const nonce = z.string().regex(/^[0-9A-Za-z_-]{16,64}$/);
const kind = z.enum(["entry", "exit"]).default("entry");

/** The longest text a QR of any version holds; longer ones are no scan. */
const longestCode = 7089;

/** One attempt as a device posts it; what it does not know is dropped. */
export const PostedScan = z.union([
  z.object({ nonce, kind, code: z.string().max(longestCode) }),
  z.object({ nonce, kind, ticket: id() }),
]);

/** Money that was taken for an unpaid ticket, in minor units, as a device posts it. */
export const PostedPayment = z.object({
  nonce,
  ticket: id(),
  way: z.enum(["cash", "card"]),
  amount: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
});

/** Why and which scan a device undoes. */
export const PostedUndo = z.object({ scan: id(), reason: line(200) });

/** What a phone calls itself when it becomes a device. */
export const NewDevice = z.object({ name: line(60) });
