import { simpleParser } from "mailparser";
import { env } from "#app/lib/env.server.ts";
import { isLoopbackNetwork } from "#app/lib/network.ts";
import { notFound } from "#app/web/answers.ts";
import { clientAddress } from "#app/web/request-facts.server.ts";
import type { Db } from "#db/open.ts";
import { type MailboxLetter, mailboxLetter } from "./mailbox.ts";

/**
 * Lets only this machine itself into the mailbox: its letters hold codes that sign in, and whoever
 * shares its network is a stranger. Nobody on a live site, where letters go to people. 404 else.
 */
export function requireMailbox(request: Request): void {
  const client = clientAddress(request);
  const isOwn = isLoopbackNetwork(client) || client === env.lanAddress;
  if (env.live || !isOwn) throw notFound();
}

/** A letter of the mailbox as a mail program reads it; 404 where there is none. */
export async function requireLetter(db: Db, request: Request, id: string | undefined) {
  requireMailbox(request);
  const letter: MailboxLetter | null = id ? await mailboxLetter(db, id) : null;
  if (!letter) throw notFound();
  return { letter, mail: await simpleParser(letter.raw) };
}
