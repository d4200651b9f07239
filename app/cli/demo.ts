import { env } from "#app/lib/env.server.ts";
import { now } from "#app/lib/time.ts";
import { eventUrl } from "#app/urls.ts";
import { type DemoRefusal, seedDemo } from "#db/seed/demo.ts";
import { type Command, WrongUse } from "./command.ts";

/** As many as fit a year's worth of conferences; more is a slip of the finger. */
const most = 200_000;

export const command: Command = {
  usage: "[--attendees NUMBER]",
  says: "Sets up the demo conference, or brings it to so many attendees. Never on a live site.",
  async run(db, words) {
    const attendees = attendeesIn(words);
    const begun = now();
    const seeded = await seedDemo(db, { now: begun, ...(attendees ? { attendees } : {}) });
    if (!seeded.ok) throw new WrongUse(sentences[seeded.reason]);
    const seconds = ((now() - begun) / 1000).toFixed(1);
    process.stdout.write(
      `Added ${seeded.value.added} attendees in ${seconds} s: ${env.origin}${eventUrl("en", "westbund")}\n`,
    );
  },
};

const sentences: Record<DemoRefusal, string> = {
  live: "This site is live: it gets no invented attendees.",
  slug_taken: "The address westbund belongs to another event: change that first.",
  sold_out: "The demo has no room left: make its quotas larger first.",
};

function attendeesIn(words: string[]): number | undefined {
  if (words.length === 0) return undefined;
  const [option, number = "", ...rest] = words;
  const attendees = /^\d{1,6}$/.test(number) ? Number(number) : 0;
  if (option !== "--attendees" || rest.length > 0 || attendees < 1 || attendees > most) {
    throw new WrongUse(`--attendees must be a whole number from 1 to ${most}.`);
  }
  return attendees;
}
