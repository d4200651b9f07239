import { eq } from "drizzle-orm";
import { open, sha256 } from "#app/lib/secrets.server.ts";
import type { Reader } from "#db/open.ts";
import { speakers } from "#db/schema.server.ts";

/** What seals the secret of a speaker's link. */
export const speakerSeal = "speaker";

/** A speaker as they see themselves by their link. */
export type OwnPage = typeof speakers.$inferSelect;

/** The speaker whose link this secret opens. */
export async function speakerBySecret(db: Reader, secret: string): Promise<OwnPage | null> {
  const [speaker] = await db
    .select()
    .from(speakers)
    .where(eq(speakers.editHash, sha256(secret)));
  return speaker ?? null;
}

/** The secret of a speaker's link, to show it again; null where they were given none. */
export function secretOfSpeaker({ editSealed }: Pick<OwnPage, "editSealed">): string | null {
  return editSealed && open(speakerSeal, editSealed);
}
