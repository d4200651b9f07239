import { eq } from "drizzle-orm";
import { sha256 } from "#app/lib/secrets.server.ts";
import { type Db, transact } from "#db/open.ts";
import { signIns } from "#db/schema.server.ts";

/** Ends the sign-in of this secret; whoever kept a copy of the cookie is signed out too. */
export async function signOut(db: Db, { secret }: { secret: string }): Promise<void> {
  await transact(db, (tx) => tx.delete(signIns).where(eq(signIns.secretHash, sha256(secret))));
}
