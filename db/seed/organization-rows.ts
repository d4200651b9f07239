import type { Event } from "#app/event/events.ts";
import type { OrganizationKind } from "#app/organizations/kinds.ts";
import {
  keysOf,
  type Region,
  regions,
  type Sector,
  stages,
} from "#app/organizations/vocabulary.ts";
import type { organizations } from "#db/schema.server.ts";
import { type Dice, diceOf } from "./dice.ts";
import { besides, builds, companySectors, going } from "./organization-texts.ts";
import { communities, companies, investors } from "./organizations.ts";
import { partId } from "./parts.ts";

type Row = typeof organizations.$inferInsert;

const none = { zh: "", en: "" };
const stageKeys = keysOf(stages);
const regionKeys = keysOf(regions).filter((key) => key !== "anywhere");
/** Ten thousand yuan, in fen. */
const tenThousand = 1_000_000;

/** Every organization of the demo: the same ones each time it is founded. */
export function organizationRows(event: Pick<Event, "id" | "createdAt">): Row[] {
  const rows = [
    ...investors.map((name, n) => ({ kind: "investor" as const, name, n })),
    ...companies.map((name, n) => ({ kind: "company" as const, name, n })),
    ...communities.map((name, n) => ({ kind: "community" as const, name, n })),
  ];
  return rows.map(({ kind, name, n }, at) => ({
    ...blank(event, at),
    kind,
    name,
    importKey: `demo-${kind}-${n}`,
    ...about[kind](n, diceOf(9_000_000 + at)),
  }));
}

const about: Record<OrganizationKind, (n: number, dice: Dice) => Partial<Row>> = {
  investor: (_, dice) => {
    const from = [50, 100, 200, 300, 500][dice.below(5)] ?? 100;
    const first = dice.below(stageKeys.length - 2);
    return {
      sectors: someSectors(dice, 3),
      stages: stageKeys.slice(first, first + 2 + dice.below(2)),
      regions: dice.next() < 0.25 ? ["anywhere"] : someRegions(dice, 2),
      ticketFrom: from * tenThousand,
      ticketUntil: from * (4 + dice.below(8)) * tenThousand,
      leads: dice.of(["lead", "follow", "either"] as const),
    };
  },
  company: (n, dice) => {
    const own = companySectors[n % companySectors.length] ?? "agents";
    return {
      sectors: dice.next() < 0.6 ? [own, dice.of(besides)] : [own],
      stages: [dice.of(stageKeys.slice(0, 5))],
      regions: someRegions(dice, 1),
      raising: dice.of([100, 200, 300, 500, 800, 1200, 2000]) * tenThousand,
      tagline: dice.of(builds),
      traction: dice.of(going),
      booth: `B${String(n + 1).padStart(3, "0")}`,
      deckUrl: `https://decks.example.com/${n + 1}`,
      ...(n === 0 ? { mailDomain: "osmanthus.example.com" } : {}),
    };
  },
  community: (n, dice) => ({
    sectors: someSectors(dice, 2),
    regions: someRegions(dice, 1),
    booth: `C${String(n + 1).padStart(3, "0")}`,
  }),
};

function blank(
  { id, createdAt }: Pick<Event, "id" | "createdAt">,
  at: number,
): Omit<Row, "kind" | "name"> {
  return {
    id: partId({ createdAt }, 100_000 + at),
    eventId: id,
    tagline: none,
    about: none,
    website: "",
    mailDomain: "",
    sectors: [],
    stages: [],
    regions: [],
    ticketFrom: null,
    ticketUntil: null,
    leads: null,
    raising: null,
    traction: none,
    deckUrl: "",
    booth: "",
    logo: null,
    importKey: "",
    state: "active",
    mergedInto: null,
    createdAt,
    changedAt: createdAt,
  };
}

function someSectors(dice: Dice, n: number): Sector[] {
  const all = Array.from({ length: n }, (_, at) => dice.of(at === 0 ? companySectors : besides));
  return [...new Set(all)];
}

function someRegions(dice: Dice, n: number): Region[] {
  return [...new Set(Array.from({ length: n }, () => dice.of(regionKeys)))];
}
