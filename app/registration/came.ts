import type { Reader } from "#db/open.ts";

/**
 * Which of these tickets came in. The door knows, so that a verb is handed it, and asks within its
 * transaction: a scan just before it is seen.
 */
export type TicketsThatCame = (db: Reader, ticketIds: string[]) => Promise<Set<string>>;
