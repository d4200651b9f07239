import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { deliverLetters } from "#app/mail/deliver-letters.server.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { openTransport, type Transport } from "#app/mail/transport.server.ts";
import { type Db, transact } from "#db/open.ts";
import { outbox } from "#db/schema.server.ts";
import { testDb } from "#test/support/databases.ts";
import { type Inbox, openInbox } from "#test/support/inbox.ts";
import { order } from "../emails/sample-letters.ts";
import { settings, sources } from "./letter-sources.ts";

export const now = Date.UTC(2026, 9, 1, 8);

type Queued = Partial<Parameters<typeof queueLetter>[1]>;
type Delivery = Partial<Parameters<typeof deliverLetters>[1]>;

/** An outbox with a mail server in front of it, new for every test of the file that asks. */
export function postOffice() {
  let inbox: Inbox;
  let db: Db;
  let transport: Transport;

  beforeAll(async () => {
    inbox = await openInbox();
  });
  afterAll(() => inbox.close());
  beforeEach(async () => {
    db = await testDb();
    inbox.be({ kind: "accepts" });
    inbox.letters.length = 0;
    transport = openTransport(inbox.url, db);
  });
  afterEach(() => transport.close());

  return {
    inbox: () => inbox,
    db: () => db,
    queue: (letter: Queued = {}) =>
      transact(db, (tx) =>
        queueLetter(tx, {
          key: "order-confirmed:1",
          eventId: null,
          kind: "order-confirmed",
          to: { name: "林小满", address: "lin@example.com" },
          lang: "zh",
          props: { orderId: order.id },
          now,
          ...letter,
        }),
      ),
    deliver: (at = now, options: Delivery = {}) =>
      deliverLetters(db, {
        transport,
        sources,
        settings,
        worker: "one",
        limit: 20,
        now: at,
        ...options,
      }),
    row: async (key = "order-confirmed:1") => {
      const [found] = await db.select().from(outbox).where(eq(outbox.key, key));
      return found;
    },
  };
}
