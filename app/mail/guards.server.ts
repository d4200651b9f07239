import { simpleParser } from "mailparser";
import { env } from "#app/lib/env.server.ts";
import { notFound } from "#app/web/answers.ts";
import type { Db } from "#db/open.ts";
import { type MailboxLetter, mailboxLetter } from "./mailbox.ts";

/** Lets nobody into the mailbox of a live site: there letters go to people. */
export function requireMailbox(): void {
  if (env.live) throw notFound();
}

/** A letter of the mailbox as a mail program reads it; 404 where there is none. */
export async function requireLetter(db: Db, id: string | undefined) {
  requireMailbox();
  const letter: MailboxLetter | null = id ? await mailboxLetter(db, id) : null;
  if (!letter) throw notFound();
  return { letter, mail: await simpleParser(letter.raw) };
}
