import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireFreshRole } from "#app/accounts/guards.server.ts";
import { actorOf } from "#app/accounts/people.ts";
import { arrivalStates, arrivalsOfTickets, whoArrived } from "#app/checkin/arrived.ts";
import { localized } from "#app/lib/lang.ts";
import { type Instant, now, wallTime } from "#app/lib/time.ts";
import { attendeesUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { answerTexts } from "../answer-texts.ts";
import { attendeeFilter } from "../attendee-query.ts";
import { nextAttendees } from "../attendees.ts";
import { words } from "../attendees-wording.ts";
import { csvFile, csvStream } from "../export-csv.ts";
import { listQuery } from "../list-query.ts";
import { noteExport } from "../note-export.ts";
import { words as shared } from "../organizer-wording.ts";
import { answersOf, questionsOf } from "../questions.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event, person } = await requireFreshRole(
    db,
    request,
    params.event,
    "attendees.export",
    ({ slug }) => attendeesUrl(slug) + new URL(request.url).search,
  );
  const [lang, at] = [langOf(request), now()];
  const s = shared[lang];
  const query = listQuery(request);
  const also = whoArrived(db, query.one("arrived", arrivalStates));
  const filter = { ...attendeeFilter(query, event.id), also };
  const name = `${event.slug}-attendees`;
  await noteExport(db, { eventId: event.id, file: name, actor: actorOf(person), now: at });
  const questions = await questionsOf(db, event.id);
  const clock = (at: Instant | undefined) =>
    at === undefined ? "" : wallTime(at, event.zone).replace("T", " ");
  const rows = csvStream(
    [
      ...[
        s.name,
        s.email,
        s.phone,
        s.type,
        s.state,
        words[lang].order,
        s.since,
        words[lang].arrivedAt,
      ],
      ...questions.map((question) => localized(question.label, lang)),
    ],
    async (page) => {
      const found = await nextAttendees(db, filter, { ...page, now: at });
      const ids = found.map((attendee) => attendee.id);
      const texts = answerTexts(questions, await answersOf(db, ids), lang);
      const arrivals = await arrivalsOfTickets(db, ids);
      return found.map((attendee) => ({
        ...attendee,
        answers: texts.get(attendee.id),
        arrivedAt: arrivals.get(attendee.id),
      }));
    },
    (attendee) => [
      attendee.name,
      attendee.email,
      attendee.phone.replace(/^\+/, ""),
      localized(attendee.typeName, lang),
      s.attendeeStates[attendee.state],
      attendee.orderCode,
      clock(attendee.since),
      clock(attendee.arrivedAt),
      ...questions.map((question) => attendee.answers?.get(question.id) ?? ""),
    ],
  );
  return csvFile(rows, name);
}
