import { sql } from "drizzle-orm";
import { newId } from "#app/lib/ids.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, prepared, type Tx, transact } from "#db/open.ts";
import { notices } from "#db/schema.server.ts";
import type { Notice } from "./provider.ts";

/**
 * Stores what a provider told, to be carried out afterwards; once it is stored it may be answered
 * for. The same notice again changes nothing.
 * @returns whether it was new.
 */
export async function takeNotice(db: Db, notice: Notice, now: Instant): Promise<boolean> {
  const row = { id: newId(now), ...notice, now };
  const stored = await transact(db, (tx) => insertNotice(tx).execute(row));
  return stored.length > 0;
}

const p = sql.placeholder;

const insertNotice = prepared((tx: Tx) =>
  tx
    .insert(notices)
    .values({
      id: p("id"),
      provider: "stripe",
      externalId: p("externalId"),
      kind: p("kind"),
      objectId: p("objectId"),
      body: p("body"),
      state: "waiting",
      visibleAt: p("now"),
      attempts: 0,
      receivedAt: p("now"),
    })
    .onConflictDoNothing({ target: [notices.provider, notices.externalId] })
    .returning({ id: notices.id })
    .prepare("take_notice"),
);
