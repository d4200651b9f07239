import type { Localized } from "#app/lib/lang.ts";
import type { Day, Instant } from "#app/lib/time.ts";
import type { Program, ProgramSession } from "./program.ts";

/** A slot as it is told to people, with its room's name of then; null where it has no room. */
export type ToldSlot = { start: Instant; end: Instant; day: Day; room: Localized | null };

/** One thing that a release changed about a session, for the public changelog and for letters. */
export type ProgramChange = {
  kind: ProgramChangeKind;
  session: string;
  slug: string;
  title: Localized;
  from: ToldSlot | null;
  to: ToldSlot | null;
};

/**
 * `scheduled` got its first time, `moved` another time or room, `unscheduled` lost it, `returned` was
 * canceled before; `renamed` and `speakers_changed` stay where and when they are.
 */
export const programChangeKinds = [
  "added",
  "scheduled",
  "moved",
  "unscheduled",
  "canceled",
  "returned",
  "renamed",
  "speakers_changed",
] as const;
export type ProgramChangeKind = (typeof programChangeKinds)[number];

/**
 * What a program changes against the one before, session by session in the order of time; nothing
 * where there was none before. A session may be in it twice: moved and renamed.
 */
export function changelogOf(before: Program | null, after: Program): ProgramChange[] {
  if (!before) return [];
  const known = new Map(before.sessions.map((session) => [session.key, session]));
  return [...after.sessions].sort(inTime).flatMap((session) => {
    const old = known.get(session.key) ?? null;
    const told = {
      session: session.key,
      slug: session.slug,
      title: session.title,
      from: old && toldSlot(old, before),
      to: toldSlot(session, after),
    };
    return kindsOf(old, session).map((kind) => ({ kind, ...told }));
  });
}

/** Whether two slots are the same room and time. */
export function isSameSlot(one: ProgramSession["slot"], other: ProgramSession["slot"]): boolean {
  if (!one || !other) return one === other;
  return one.room === other.room && one.start === other.start && one.end === other.end;
}

function kindsOf(old: ProgramSession | null, now: ProgramSession): ProgramChangeKind[] {
  const isCanceled = now.state === "canceled";
  if (!old) return isCanceled ? [] : ["added"];
  if (isCanceled) return old.state === "canceled" ? [] : ["canceled"];
  const kinds: ProgramChangeKind[] = old.state === "canceled" ? ["returned"] : [];
  if (!isSameSlot(old.slot, now.slot)) {
    kinds.push(!old.slot ? "scheduled" : now.slot ? "moved" : "unscheduled");
  }
  if (old.title.zh !== now.title.zh || old.title.en !== now.title.en) kinds.push("renamed");
  const names = ({ speakers }: ProgramSession) => speakers.map(({ speaker }) => speaker).sort();
  if (names(old).join() !== names(now).join()) kinds.push("speakers_changed");
  return kinds;
}

function toldSlot({ slot }: ProgramSession, { rooms }: Program): ToldSlot | null {
  if (!slot) return null;
  const { room: key, ...when } = slot;
  return { ...when, room: rooms.find((room) => room.key === key)?.name ?? null };
}

function inTime(a: ProgramSession, b: ProgramSession): number {
  const [first, second] = [a, b].map(({ slot }) => slot?.start ?? Number.MAX_SAFE_INTEGER);
  return (first ?? 0) - (second ?? 0) || (a.key < b.key ? -1 : 1);
}
