import type { Lang } from "#app/lib/lang.ts";
import type { EventFacts, SiteFacts } from "#emails/letter-facts.ts";
import type { LetterKind } from "#emails/letter-kinds.ts";
import type { Sample } from "./sample.ts";

type Kinds = Extract<
  LetterKind,
  | "organization-invitation"
  | "meeting-asked"
  | "meetings-asked"
  | "meeting-answered"
  | "meeting-offered"
  | "meetings-changed"
>;

const hall = { zh: "江厅", en: "River Hall" };
const partyId = "01KAV2Q6Z0PARTY00000000000";
const at = (hours: number) => Date.UTC(2026, 10, 24) + hours * 3_600_000;

/** Letters about organizations and meetings as they really go out. */
export function meetingSamples({
  site,
  event,
}: {
  site: (lang: Lang) => SiteFacts;
  event: (lang: Lang) => EventFacts;
}): { [Kind in Kinds]: Sample<Kind> } {
  return {
    "organization-invitation": {
      props: {
        event: { zh: "西岸开发者大会 2026", en: "West Bund Developer Days 2026" },
        organization: { zh: "桂花糕智能体", en: "Osmanthus Cake Agents" },
        by: "陆知遥",
        secret: "once-and-never-again",
        path: "/my/organization?event=westbund",
      },
      facts: site,
    },
    "meeting-asked": {
      props: {
        from: { zh: "慢火资本", en: "Low Heat Capital" },
        person: "林小满",
        note: "想听听你们的影像模型。Curious about your imaging model.",
        path: "/my/requests?event=westbund",
      },
      facts: event,
    },
    "meetings-asked": {
      props: {
        personId: "01KAV2Q6Z0PERSON0000000000",
        since: 0,
        path: "/my/requests?event=westbund",
      },
      facts: (lang) => ({
        ...event(lang),
        requests: [
          { from: { zh: "慢火资本", en: "Low Heat Capital" }, person: "林小满", note: "" },
          {
            from: { zh: "竹篮基金", en: "Bamboo Basket Fund" },
            person: "Ada",
            note: "Ten minutes?",
          },
        ],
      }),
    },
    "meetings-changed": {
      props: {
        personId: "01KAV2Q6Z0PERSON0000000000",
        path: "/my/meetings?event=westbund",
        news: [
          { id: "01KAV2Q6Z0MEETING000000001", partyId, kind: "added", was: null },
          {
            id: "01KAV2Q6Z0MEETING000000002",
            partyId,
            kind: "moved",
            was: { startsAt: at(3), endsAt: at(3.5), table: { room: hall, number: 7 } },
          },
          {
            id: "01KAV2Q6Z0MEETING000000003",
            partyId,
            kind: "canceled",
            was: { startsAt: at(6), endsAt: at(6.5), table: null },
          },
        ],
      },
      facts: (lang) => ({
        ...event(lang),
        meetings: [1, 2, 3].map((n) => ({
          id: `01KAV2Q6Z0MEETING00000000${n}`,
          with: { zh: "桂花糕智能体", en: "Osmanthus Cake Agents" },
          people: ["陆知遥", "Ada"],
          startsAt: at(n),
          endsAt: at(n + 0.5),
          table: { room: hall, number: n },
          isOff: n === 3,
        })),
      }),
    },
    "meeting-offered": {
      props: {
        with: { zh: "慢火资本", en: "Low Heat Capital" },
        person: "林小满",
        why: "freed",
        startsAt: Date.UTC(2026, 10, 24, 3),
        endsAt: Date.UTC(2026, 10, 24, 3, 25),
        table: { room: { zh: "会谈区 B", en: "Meeting area B" }, number: 14 },
        until: Date.UTC(2026, 10, 24, 2, 15),
        path: "/my/meetings/offers/01J?event=westbund",
      },
      facts: event,
    },
    "meeting-answered": {
      props: {
        by: { zh: "桂花糕智能体", en: "Osmanthus Cake Agents" },
        answer: "proposed",
        note: "下午更好。Afternoon is better.",
        startsAt: Date.UTC(2026, 10, 24, 6, 0),
        path: "/my/requests?event=westbund",
      },
      facts: event,
    },
  };
}
