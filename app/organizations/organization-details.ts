import { ok, type Result, refused } from "#app/lib/result.ts";
import type { organizations } from "#db/schema.server.ts";
import { isFreeMail } from "./mail-domains.ts";

type Row = typeof organizations.$inferInsert;

/** What is said of an organization, by its organizers or itself. */
export type OrganizationDetails = Omit<
  Row,
  "id" | "eventId" | "logo" | "importKey" | "state" | "mergedInto" | "createdAt" | "changedAt"
> & { ticketFrom: number | null; ticketUntil: number | null; raising: number | null };

export type DetailsRefusal = "no_organization_name" | "free_mail" | "ticket_upside_down";

/**
 * The details as they are kept: what does not belong to this kind is left empty, so that a company
 * has no thesis and an investor raises nothing. Refuses one without a name, a free-mail domain, and
 * a largest ticket below the smallest.
 */
export function checkedDetails(
  details: OrganizationDetails,
): Result<OrganizationDetails, DetailsRefusal> {
  const { kind, name, mailDomain, ticketFrom, ticketUntil } = details;
  if (name.zh === "" && name.en === "") return refused("no_organization_name");
  if (isFreeMail(mailDomain)) return refused("free_mail", { domain: mailDomain });
  if (ticketFrom !== null && ticketUntil !== null && ticketUntil < ticketFrom) {
    return refused("ticket_upside_down");
  }
  const none = { zh: "", en: "" };
  return ok({
    ...details,
    ...(kind === "investor" ? {} : { ticketFrom: null, ticketUntil: null, leads: null }),
    ...(kind === "company" ? {} : { raising: null, traction: none, deckUrl: "" }),
    ...(kind === "community" ? { stages: [] } : {}),
  });
}
