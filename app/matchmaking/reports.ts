import { asc, desc, eq, inArray } from "drizzle-orm";
import type { Localized } from "#app/lib/lang.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { organizations, parties, people, reports } from "#db/schema.server.ts";

/** What someone told the organizers. */
export type Report = {
  id: string;
  by: string;
  about: Localized;
  /** The one person it is about, or "". */
  aboutPerson: string;
  organizationId: string | null;
  words: string;
  reportedAt: Instant;
  settledAt: Instant | null;
  settledBy: string;
};

/** The reports of an event: those that are open first, the newest of them first; the last 500. */
export async function reportsOf(db: Reader, eventId: string): Promise<Report[]> {
  const rows = await db
    .select({
      report: reports,
      organizationId: parties.organizationId,
      personId: parties.personId,
      name: organizations.name,
    })
    .from(reports)
    .innerJoin(parties, eq(parties.id, reports.aboutPartyId))
    .leftJoin(organizations, eq(organizations.id, parties.organizationId))
    .where(eq(reports.eventId, eventId))
    .orderBy(desc(reports.reportedAt), asc(reports.id))
    .limit(500);
  const ids = rows.flatMap(({ report, personId }) =>
    [report.byPersonId, report.aboutPersonId, personId].filter((id) => id !== null),
  );
  const named =
    ids.length === 0
      ? []
      : await db
          .select({ id: people.id, name: people.name, email: people.email })
          .from(people)
          .where(inArray(people.id, [...new Set(ids)]));
  const nameOf = (id: string | null) => {
    const found = named.find((one) => one.id === id);
    return found ? found.name || found.email : "";
  };
  const all = rows.map(({ report, organizationId, personId, name }) => ({
    id: report.id,
    by: nameOf(report.byPersonId),
    about: name ?? { zh: nameOf(personId), en: nameOf(personId) },
    aboutPerson: nameOf(report.aboutPersonId),
    organizationId,
    words: report.words,
    reportedAt: report.reportedAt,
    settledAt: report.settledAt,
    settledBy: report.settledBy,
  }));
  return all.sort((a, b) => Number(a.settledAt !== null) - Number(b.settledAt !== null));
}
