// How fast suggestions are: 600,000 pairs scored, and one person's list among 2,000 organizations.

import { foundEvent } from "#app/accounts/found-event.ts";
import { keepPerson } from "#app/accounts/keep-person.ts";
import type { Event } from "#app/event/events.ts";
import { eventBySlug } from "#app/event/events.ts";
import { newId } from "#app/lib/ids.ts";
import { participantAt } from "#app/matchmaking/participants.ts";
import { candidateView } from "#app/matchmaking/party-view.ts";
import { peopleToMeet } from "#app/matchmaking/people-to-meet.ts";
import { prepared, worthOf } from "#app/matchmaking/suggestions.ts";
import { defaultWeights } from "#app/matchmaking/weights.ts";
import { insertMany } from "#db/insert-many.ts";
import { closeDb, migrate, openDb, transact } from "#db/open.ts";
import { organizations, parties, people, profiles, representatives } from "#db/schema.server.ts";
import { organizationRows } from "#db/seed/organization-rows.ts";
import { median, report } from "./figures.ts";

const now = Date.UTC(2026, 10, 24, 1);
const investors = 300;
const companies = 2000;
const rounds = 5;

const subjects = organizationRows({ id: "event", createdAt: now });
const ofKind = (kind: "investor" | "company", n: number) => {
  const all = subjects.filter((row) => row.kind === kind);
  return Array.from({ length: n }, (_, at) => {
    const row = all[at % all.length];
    if (!row) throw new Error("no organization");
    return prepared({
      kind,
      sectors: row.sectors,
      stages: row.stages,
      regions: row.regions,
      ticketFrom: row.ticketFrom ?? null,
      ticketUntil: row.ticketUntil ?? null,
      raising: row.raising ?? null,
      speaks: ["zh"],
      seeks:
        kind === "investor" ? `找做芯片和机器人的早期团队 ${at % 40}` : "种子资金与第一批工业客户",
      offers: kind === "investor" ? "资金与工业客户的介绍" : `可以试用的机器人产品 ${at % 40}`,
      starred: [`s${at % 30}`, `s${at % 7}`],
    });
  });
};
const [some, others] = [ofKind("investor", investors), ofKind("company", companies)];
const scoring = Array.from({ length: rounds }, () =>
  cpu(() => {
    let sum = 0;
    for (const one of some) for (const other of others) sum += worthOf(one, other, defaultWeights);
    return sum;
  }),
);
report({
  name: "suggestions.pairs",
  value: median(scoring) / 1000,
  unit: `s CPU for ${investors * companies} pairs`,
  bar: 1,
  direction: "max",
});

const db = await openDb("memory");
await migrate(db);
const event = await anEvent();
const person = await everybody(event);
const who = await participantAt(db, person, event);
const listing: number[] = [];
for (let round = 0; round < rounds * 3; round++) {
  const before = process.cpuUsage();
  const { candidates, ...own } = await peopleToMeet(db, who, now);
  const view = { ...own, lang: "zh" as const, currency: event.currency };
  const rows = candidates.slice(0, 20).map((candidate) => candidateView(candidate, view, 3));
  if (rows.length !== 20 || candidates.length !== companies - 1) throw new Error("not everybody");
  const { user, system } = process.cpuUsage(before);
  listing.push((user + system) / 1000);
}
report({
  name: "suggestions.list",
  value: median(listing),
  unit: `ms CPU among ${companies} organizations`,
  bar: 100,
  direction: "max",
});
await closeDb(db);

function cpu(work: () => number): number {
  const before = process.cpuUsage();
  if (work() <= 0) throw new Error("nothing in common");
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function anEvent(): Promise<Event> {
  const founder = { email: "lin@example.com", name: "Lin", lang: "zh" as const };
  const details = {
    slug: "bench",
    name: { zh: "量", en: "Bench" },
    firstDay: "2026-12-05",
    lastDay: "2026-12-06",
    zone: "Asia/Shanghai",
    contactEmail: founder.email,
  };
  await foundEvent(db, { event: details, founder, now });
  const made = await eventBySlug(db, details.slug);
  if (!made) throw new Error("no event");
  return made;
}

/** Two thousand organizations with a representative and a profile each; the first of them. */
async function everybody(at: Event) {
  return transact(db, async (tx) => {
    const base = organizationRows(at);
    const rows = Array.from({ length: companies }, (_, n) => ({
      ...(base[n % base.length] as (typeof base)[number]),
      id: newId(now + n),
    }));
    await insertMany(tx, organizations, rows);
    await insertMany(
      tx,
      parties,
      rows.map(({ id }) => ({ id, eventId: at.id, organizationId: id, personId: null })),
    );
    const faces = rows.map(({ id }, n) => ({
      organizationId: id,
      person: {
        id: newId(now + n),
        email: `rep.${n}@example.com`,
        name: `代表${n}`,
        lang: "zh" as const,
        createdAt: now,
      },
    }));
    await insertMany(
      tx,
      people,
      faces.map((face) => face.person),
    );
    await insertMany(
      tx,
      representatives,
      faces.map((face) => ({
        eventId: at.id,
        personId: face.person.id,
        organizationId: face.organizationId,
        title: "",
        state: "confirmed" as const,
        listed: true,
        createdAt: now,
      })),
    );
    await insertMany(
      tx,
      profiles,
      faces.map((face, n) => ({
        eventId: at.id,
        personId: face.person.id,
        headline: "做机器人的人",
        offers: `可以试用的机器人产品 ${n % 40}`,
        seeks: "种子资金与第一批工业客户",
        sectors: [],
        speaks: ["zh"],
        answers: {},
        visible: true,
        changedAt: now,
      })),
    );
    const [first] = faces;
    if (!first) throw new Error("nobody");
    return keepPerson(tx, { ...first.person, now });
  });
}
