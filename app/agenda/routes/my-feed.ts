import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireFeed } from "#app/calendar/guards.server.ts";
import { eventById } from "#app/event/events.ts";
import { env } from "#app/lib/env.server.ts";
import { sha256 } from "#app/lib/secrets.server.ts";
import { withMeetings } from "#app/matchmaking/meeting-calendar.ts";
import { meetingsOfPerson } from "#app/matchmaking/own-meetings.ts";
import { myMeetingsUrl } from "#app/urls.ts";
import { notFound } from "#app/web/answers.ts";
import { db } from "#db/client.server.ts";
import { mediaTypes, scheduleFile } from "../export/schedule-file.ts";
import { ownProgram } from "../own-agenda.ts";
import { emptyProgram } from "../program.ts";
import { releasedProgram } from "../releases.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { eventId, personId, lang } = await requireFeed(db, request, params.file);
  const event = await eventById(db, eventId);
  if (!event) throw notFound();

  const released = await releasedProgram(db, eventId);
  const all = released?.program ?? emptyProgram(event.zone);
  const own = await ownProgram(db, { eventId, personId, program: all });
  const stamp = released?.release.releasedAt ?? event.createdAt;
  const program = scheduleFile(own, "ics", { slug: event.slug, lang, origin: env.origin, stamp });
  const file = withMeetings(program, await meetingsOfPerson(db, { eventId, personId }), {
    lang,
    host: new URL(env.origin).hostname,
    url: env.origin + myMeetingsUrl(event.slug),
  });
  const etag = `"${sha256(file).slice(0, 32)}"`;
  const headers = { ETag: etag, "Cache-Control": "private, no-cache" };
  if (request.headers.get("if-none-match")?.includes(etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(file, { headers: { ...headers, "Content-Type": mediaTypes.ics } });
}
