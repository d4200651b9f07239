import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "#app/accounts/guards.server.ts";
import { actorOf } from "#app/accounts/people.ts";
import { localized } from "#app/lib/lang.ts";
import { now, wallTime } from "#app/lib/time.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { csvFile, csvStream } from "../export-csv.ts";
import { words } from "../line-wording.ts";
import { listQuery } from "../list-query.ts";
import { noteExport } from "../note-export.ts";
import { words as shared } from "../organizer-wording.ts";
import { ticketTypesOf } from "../ticket-types.ts";
import { nextWaiting, waitingStates } from "../waiting.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "attendees.export");
  const lang = langOf(request);
  const [t, s] = [words[lang], shared[lang]];
  const query = listQuery(request);
  const filter = {
    eventId: event.id,
    search: query.search,
    state: query.one("state", waitingStates),
    ticketTypeId: query.id("type"),
  };
  const name = `${event.slug}-waiting-list`;
  await noteExport(db, { eventId: event.id, file: name, actor: actorOf(person), now: now() });
  const types = await ticketTypesOf(db, event.id);
  const wall = (instant: number | null) =>
    instant === null ? "" : wallTime(instant, event.zone).replace("T", " ");
  const rows = csvStream(
    [s.name, s.email, s.type, t.quantity, s.state, t.since, t.until],
    (page) => nextWaiting(db, filter, page),
    (entry) => {
      const type = types.find(({ id }) => id === entry.ticketTypeId);
      return [
        entry.name,
        entry.email,
        type ? localized(type.name, lang) : "",
        entry.quantity,
        t.states[entry.state],
        wall(entry.createdAt),
        wall(entry.offerEndsAt),
      ];
    },
  );
  return csvFile(rows, name);
}
