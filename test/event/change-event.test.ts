import { expect, test } from "vitest";
import { foundEvent } from "#app/accounts/found-event.ts";
import { activitiesOf } from "#app/audit/activities.ts";
import { archiveEvent } from "#app/event/archive-event.ts";
import { changeEvent } from "#app/event/change-event.ts";
import { consentOfVersion, currentConsent } from "#app/event/consents.ts";
import type { EventDetails } from "#app/event/event-details.ts";
import {
  type Event,
  eventById,
  eventRevisions,
  featuredEvent,
  opensAt,
  publishedEvents,
} from "#app/event/events.ts";
import { featureEvent } from "#app/event/feature-event.ts";
import { publishEvent } from "#app/event/publish-event.ts";
import { raiseRevision } from "#app/event/raise-revision.ts";
import { refusalSentence } from "#app/event/wording.ts";
import { type Db, transact } from "#db/open.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { anEvent } from "#test/support/people.ts";

const actor = { kind: "system", label: "test" } as const;

function detailsOf(event: Event): EventDetails {
  const { id, state, featured, gateSalt, revision, createdAt, ...details } = event;
  return details;
}

async function change(db: Db, event: Event, more: Partial<EventDetails>, consent?: string) {
  const body = { zh: consent ?? "同意", en: "" };
  const details = { ...detailsOf(event), ...more };
  return changeEvent(db, { eventId: event.id, details, consent: body, actor, now });
}

async function reread(db: Db, event: Event): Promise<Event> {
  const found = await eventById(db, event.id);
  if (!found) throw new Error("the event is gone");
  return found;
}

test("a new event is a draft with texts to begin from, and nobody else sees it", async () => {
  const db = await testDb();
  const event = await anEvent(db);

  expect(event).toMatchObject({ state: "draft", featured: false, revision: 1, currency: "CNY" });
  expect(event.gateSalt).toHaveLength(16);
  expect((await currentConsent(db, event.id))?.version).toBe(1);
  expect(await publishedEvents(db)).toEqual([]);
});

test("an event's slug is none of the words addresses begin with, and its own", async () => {
  const db = await testDb();
  await anEvent(db);
  const again = async (slug: string) => {
    const event = {
      slug,
      name: { zh: "另一个", en: "" },
      firstDay: "2027-01-01",
      lastDay: "2027-01-01",
      zone: "Asia/Shanghai",
      contactEmail: "b@example.com",
    };
    const founder = { email: "b@example.com", name: "", lang: "zh" } as const;
    const founded = await foundEvent(db, { event, founder, now });
    return founded.ok ? "founded" : founded.reason;
  };

  expect(await again("orchard")).toBe("slug_taken");
  for (const slug of [
    "zh",
    "en",
    "orders",
    "my",
    "organizer",
    "gate",
    "api",
    "healthz",
    "assets",
  ]) {
    expect(await again(slug)).toBe("reserved_slug");
  }
  expect(await again("winter")).toBe("founded");
});

test("bad input 65: an end before the start, a day or a zone that is none", async () => {
  const db = await testDb();
  const event = await anEvent(db);
  const reason = async (more: Partial<EventDetails>) => {
    const changed = await change(db, event, more);
    return changed.ok ? "changed" : changed.reason;
  };

  expect(await reason({ firstDay: "2026-12-07" })).toBe("ends_before_it_starts");
  expect(await reason({ opensAt: "18:00", closesAt: "09:00" })).toBe("ends_before_it_starts");
  expect(await reason({ firstDay: "2026-02-29", lastDay: "2026-03-01" })).toBe("no_such_day");
  expect(await reason({ firstDay: "2028-02-29", lastDay: "2028-02-29" })).toBe("changed");
  expect(await reason({ zone: "Asia/Nowhere" })).toBe("no_such_zone");
  expect(await reason({ lastDay: "2027-12-06" })).toBe("lasts_too_long");
});

test("bad input 65: a time that clocks skip is refused, one they show twice is the earlier", async () => {
  const db = await testDb();
  const event = await anEvent(db);
  const spring = { firstDay: "2027-03-14", lastDay: "2027-03-14", zone: "America/New_York" };
  const autumn = { firstDay: "2027-11-07", lastDay: "2027-11-07", zone: "America/New_York" };
  const skipped = await change(db, event, { ...spring, opensAt: "02:30" });
  const twice = await change(db, event, { ...autumn, opensAt: "01:30" });

  expect(skipped).toEqual({
    ok: false,
    reason: "skipped_time",
    detail: { time: "2027-03-14 02:30" },
  });
  expect(twice.ok).toBe(true);
  expect(new Date(opensAt(await reread(db, event))).toISOString()).toBe("2027-11-07T05:30:00.000Z");
});

test("bad input 65: the zone may change after publishing, its address and currency not", async () => {
  const db = await testDb();
  const event = await anEvent(db);
  await publishEvent(db, { eventId: event.id, actor, now });
  const zone = await change(db, event, { zone: "Europe/Berlin" });
  const moved = await reread(db, event);

  expect(zone.ok).toBe(true);
  expect(new Date(opensAt(moved)).toISOString()).toBe("2026-12-05T08:00:00.000Z");
  expect(await change(db, moved, { slug: "other" })).toMatchObject({ reason: "slug_fixed" });
  expect(await change(db, moved, { currency: "EUR" })).toMatchObject({ reason: "currency_fixed" });
});

test("every change raises the revision and says what changed", async () => {
  const db = await testDb();
  const event = await anEvent(db);
  await change(db, event, { venue: { zh: "新馆", en: "" }, holdMinutes: 20 });
  await transact(db, (tx) => raiseRevision(tx, event.id));
  const { rows } = await activitiesOf(db, {
    eventId: event.id,
    filter: { verbs: ["changed_event"] },
    page: 1,
  });

  expect((await eventRevisions(db)).get("orchard")).toBe(3);
  expect(rows.map((row) => row.detail)).toEqual([{ fields: ["venue", "holdMinutes"] }]);
});

test("a refused change changes nothing", async () => {
  const db = await testDb();
  const event = await anEvent(db);
  await change(db, event, { holdMinutes: 20, lastDay: "2026-12-01" });

  expect(await reread(db, event)).toEqual(event);
});

test("a consent that changes is a new version, and the old one stays", async () => {
  const db = await testDb();
  const event = await anEvent(db);
  await change(db, event, {}, "第一稿");
  await change(db, event, {}, "第一稿");
  await change(db, event, {}, "第二稿");
  const old = await consentOfVersion(db, { eventId: event.id, version: 2 });

  expect(await currentConsent(db, event.id)).toEqual({
    version: 3,
    body: { zh: "第二稿", en: "" },
  });
  expect(old).toEqual({ zh: "第一稿", en: "" });
});

test("an event is published once it says where it is, by whom and whom to write to", async () => {
  const db = await testDb();
  const nothing = { zh: "", en: "" };
  const event = await anEvent(db, { venue: nothing, organizerName: nothing });
  const publish = () => publishEvent(db, { eventId: event.id, actor, now });
  const early = await publish();
  await change(db, event, { venue: { zh: "西岸", en: "" }, organizerName: { zh: "社区", en: "" } });

  const detail = { missing: "venue organizer" };
  expect(early).toEqual({ ok: false, reason: "lacks_basics", detail });
  expect(refusalSentence({ reason: "lacks_basics", detail }, "en")).toContain(
    "the venue, the organizer’s name",
  );
  expect((await publish()).ok).toBe(true);
  expect((await publishedEvents(db)).map((it) => it.slug)).toEqual(["orchard"]);
});

test("one published event is on the front page, and leaves it when it is put away", async () => {
  const db = await testDb();
  const [first, second] = [await anEvent(db), await anEvent(db, { slug: "winter" })];
  const who = (event: Event) => ({ eventId: event.id, actor, now });
  const draft = await featureEvent(db, who(first));
  for (const event of [first, second]) await publishEvent(db, who(event));
  await featureEvent(db, who(first));
  await featureEvent(db, who(second));
  const featured = await featuredEvent(db);
  await archiveEvent(db, who(second));

  expect(draft).toEqual({ ok: false, reason: "not_published" });
  expect(featured?.slug).toBe("winter");
  expect(await featuredEvent(db)).toBeNull();
  expect((await reread(db, first)).featured).toBe(false);
});

test("of two events featured at once, one is on the front page", async () => {
  const db = await testDb();
  const slugs = ["spring", "summer", "winter"];
  const [before, ...both] = await Promise.all(slugs.map((slug) => anEvent(db, { slug })));
  if (!before) throw new Error("no event");
  const feature = ({ id: eventId }: Event) => featureEvent(db, { eventId, actor, now });
  for (const { id: eventId } of [before, ...both]) {
    await publishEvent(db, { eventId, actor, now });
  }
  for (let round = 0; round < 20; round++) {
    await feature(before);
    await Promise.all(both.map(feature));
    const after = await Promise.all(both.map((event) => reread(db, event)));
    expect(after.filter(({ featured }) => featured)).toHaveLength(1);
  }
});
