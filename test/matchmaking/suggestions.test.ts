import fc from "fast-check";
import { expect, test } from "vitest";
import { reasonSentence } from "#app/matchmaking/reason-wording.ts";
import { commonWords } from "#app/matchmaking/shared-words.ts";
import { prepared, reasonsFor, type Subject, worthOf } from "#app/matchmaking/suggestions.ts";
import { defaultWeights, reasonKeys, type Weights } from "#app/matchmaking/weights.ts";
import { partyKinds } from "#app/organizations/kinds.ts";
import { keysOf, regions, sectors, stages } from "#app/organizations/vocabulary.ts";

const nobody: Subject = {
  kind: "company",
  sectors: [],
  stages: [],
  regions: [],
  ticketFrom: null,
  ticketUntil: null,
  raising: null,
  speaks: [],
  seeks: "",
  offers: "",
  starred: [],
};
const investor: Subject = {
  ...nobody,
  kind: "investor",
  sectors: ["medical_imaging", "robotics"],
  stages: ["seed", "a"],
  regions: ["yangtze"],
  ticketFrom: 100_000_000,
  ticketUntil: 500_000_000,
  speaks: ["zh"],
  seeks: "寻找医学影像的早期团队",
  starred: ["s1", "s2", "s3", "s4"],
};
const company: Subject = {
  ...nobody,
  sectors: ["medical_imaging"],
  stages: ["seed"],
  regions: ["shanghai"],
  raising: 300_000_000,
  speaks: ["zh", "en"],
  offers: "我们提供医学影像模型",
  starred: ["s2", "s3", "s4", "s9"],
};

const sentences = (one: Subject, other: Subject, lang: "zh" | "en") =>
  reasonsFor(prepared(one), prepared(other), defaultWeights).map((given) =>
    reasonSentence(given, { lang, currency: "CNY", weight: defaultWeights[given.reason] }),
  );

test("every reason is told in words, in both languages, the weightiest first", () => {
  expect(sentences(investor, company, "en")).toEqual([
    "Same sector: Medical imaging",
    "The stage fits: Seed",
    "The ticket size fits a round of ¥3M",
    "You both starred 3 of the same sessions",
    "Same region: Yangtze Delta",
    "You seek “医学影像”, which they offer",
    "Both speak Chinese",
  ]);
  expect(sentences(company, investor, "zh")).toContain("对方在找“医学影像”，您正好有");
  expect(sentences(investor, company, "zh")[0]).toBe("同在医学影像领域");
});

test("an investor who writes less than the round takes a part of it, one who writes more none", () => {
  const small = { ...investor, ticketFrom: null, ticketUntil: 100_000_000 };
  expect(sentences(small, company, "en")).toContain("Could take a part of a round of ¥3M");
  const large = { ...investor, ticketFrom: 900_000_000, ticketUntil: null };
  expect(sentences(large, company, "en").join()).not.toMatch(/round/);
});

const subject = fc.record({
  kind: fc.constantFrom(...partyKinds),
  sectors: fc.subarray(keysOf(sectors), { maxLength: 4 }),
  stages: fc.subarray(keysOf(stages), { maxLength: 3 }),
  regions: fc.subarray(keysOf(regions), { maxLength: 2 }),
  ticketFrom: fc.option(fc.integer({ min: 0, max: 1000 })),
  ticketUntil: fc.option(fc.integer({ min: 0, max: 1000 })),
  raising: fc.option(fc.integer({ min: 0, max: 1000 })),
  speaks: fc.subarray(["zh", "en"]),
  seeks: fc.constantFrom("", "找工业客户 robots", "种子资金", "compilers and chips"),
  offers: fc.constantFrom("", "工业客户与资金", "robots", "种子资金和 chips"),
  starred: fc.subarray(["a", "b", "c", "d"]),
});
const someWeights = fc
  .tuple(...reasonKeys.map(() => fc.integer({ min: 0, max: 50 })))
  .map((points) => Object.fromEntries(reasonKeys.map((key, at) => [key, points[at]])) as Weights);

test("the one sees the other where the other sees the one; the points are those of its reasons", () => {
  fc.assert(
    fc.property(subject, subject, someWeights, (one, other, weights) => {
      const [a, b] = [prepared(one), prepared(other)];
      const worth = worthOf(a, b, weights);
      expect(worthOf(b, a, weights)).toBe(worth);
      const points = reasonsFor(a, b, weights).reduce((sum, given) => sum + given.points, 0);
      expect(worth).toBe(Math.min(100, Math.round(points)));
      for (const lang of ["zh", "en"] as const) {
        for (const given of reasonsFor(a, b, weights)) {
          const weight = weights[given.reason];
          const said = reasonSentence(given, { lang, currency: "CNY", weight });
          expect(said).not.toMatch(/undefined|NaN|“”/);
        }
      }
    }),
    { numRuns: 500 },
  );
});

test("a Chinese word that two texts share is told whole, never from the middle of one", () => {
  const said = commonWords("种子资金、第一批工业客户", "资金、第一批工业客户的介绍");
  expect(said).toEqual(["工业客户", "资金"]);
  expect(commonWords("寻找医学影像的早期团队", "医学影像")).toEqual(["医学影像"]);
});
