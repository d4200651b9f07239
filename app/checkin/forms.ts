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

/** Why and which scan a device undoes. */
export const PostedUndo = z.object({ scan: id(), reason: line(200) });

/** What a phone calls itself when it becomes a device. */
export const NewDevice = z.object({ name: line(60) });
