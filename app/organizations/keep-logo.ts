import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { raiseRevision } from "#app/event/raise-revision.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { organizationLogos, organizations } from "#db/schema.server.ts";
import { mostLogoBytes, pictureType } from "./picture-type.ts";

export type LogoRefusal = "logo_too_large" | "logo_no_picture" | "unknown_organization";

/**
 * An organization's logo: PNG, JPEG or WebP by what the bytes say, never a drawing that could hold a
 * script. null takes it away. Refuses anything else and more than half a megabyte.
 */
export async function keepLogo(
  db: Db,
  {
    eventId,
    id,
    bytes,
    actor,
    now,
  }: { eventId: string; id: string; bytes: Uint8Array | null; actor: Actor; now: Instant },
): Promise<Result<undefined, LogoRefusal>> {
  if (bytes && bytes.length > mostLogoBytes) {
    return refused("logo_too_large", { kilobytes: mostLogoBytes / 1024 });
  }
  const type = bytes && pictureType(bytes);
  if (bytes && !type) return refused("logo_no_picture");
  const hash = bytes && createHash("sha256").update(bytes).digest("hex");
  return transact(db, async (tx): Promise<Result<undefined, LogoRefusal>> => {
    if (bytes && type && hash) {
      await tx
        .insert(organizationLogos)
        .values({ hash, type, body: Buffer.from(bytes), createdAt: now })
        .onConflictDoNothing({ target: organizationLogos.hash });
    }
    const changed = await tx
      .update(organizations)
      .set({ logo: hash, changedAt: now })
      .where(and(eq(organizations.id, id), eq(organizations.eventId, eventId)))
      .returning({ id: organizations.id });
    if (changed.length === 0) return refused("unknown_organization");
    await raiseRevision(tx, eventId);
    await recordActivity(tx, {
      eventId,
      actor,
      verb: "changed_organization",
      subject: { kind: "organization", id },
      detail: { fields: ["logo"] },
      at: now,
    });
    return ok();
  });
}
