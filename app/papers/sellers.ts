import { eq } from "drizzle-orm";
import { eventById } from "#app/event/events.ts";
import { localized } from "#app/lib/lang.ts";
import type { Reader } from "#db/open.ts";
import { sellers } from "#db/schema.server.ts";

export type Seller = Omit<typeof sellers.$inferSelect, "eventId">;

/** Who sells at an event; where nothing was said, the organizer by name, or the event itself. */
export async function sellerOf(db: Reader, eventId: string): Promise<Seller> {
  const [row] = await db.select().from(sellers).where(eq(sellers.eventId, eventId));
  if (row) {
    const { eventId: _, ...seller } = row;
    return seller;
  }
  const event = await eventById(db, eventId);
  const name = event && (localized(event.organizerName, "zh") || localized(event.name, "zh"));
  return { name: name ?? "", address: "", taxNumber: "", note: { zh: "", en: "" }, fapiao: false };
}

/** Whether buyers of an event may ask for a fapiao. */
export async function offersFapiao(db: Reader, eventId: string): Promise<boolean> {
  return (await sellerOf(db, eventId)).fapiao;
}
