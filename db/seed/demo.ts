import { env } from "#app/lib/env.server.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { now as clock, type Instant } from "#app/lib/time.ts";
import type { Db } from "#db/open.ts";
import { foundDemo } from "./found-demo.ts";
import { giveReceipts } from "./give-receipts.ts";
import { growDemo } from "./grow-demo.ts";
import { openOrganizations } from "./open-organizations.ts";
import { sendRepresentatives } from "./send-representatives.ts";
import { setTables } from "./set-tables.ts";
import { settingOf } from "./setting.ts";

/** How many attendees the demo has on the first start. */
const atFirst = 320;

export type DemoRefusal = "live" | "slug_taken" | "sold_out";

/**
 * The demo conference, today and tomorrow at the West Bund, with so many invented attendees; what
 * is there already stays, and nobody gets a letter. Refuses a live site, where nothing is invented,
 * and one where another event has its address.
 * @returns how many attendees were added.
 */
export async function seedDemo(
  db: Db,
  {
    attendees = atFirst,
    now = clock(),
    live = env.live,
  }: { attendees?: number; now?: Instant; live?: boolean } = {},
): Promise<Result<{ added: number }, DemoRefusal>> {
  if (live) return refused("live");
  const founded = await foundDemo(db, { now });
  if (!founded.ok) return founded;
  const event = founded.value;
  await openOrganizations(db, event);
  const grown = await growDemo(db, { event, attendees, now });
  if (!grown.ok) return grown;
  await giveReceipts(db, event.id);
  const { types } = await settingOf(db, event, now);
  await sendRepresentatives(db, { event, types, now });
  await setTables(db, event);
  return ok({ added: grown.value });
}
