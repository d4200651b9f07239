import { createTransport } from "nodemailer";
import { newId } from "#app/lib/ids.ts";
import { type Instant, second } from "#app/lib/time.ts";
import { type Db, transact } from "#db/open.ts";
import { mailbox } from "#db/schema.server.ts";
import type { OutgoingLetter } from "./compose-letter.server.ts";
import { tidyMailbox } from "./tidy-mailbox.ts";

/** Where letters go. `send` resolves once someone else answers for the letter. */
export type Transport = {
  send(message: OutgoingLetter, at: Instant): Promise<void>;
  /** Lets connections go; no letter may be under way. */
  close(): Promise<void>;
};

/** Letters under way at once, each on a connection of its own that the next one uses again. */
export const connections = 4;

/**
 * The mail server of `SMTP_URL`, over kept connections: `smtps://` speaks TLS from the start,
 * `smtp://` begins it where the server offers it, `?requireTLS=true` insists. Without a URL, the
 * mailbox in the database, which shows what would have been sent.
 */
export function openTransport(smtpUrl: string | null, db: Db): Transport {
  return smtpUrl === null ? mailboxTransport(db) : smtpTransport(smtpUrl);
}

function smtpTransport(url: string): Transport {
  const pool = createTransport({
    url,
    pool: true,
    maxConnections: connections,
    maxMessages: 200,
    connectionTimeout: 10 * second,
    greetingTimeout: 10 * second,
    socketTimeout: 20 * second,
  });
  return {
    send: async (message) => {
      await pool.sendMail(message);
    },
    close: async () => pool.close(),
  };
}

function mailboxTransport(db: Db): Transport {
  const writer = createTransport({ streamTransport: true, buffer: true, newline: "windows" });
  return {
    send: async (message, at) => {
      const { message: raw } = await writer.sendMail(message);
      if (!Buffer.isBuffer(raw)) throw new Error("the letter was not written in one piece");
      await transact(db, async (tx) => {
        await tx.insert(mailbox).values({
          id: newId(at),
          toName: message.to.name,
          toAddress: message.to.address,
          subject: message.subject,
          raw,
          receivedAt: at,
        });
        await tidyMailbox(tx);
      });
    },
    close: async () => {},
  };
}
