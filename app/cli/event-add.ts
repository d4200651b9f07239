import { parseArgs } from "node:util";
import { foundEvent } from "#app/accounts/found-event.ts";
import { makeFirstOwner } from "#app/accounts/make-first-owner.ts";
import { refusalSentence } from "#app/event/wording.ts";
import { env } from "#app/lib/env.server.ts";
import { isEmail } from "#app/lib/fields.ts";
import { cleanLine, hasHan, normalizeEmail } from "#app/lib/text.ts";
import { now } from "#app/lib/time.ts";
import { signInLinkUrl } from "#app/urls.ts";
import { type Command, WrongUse } from "./command.ts";

export const command: Command = {
  usage: "add SLUG --name NAME --first-day DAY [--last-day DAY] [--zone ZONE] --owner EMAIL",
  says: "Begins an event as a draft; prints a link that signs its owner in once.",
  async run(db, words) {
    const { event, founder } = read(words);
    const founded = await foundEvent(db, { event, founder, now: now() });
    if (!founded.ok) throw new WrongUse(refusalSentence(founded, "en"));

    const { secret } = await makeFirstOwner(db, {
      ...founder,
      eventId: founded.value.id,
      now: now(),
    });
    process.stdout.write(`${event.slug} is a draft of ${founder.email}. Sign in within a day:\n`);
    process.stdout.write(`${env.origin}${signInLinkUrl(secret)}\n`);
  },
};

function read(words: string[]) {
  const { positionals, values } = parsed(words);
  const [add, slug = "", ...more] = positionals;
  const name = cleanLine(values.name ?? "").slice(0, 80);
  const firstDay = values["first-day"] ?? "";
  const email = normalizeEmail(values.owner ?? "");
  if (add !== "add" || more.length > 0) throw new WrongUse("Say `add` and one slug.");
  if (!/^[a-z0-9][a-z0-9-]{0,38}[a-z0-9]$/.test(slug)) {
    throw new WrongUse("A slug has 2 to 40 lower-case letters, digits or hyphens.");
  }
  if (!isEmail(email)) throw new WrongUse("Say whose it is: --owner EMAIL.");
  return {
    event: {
      slug,
      name: hasHan(name) ? { zh: name, en: "" } : { zh: "", en: name },
      firstDay,
      lastDay: values["last-day"] ?? firstDay,
      zone: values.zone ?? "Asia/Shanghai",
      contactEmail: email,
    },
    founder: { email, name: "", lang: "zh" as const },
  };
}

function parsed(words: string[]) {
  try {
    const text = { type: "string" } as const;
    const options = {
      name: text,
      "first-day": text,
      "last-day": text,
      zone: text,
      owner: text,
    };
    return parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}
