import { eq } from "drizzle-orm";
import type { Reader } from "#db/open.ts";
import { organizationLogos } from "#db/schema.server.ts";

const endings = { "image/png": "png", "image/jpeg": "jpg", "image/webp": "webp" } as const;

/** The picture of this hash, with the type its bytes have; null where there is none. */
export async function logoByHash(db: Reader, hash: string) {
  const [logo] = await db.select().from(organizationLogos).where(eq(organizationLogos.hash, hash));
  return logo ? { ...logo, ending: endings[logo.type] } : null;
}
