import { deliverLetters } from "#app/mail/deliver-letters.server.ts";
import { openTransport } from "#app/mail/transport.server.ts";
import { openDb } from "#db/open.ts";
import { settings, sources } from "../letter-sources.ts";

// Delivers what is due, but dies as it were between the mail server's OK and the mark: it says
// `accepted` then and waits to be killed.
const [smtpUrl, worker, now] = process.argv.slice(2);
const db = await openDb(String(process.env.DATABASE_URL));
const transport = openTransport(String(smtpUrl), db);
await deliverLetters(db, {
  sources,
  settings,
  worker: String(worker),
  limit: 20,
  now: Number(now),
  transport: {
    ...transport,
    send: async (message, at) => {
      await transport.send(message, at);
      process.stdout.write("accepted\n");
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    },
  },
});
