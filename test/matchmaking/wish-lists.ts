import { eq } from "drizzle-orm";
import type { Event } from "#app/event/events.ts";
import { readListFile } from "#app/lib/list-file.ts";
import { importWishes } from "#app/matchmaking/import-wishes.ts";
import { mostWishLines, planWishes } from "#app/matchmaking/wishes-plan.ts";
import type { Db } from "#db/open.ts";
import { wishes } from "#db/schema.server.ts";
import { must, staff } from "#test/registration/box-office.ts";
import { now } from "#test/support/clock.ts";

/** The first line of a list of wishes. */
export const head = "who,whom,wish\n";

/** What importing this text would do. */
export async function planOf(db: Db, event: Event, text: string | Uint8Array) {
  const file = must(readListFile(Buffer.from(text as string), { mostLines: mostWishLines }));
  return planWishes(db, event, file, { now });
}

/** Previews this text and imports it. */
export async function bring(db: Db, event: Event, text: string | Uint8Array) {
  const plan = must(await planOf(db, event, text));
  return importWishes(db, { event, plan, file: "a.csv", lang: "zh", actor: staff, now });
}

/** What somebody says about meeting whom. */
export const saidBy = (db: Db, personId: string) =>
  db
    .select({ partyId: wishes.partyId, wish: wishes.wish })
    .from(wishes)
    .where(eq(wishes.personId, personId));
