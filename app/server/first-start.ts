import { eventRevisions } from "#app/event/events.ts";
import { env } from "#app/lib/env.server.ts";
import type { Db } from "#db/open.ts";

/** A database that holds no event yet is given the demo, where the site is not live. */
export async function prepareFirstStart(db: Db): Promise<void> {
  if (env.live || (await eventRevisions(db)).size > 0) return;
  // Loaded here alone: only the first start needs it in memory.
  const { seedDemo } = await import("#db/seed/demo.ts");
  const seeded = await seedDemo(db);
  if (!seeded.ok) throw new Error(`The demo could not be made: ${seeded.reason}`);
}
