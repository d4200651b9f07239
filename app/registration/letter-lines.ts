import type { Instant } from "#app/lib/time.ts";
import type { ListedLetter } from "#app/mail/letters.ts";
import { isLetterKind, type LetterKind } from "#emails/letter-kinds.ts";

/** What may become of a letter. */
export const letterStates = ["waiting", "sent", "dead"] as const;

/** A letter as a line of a list: of a kind that we still know. */
export type LetterLine = Pick<
  ListedLetter,
  "id" | "toName" | "toAddress" | "state" | "lastError"
> & {
  kind: LetterKind;
  /** Sent, or else queued; ms UTC. */
  at: Instant;
};

/** A letter as a line, or nothing where its kind is none of ours any more. */
export function letterLine(letter: ListedLetter): LetterLine[] {
  const { id, kind, toName, toAddress, state, lastError, sentAt, createdAt } = letter;
  return isLetterKind(kind)
    ? [{ id, kind, toName, toAddress, state, lastError, at: sentAt ?? createdAt }]
    : [];
}
