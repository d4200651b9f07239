import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireRole } from "#app/accounts/guards.server.ts";
import { actorOf } from "#app/accounts/people.ts";
import { localized } from "#app/lib/lang.ts";
import { now, wallTime } from "#app/lib/time.ts";
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
  const { event, person } = await requireRole(db, request, params.event, "attendees.export");
  const [lang, at] = [langOf(request), now()];
  const s = shared[lang];
  const filter = attendeeFilter(listQuery(request), event.id);
  const name = `${event.slug}-attendees`;
  await noteExport(db, { eventId: event.id, file: name, actor: actorOf(person), now: at });
  const questions = await questionsOf(db, event.id);
  const rows = csvStream(
    [
      ...[s.name, s.email, s.phone, s.type, s.state, words[lang].order, s.since],
      ...questions.map((question) => localized(question.label, lang)),
    ],
    async (page) => {
      const found = await nextAttendees(db, filter, { ...page, now: at });
      const ids = found.map((attendee) => attendee.id);
      const texts = answerTexts(questions, await answersOf(db, ids), lang);
      return found.map((attendee) => ({ ...attendee, answers: texts.get(attendee.id) }));
    },
    (attendee) => [
      attendee.name,
      attendee.email,
      attendee.phone.replace(/^\+/, ""),
      localized(attendee.typeName, lang),
      s.attendeeStates[attendee.state],
      attendee.orderCode,
      wallTime(attendee.since, event.zone).replace("T", " "),
      ...questions.map((question) => attendee.answers?.get(question.id) ?? ""),
    ],
  );
  return csvFile(rows, name);
}
