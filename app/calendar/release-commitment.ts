import { and, eq } from "drizzle-orm";
import type { Tx } from "#db/open.ts";
import { commitments } from "#db/schema.server.ts";
import type { Commitment, CommitmentSubject } from "./commitments.ts";

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

/** Gives everyone the time back who was committed to this; part of a verb's transaction. */
export async function releaseEveryone(
  tx: Tx,
  to: Pick<Commitment, "kind" | "subjectId">,
): Promise<void> {
  await tx
    .delete(commitments)
    .where(and(eq(commitments.kind, to.kind), eq(commitments.subjectId, to.subjectId)));
}
