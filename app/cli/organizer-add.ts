import { parseArgs } from "node:util";
import { addOrganizer } from "#app/accounts/add-organizer.ts";
import { labelOf } from "#app/accounts/label-of.ts";
import { type Role, roleNames } from "#app/accounts/roles.ts";
import { eventBySlug } from "#app/event/events.ts";
import { env } from "#app/lib/env.server.ts";
import { isEmail } from "#app/lib/fields.ts";
import { cleanLine, normalizeEmail } from "#app/lib/text.ts";
import { now } from "#app/lib/time.ts";
import { signInLinkUrl } from "#app/urls.ts";
import { type Command, WrongUse } from "./command.ts";

const usage = `add EMAIL --event SLUG --role ${roleNames.join("|")} [--name NAME]`;

export const command: Command = {
  usage,
  says: "Gives someone a role at an event; prints a link that signs them in once.",
  async run(db, words) {
    const { email, slug, role, name } = read(words);
    const event = await eventBySlug(db, slug);
    if (!event) throw new WrongUse(`There is no event ${slug}.`);

    const { person, secret } = await addOrganizer(db, {
      eventId: event.id,
      email,
      name,
      role,
      lang: "zh",
      now: now(),
    });
    process.stdout.write(`${labelOf(person)} is ${role} of ${slug}. Sign in once, within a day:\n`);
    process.stdout.write(`${env.origin}${signInLinkUrl(secret)}\n`);
  },
};

function read(words: string[]): { email: string; slug: string; role: Role; name: string } {
  const { positionals, values } = parsed(words);
  const [add, typed = "", ...more] = positionals;
  const email = normalizeEmail(typed);
  const role = roleNames.find((one) => one === values.role);
  if (add !== "add" || more.length > 0) throw new WrongUse("Say `add` and one address.");
  if (!isEmail(email)) throw new WrongUse(`${typed || "Nothing"} is no e-mail address.`);
  if (!values.event) throw new WrongUse("Say of which event: --event SLUG.");
  if (!role) throw new WrongUse(`Say as what: --role ${roleNames.join("|")}.`);
  return { email, slug: values.event, role, name: cleanLine(values.name ?? "").slice(0, 100) };
}

function parsed(words: string[]) {
  try {
    const text = { type: "string" } as const;
    const options = { event: text, role: text, name: text };
    return parseArgs({ args: words, options, allowPositionals: true });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}
