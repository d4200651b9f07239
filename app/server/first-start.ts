import { eventRevisions } from "#app/event/events.ts";
import { env } from "#app/lib/env.server.ts";
import type { Db } from "#db/open.ts";

/** What a database that holds no event yet is given, where the site is not live. */
export async function prepareFirstStart(db: Db): Promise<void> {
  if (env.live || (await eventRevisions(db)).size > 0) return;
  const seeds = import.meta.glob<{ seedDemo(db: Db): Promise<unknown> }>("/db/seed/demo.ts");
  for (const load of Object.values(seeds)) await (await load()).seedDemo(db);
}
