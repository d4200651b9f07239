import { and, eq, inArray } from "drizzle-orm";
import { verbs } from "#app/audit/wording.ts";
import type { Event } from "#app/event/events.ts";
import { type Lang, localized } from "#app/lib/lang.ts";
import { formatInstant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { sessions } from "#db/schema.server.ts";
import { changesSince, type Draft, type DraftChange } from "./draft.ts";
import { boardWords } from "./editor-wording.ts";

const mostNamed = 2;
const lookedAt = 20;

/** The newest change of a draft in one sentence, "" before the first. */
export type LatestChanges = { last: string; canUndo: boolean };

/** What was done last, and whether the newest change of this person can be undone. */
export async function latestChanges(
  db: Reader,
  of: { draft: Draft; eventId: string; personId: string; lang: Lang },
): Promise<LatestChanges> {
  const { draft, eventId, personId, lang } = of;
  const revision = Math.max(0, draft.revision - lookedAt);
  const changes = await changesSince(db, { eventId, revision });
  const [newest] = changes;
  if (!newest) return { last: "", canUndo: false };
  const titles = draft.sessions
    .filter(({ key }) => newest.sessionIds.includes(key))
    .map(({ title }) => localized(title, lang));
  const when = formatInstant(newest.at, draft.zone, lang);
  const what = whatWasDone(newest, titles, lang);
  const t = boardWords[lang];
  const own = changes.find(
    (one) => one.personId === personId && one.undoneAt === null && one.verb !== "undid_change",
  );
  return {
    last:
      newest.personId === personId ? t.mine(when, what) : t.theirs(when, newest.actorLabel, what),
    canUndo: (own?.sessionIds.length ?? 0) > 0,
  };
}

/** What somebody else did to the draft, in one sentence, by the titles their sessions have now. */
export async function changeSentence(
  db: Reader,
  { event, change, lang }: { event: Pick<Event, "id">; change: DraftChange; lang: Lang },
): Promise<string> {
  const rows = change.sessionIds.length
    ? await db
        .select({ title: sessions.title })
        .from(sessions)
        .where(
          and(
            eq(sessions.eventId, event.id),
            inArray(sessions.id, change.sessionIds.slice(0, mostNamed)),
          ),
        )
    : [];
  const titles = rows.map(({ title }) => localized(title, lang));
  return boardWords[lang].others(change.actorLabel, whatWasDone(change, titles, lang));
}

/** What a change did, with the titles of the sessions it was done to. */
function whatWasDone(
  { verb, sessionIds }: Pick<DraftChange, "verb" | "sessionIds">,
  titles: string[],
  lang: Lang,
): string {
  const known: Partial<Record<string, string>> = verbs[lang];
  const done = known[verb] ?? verb;
  if (titles.length === 0) return done;
  const t = boardWords[lang];
  return t.doneTo(done, titles.slice(0, mostNamed), Math.max(0, sessionIds.length - mostNamed));
}
