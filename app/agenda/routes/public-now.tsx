import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireEvent } from "#app/event/guards.server.ts";
import { pageEvent } from "#app/event/page-event.ts";
import { localized } from "#app/lib/lang.ts";
import { clockOf, dayOf, formatDay, now } from "#app/lib/time.ts";
import { accentVariables } from "#app/ui/accent.ts";
import { notFound } from "#app/web/answers.ts";
import { keepHeader } from "#app/web/page-cache.server.ts";
import { db } from "#db/client.server.ts";
import { words } from "../agenda-wording.ts";
import { NowScreen } from "../components/now-screen.tsx";
import nowStyles from "../now.css?url";
import { nowAndNext, onScreen } from "../now-and-next.ts";
import { screenRoom } from "../now-screen.ts";
import { emptyProgram, roomIn } from "../program.ts";
import { releasedProgram } from "../releases.ts";

/** How many rooms can be read from ten meters on one screen. */
const mostAtOnce = 6;

export const links = () => [{ rel: "stylesheet", href: nowStyles }];

/** A screen is hung up before the first release: it says so, and goes on by itself after it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event, lang } = await requireEvent(db, params);
  const released = await releasedProgram(db, event.id);
  const program = released?.program ?? emptyProgram(event.zone);
  const wanted = new URL(request.url).searchParams.get("room");
  const room = wanted ? roomIn(program, wanted) : null;
  if (wanted && !room && released) throw notFound();
  const at = now();
  const all = nowAndNext(program, at).filter((it) => !room || it.room?.key === room.key);
  const { rooms, part, of } = onScreen(all, { now: at, most: mostAtOnce });
  return data(
    {
      event: pageEvent(event),
      title: `${words[lang].nowNext} · ${localized(event.name, lang)}`,
      clock: clockOf(at, event.zone),
      day: formatDay(dayOf(at, event.zone), lang),
      room: room && { slug: room.slug, name: localized(room.name, lang) },
      rooms: rooms.map((it) => screenRoom(it, { program, lang, now: at })),
      choices: program.rooms.map(({ slug, name }) => ({ slug, name: localized(name, lang) })),
      part,
      of,
      nothing: released ? words[lang].nothingNext : words[lang].none,
    },
    { headers: { [keepHeader]: "second; room" } },
  );
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) =>
  shown ? [{ title: shown.title }, { name: "robots", content: "noindex" }] : [];

export default function PublicNow() {
  const screen = useLoaderData<typeof loader>();
  return (
    <div className="now accented" style={accentVariables(screen.event.accentHue)}>
      <NowScreen {...screen} />
    </div>
  );
}
