import { eq } from "drizzle-orm";
import type { Event } from "#app/event/events.ts";
import { isEmail } from "#app/lib/fields.ts";
import type { ListFile } from "#app/lib/list-file.ts";
import { ok, type Result, refused } from "#app/lib/result.ts";
import { folded, normalizeEmail } from "#app/lib/text.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Reader } from "#db/open.ts";
import { wishes } from "#db/schema.server.ts";
import { mutualPairs, pairKey } from "./consent.ts";
import { type MeetingSettings, meetingSettingsOf } from "./meeting-settings.ts";
import { takesWishes, type Wish } from "./set-wish.ts";
import { wishColumns } from "./wish-columns.ts";
import {
  type BadWishLine,
  type ReadWishLine,
  readWishLine,
  shortened,
  type WishLineRefusal,
} from "./wish-lines.ts";
import { type Known, type WishParties, wishParties } from "./wish-parties.ts";

/** The most lines of a list of wishes. */
export const mostWishLines = 20_000;

/** Somebody's wish by a list; `personId` is null for who never signed in. */
export type ListedWish = {
  email: string;
  personId: string | null;
  ownPartyId: string | null;
  partyId: string;
  /** null: what an earlier list said is taken back. */
  wish: Wish | null;
};

/** What an import of wishes would do: nothing of it is done yet. */
export type WishesPlan = {
  good: ListedWish[];
  /** How many of the good change what an earlier list said, and how many take it back. */
  changed: number;
  takenBack: number;
  bad: BadWishLine[];
  /** Lines that say what is said already. */
  already: number;
  /** Lines whose person said something else on their own card, which stays. */
  own: number;
  /** Heads of columns that nothing here is kept of. */
  ignored: string[];
  consent: MeetingSettings["consent"];
  /** Pairs of this list of which both sides would wish to meet. */
  mutual: number;
};

export type WishesPlanRefusal = "meetings_closed" | "no_wish_columns";

/**
 * What importing this list of wishes into an event would do, line by line; nothing is changed. The
 * rules are those of the person's own card: only while wishes are taken, only of who takes part, only
 * about a party that is there and is not their own. What an earlier list said is corrected, and taken
 * back by an empty wish; what a list leaves out stays, and so does what somebody has said or taken back
 * on their own card. The same list again changes nothing. Refuses a list without its three columns.
 */
export async function planWishes(
  db: Reader,
  event: Event,
  file: ListFile,
  { now }: { now: Instant },
): Promise<Result<WishesPlan, WishesPlanRefusal>> {
  if (!(await takesWishes(db, event, now))) return refused("meetings_closed");
  const columns = wishColumns(file.heads);
  const named = (["who", "whom", "wish"] as const).every((one) => columns.includes(one));
  if (!named) return refused("no_wish_columns");
  const known = await wishParties(db, event.id);
  const said = await wishesSaid(db, event.id);
  const first = new Map<string, number>();
  const plan = {
    good: [] as ListedWish[],
    ...{ changed: 0, takenBack: 0, already: 0, own: 0 },
    bad: [] as BadWishLine[],
  };
  const listed: ListedWish[] = [];
  for (const record of file.lines) {
    const read = readWishLine(record, columns);
    const found = "reason" in read ? read : wishIn(read, known);
    if ("reason" in found) {
      plan.bad.push({ line: record.line, reason: found.reason, detail: found.detail ?? {} });
      continue;
    }
    const key = `${found.email} ${found.partyId}`;
    const before = first.get(key);
    if (before !== undefined) {
      plan.bad.push({ line: record.line, reason: "line_repeated", detail: { line: before } });
      continue;
    }
    first.set(key, record.line);
    listed.push(found);
    const has = said.get(`${found.personId} ${found.partyId}`);
    if (has?.wish === found.wish) plan.already++;
    else if (has?.origin === "own") plan.own++;
    else if (found.wish === null && !has) {
      plan.bad.push({ line: record.line, reason: "line_no_wish", detail: {} });
    } else {
      plan.good.push(found);
      if (found.wish === null) plan.takenBack++;
      else if (has) plan.changed++;
    }
  }
  const { consent } = await meetingSettingsOf(db, event);
  const ignored = file.heads.filter((head, at) => columns[at] === null && head.trim() !== "");
  const mutual = await mutualAmong(db, event.id, { listed, good: plan.good, now });
  return ok({ ...plan, ignored, consent, mutual });
}

type Found = ListedWish | { reason: WishLineRefusal; detail?: BadWishLine["detail"] };

function wishIn({ who, whom, wish }: ReadWishLine, known: WishParties): Found {
  const one = known.byAddress.get(who);
  if (!one?.takesPart) return { reason: "line_nobody_here", detail: { value: shortened(who) } };
  const party = partyCalled(whom, known);
  if (typeof party !== "string") return party;
  if (party === one.partyId) return { reason: "line_own_party" };
  const { personId, partyId: ownPartyId } = one;
  return { email: who, personId, ownPartyId, partyId: party, wish };
}

function partyCalled(
  whom: string,
  { byAddress, byName }: WishParties,
): string | Exclude<Found, ListedWish> {
  const detail = { value: shortened(whom) };
  const address = normalizeEmail(whom);
  if (isEmail(address)) {
    const one: Known | undefined = byAddress.get(address);
    return one?.partyId ?? { reason: one ? "line_whom_not_there" : "line_unknown_whom", detail };
  }
  const [id, another] = byName.get(folded(whom)) ?? [];
  if (id === undefined) return { reason: "line_unknown_whom", detail };
  return another === undefined ? id : { reason: "line_several_so_called", detail };
}

async function wishesSaid(db: Reader, eventId: string) {
  const { personId, partyId, wish, origin } = wishes;
  const rows = await db
    .select({ personId, partyId, wish, origin })
    .from(wishes)
    .where(eq(wishes.eventId, eventId));
  return new Map(rows.map((one) => [`${one.personId} ${one.partyId}`, one]));
}

async function mutualAmong(
  db: Reader,
  eventId: string,
  { listed, good, now }: { listed: ListedWish[]; good: ListedWish[]; now: Instant },
): Promise<number> {
  const added = good.flatMap(({ personId, partyId, wish }) =>
    personId === null ? [] : [{ personId, partyId, wish, wishedAt: now }],
  );
  const mutual = await mutualPairs(db, eventId, added);
  const pairs = listed.flatMap(({ ownPartyId, partyId }) =>
    ownPartyId === null ? [] : [pairKey(ownPartyId, partyId)],
  );
  return new Set(pairs.filter((pair) => mutual.has(pair))).size;
}
