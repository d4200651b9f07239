import type { AddressInfo } from "node:net";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

/** What the mail server does with the next letters: takes them, or fails in one of three ways. */
export type Mood =
  | { kind: "accepts" }
  | { kind: "refuses"; code: 421 | 451 | 550; reason: string }
  | { kind: "delays"; ms: number }
  | { kind: "drops"; after: "greeting" | "data" };

export type Letter = ParsedMail & { recipients: string[]; raw: Buffer };

/** A real SMTP server on the loopback that keeps what it is sent. */
export type Inbox = {
  /** For `SMTP_URL`. */
  url: string;
  letters: Letter[];
  /** How many letters have begun to come in since it was opened, arrived or not. */
  begun(): number;
  be(mood: Mood): void;
  /** The oldest letter to this address that nobody has asked for yet; waits for it, ms. */
  nextLetter(to: string, options?: { within?: number }): Promise<Letter>;
  close(): Promise<void>;
};

/** Opens an inbox on a free port; `close()` it in the end. */
export async function openInbox(): Promise<Inbox> {
  const letters: Letter[] = [];
  const read = new Set<Letter>();
  const arrivals = new Set<() => void>();
  let mood: Mood = { kind: "accepts" };
  let begun = 0;

  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    onConnect: (_session, done) => {
      if (mood.kind === "drops" && mood.after === "greeting") return done(goodbye(421, "Gone"));
      done();
    },
    onData: async (stream, session, done) => {
      begun++;
      const parts: Buffer[] = [];
      try {
        for await (const part of stream) parts.push(part);
      } catch {
        // Its sender was killed in the middle of it: half a letter is none.
        return;
      }
      if (mood.kind === "delays") await pause(mood.ms);
      if (mood.kind === "refuses") return done(goodbye(mood.code, mood.reason));
      const raw = Buffer.concat(parts);
      const recipients = session.envelope.rcptTo.map(({ address }) => address);
      letters.push(Object.assign(await simpleParser(raw), { recipients, raw }));
      for (const tell of arrivals) tell();
      // The letter is ours, and the sender never hears of it: the worst moment of all.
      if (mood.kind === "drops") return cut();
      done();
    },
  });
  // A sender that is killed in the middle of a letter is what some tests are about.
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { port } = server.server.address() as AddressInfo;

  function cut() {
    for (const connection of server.connections) connection._socket.destroy();
  }

  function unread(to: string) {
    const letter = letters.find((it) => !read.has(it) && it.recipients.includes(to));
    if (letter) read.add(letter);
    return letter;
  }

  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    begun: () => begun,
    be: (next) => {
      mood = next;
    },
    nextLetter: (to, { within = 15_000 } = {}) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          arrivals.delete(look);
          const others = letters.map(({ recipients, subject }) => `${recipients}: ${subject}`);
          reject(new Error(`No letter to ${to}. Came: ${others.join("; ") || "none"}`));
        }, within);
        function look() {
          const letter = unread(to);
          if (!letter) return;
          clearTimeout(timer);
          arrivals.delete(look);
          resolve(letter);
        }
        arrivals.add(look);
        look();
      }),
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** The picture of a ticket's QR in a letter, as the bytes of a PNG. */
export function pictureIn(letter: Letter): Buffer {
  const picture = letter.attachments.find(({ contentType }) => contentType === "image/png");
  if (!picture) throw new Error(`No picture in "${letter.subject}".`);
  return picture.content;
}

/** The first address in a letter's text that matches, for a reader who clicks on it. */
export function linkIn(letter: Letter, pattern: RegExp): string {
  const link = letter.text?.match(/https?:\/\/[^\s<>")]+/g)?.find((it) => pattern.test(it));
  if (!link) throw new Error(`No link like ${pattern} in "${letter.subject}": ${letter.text}`);
  return link;
}

function goodbye(responseCode: number, message: string) {
  return Object.assign(new Error(message), { responseCode });
}

function pause(ms: number) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
