import * as z from "zod";
import { readAmount } from "#app/lib/amount-fields.ts";
import { choice, email, id, nameInBoth, optionalLine, paragraph, ticked } from "#app/lib/fields.ts";
import { organizationKinds } from "./kinds.ts";
import { isDomain } from "./mail-domains.ts";
import { keysOf, regions, sectors, stages } from "./vocabulary.ts";

/** Ticked boxes of one name, each one of these values. */
function some<const T extends readonly [string, ...string[]]>(values: T) {
  const one = choice(values);
  return z.union([z.array(one), one.transform((value) => [value])]).default([]);
}

/** An https address of at most 500 characters, or "". It is shown as a link and never asked. */
function httpsAddress() {
  return optionalLine(500).refine((text) => text === "" || isHttps(text), "invalid");
}

/** Whether this is a whole https address without a name or password in it. */
export function isHttps(text: string): boolean {
  if (!/^https:\/\/[^\s"'<>\\]+$/i.test(text) || !URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return protocol === "https:" && username === "" && password === "" && hostname.includes(".");
}

/** A domain as it stands after the @ of addresses, or "". */
function domain() {
  return optionalLine(253)
    .transform((text) => text.toLowerCase().replace(/^@/, ""))
    .refine((text) => text === "" || isDomain(text), "invalid");
}

/** A whole amount that may be left empty, as minor units of this currency. */
function amount(currency: string) {
  return optionalLine(20).transform((typed, context) => {
    if (typed === "") return null;
    return readAmount(typed.replace(/[,，\s]/g, ""), currency, context);
  });
}

const textInBoth = (max: number) => z.object({ zh: paragraph(max), en: paragraph(max) });
const lineInBoth = (max: number) => z.object({ zh: optionalLine(max), en: optionalLine(max) });
const leads = ["lead", "follow", "either"] as const;

/** What an organization says of itself; its organizers also say what kind it is. */
export function organizationForm({ currency }: { currency: string }) {
  return z.object({
    kind: choice(organizationKinds),
    name: nameInBoth(80),
    tagline: lineInBoth(120).prefault({}),
    about: textInBoth(4000).prefault({}),
    website: httpsAddress(),
    mailDomain: domain(),
    sectors: some(keysOf(sectors)),
    stages: some(keysOf(stages)),
    regions: some(keysOf(regions)),
    ticketFrom: amount(currency),
    ticketUntil: amount(currency),
    leads: z
      .union([z.literal("").transform(() => null), choice(leads)])
      .optional()
      .transform((value) => value ?? null),
    raising: amount(currency),
    traction: lineInBoth(200).prefault({}),
    deckUrl: httpsAddress(),
    booth: optionalLine(40),
  });
}

/** The same without what only organizers decide. */
export function ownOrganizationForm(settings: { currency: string }) {
  return organizationForm(settings).omit({ kind: true, mailDomain: true, booth: true });
}

/** Someone to represent an organization. */
export const RepresentativeForm = z.object({
  email: email(),
  name: optionalLine(100),
  title: optionalLine(100),
});

/** The organization that this one is the same as. */
export const MergeForm = z.object({ into: id() });

/** How someone appears as a representative. */
export const OwnTitleForm = z.object({ title: optionalLine(100), listed: ticked() });

/** What an import is to do beside its file. */
export const ListForm = z.object({
  name: optionalLine(200),
  kind: z
    .union([z.literal("").transform(() => null), choice(organizationKinds)])
    .optional()
    .transform((kind) => kind ?? null),
  letters: ticked(),
  confirmed: ticked(),
});
