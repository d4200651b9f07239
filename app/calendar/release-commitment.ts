import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/open.ts";
import { commitments } from "#db/schema.server.ts";
import type { CommitmentSubject } from "./commitments.ts";

/** Gives a person the time back that they were committed for; part of a verb's transaction. */
export async function releaseCommitment(tx: Tx, of: CommitmentSubject): Promise<void> {
  await tx
    .delete(commitments)
    .where(
      and(
        eq(commitments.kind, of.kind),
        eq(commitments.subjectId, of.subjectId),
        eq(commitments.personId, of.personId),
      ),
    );
}
