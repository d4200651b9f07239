import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { minute, now } from "#app/lib/time.ts";
import { myAgendaUrl } from "#app/urls.ts";
import { badRequest } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { rateLimit, requireWithin } from "#app/web/rate-limits.server.ts";
import { clientAddress } from "#app/web/request-facts.server.ts";
import { db } from "#db/client.server.ts";
import { marksCookie, requireVisitor, type Visitor } from "../guards.server.ts";
import { keepStars } from "../keep-stars.ts";
import { words } from "../my-wording.ts";
import { seatsOfPerson } from "../seats.ts";
import { markOf, sessionsMarked } from "../session-marks.ts";
import { starSessions } from "../star-sessions.ts";
import { unstarSession } from "../unstar-session.ts";
import { StarForm } from "../visitor-forms.ts";

/** A whole hall may sit behind one address. */
const starsByAddress = rateLimit({ name: "stars", times: 20_000, per: minute });
const starsByPerson = rateLimit({ name: "stars-by-person", times: 300, per: minute });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const visitor = await requireVisitor(db, request, params.event);
  return json(await ownOf(visitor), { headers: forgetting(visitor) });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const visitor = await requireVisitor(db, request, params.event);
  await requireWithin(starsByAddress, clientAddress(request), request);
  const { event, program, person } = visitor;
  if (person) await requireWithin(starsByPerson, person.id, request);
  const form = await parseForm(request, StarForm);
  if (!form.ok) throw badRequest();

  const { session: marks, star } = form.value;
  const wanted = sessionsMarked(program, marks).map(({ key }) => key);
  const headers = forgetting(visitor);
  if (person) {
    const of = { eventId: event.id, personId: person.id, now: now() };
    await keepStars(db, { ...of, program, kept: visitor.kept });
    if (star === "yes") await starSessions(db, { ...of, sessionIds: wanted });
    else for (const sessionId of wanted) await unstarSession(db, { ...of, sessionId });
  } else {
    const changed = wanted.map(markOf);
    const others = visitor.kept.filter((mark) => !changed.includes(mark));
    headers.set(
      "Set-Cookie",
      marksCookie(event, star === "yes" ? [...others, ...changed] : others),
    );
  }
  if (request.headers.get("accept")?.includes("json")) return json({ done: true }, { headers });
  const t = words[langOf(request)];
  const answer = redirectWithFlash(myAgendaUrl(event.slug), star === "yes" ? t.added : t.removed);
  const kept = headers.get("Set-Cookie");
  if (kept) answer.headers.append("Set-Cookie", kept);
  return answer;
}

async function ownOf({ event, program, person, kept }: Visitor) {
  if (!person) return { signedIn: false, stars: kept, seats: {} };
  const of = { eventId: event.id, personId: person.id };
  const seats = await seatsOfPerson(db, of);
  return {
    signedIn: true,
    stars: await keepStars(db, { ...of, program, kept, now: now() }),
    seats: Object.fromEntries(seats.map(({ sessionId, state }) => [markOf(sessionId), state])),
  };
}

/** What a browser kept is the person's once somebody is signed in. */
function forgetting({ event, person, kept }: Visitor): Headers {
  const headers = new Headers({ "Cache-Control": "no-store" });
  if (person && kept.length > 0) headers.set("Set-Cookie", marksCookie(event, []));
  return headers;
}
