import { expect, test } from "vitest";
import type { ScanAnswer, ScanRequest } from "#app/checkin/scan-protocol.ts";
import { backOff, doorLine, type LineNews, type Reply } from "#app/checkin/scanner/door-line.ts";

const admitted: ScanAnswer = { scan: "S", at: 0, result: "admitted" };
const silence: Reply<ScanAnswer> = { kind: "silence" };
const answer: Reply<ScanAnswer> = { kind: "answer", answer: admitted };

/** A line whose server says these replies in turn, and what was sent over it. */
function line(replies: (Reply<ScanAnswer> | Promise<Reply<ScanAnswer>>)[]) {
  const sent: ScanRequest[] = [];
  let nonces = 0;
  const door = doorLine({
    post: async (request) => {
      sent.push(request);
      return replies[sent.length - 1] ?? silence;
    },
    pause: async () => {},
    newNonce: () => `nonce ${++nonces}`,
  });
  return { door, sent };
}

const states = (news: LineNews[]) => news.map(({ state }) => state);

test("a scan is asked again with its nonce until it is answered", async () => {
  const { door, sent } = line([silence, silence, answer]);
  const news: LineNews[] = [];
  await door.scan({ code: "A" }, "entry", (item) => news.push(item));
  expect(states(news)).toEqual(["asking", "waiting", "waiting", "answered"]);
  expect(sent).toEqual(Array(3).fill({ code: "A", kind: "entry", nonce: "nonce 1" }));
});

test("an answered code gets a new nonce when it is scanned again", async () => {
  const { door, sent } = line([answer, answer]);
  await door.scan({ code: "A" }, "entry", () => {});
  await door.scan({ code: "A" }, "entry", () => {});
  expect(sent.map(({ nonce }) => nonce)).toEqual(["nonce 1", "nonce 2"]);
});

test("the next scan takes the line; the one left unanswered keeps its nonce", async () => {
  let reply: (reply: Reply<ScanAnswer>) => void = () => {};
  const { door, sent } = line([new Promise((resolve) => (reply = resolve)), answer, answer]);
  const first: LineNews[] = [];
  const left = door.scan({ code: "A" }, "entry", (item) => first.push(item));
  await door.scan({ code: "B" }, "entry", () => {});
  reply(silence);
  await left;
  expect(states(first)).toEqual(["asking"]);
  await door.scan({ code: "A" }, "entry", () => {});
  expect(sent.map(({ nonce }) => nonce)).toEqual(["nonce 1", "nonce 2", "nonce 1"]);
});

test("in and out of the same ticket are two scans", async () => {
  const { door, sent } = line([silence]);
  const left = door.scan({ code: "A" }, "entry", () => door.giveUp());
  await left;
  await door.scan({ code: "A" }, "exit", () => door.giveUp());
  expect(new Set(sent.map(({ nonce }) => nonce)).size).toBe(sent.length);
});

test("a refused request is not asked again", async () => {
  const problem = { title: "revoked", status: 401, reason: "revoked", detail: "…" };
  const { door, sent } = line([{ kind: "problem", problem }]);
  const news: LineNews[] = [];
  await door.scan({ ticket: "T" }, "entry", (item) => news.push(item));
  expect(states(news)).toEqual(["asking", "problem"]);
  expect(sent).toHaveLength(1);
});

test("pauses double from half a second to five, give or take a quarter", () => {
  expect([1, 2, 3, 4, 5, 9].map((tries) => backOff(tries, 0.5))).toEqual([
    500, 1000, 2000, 4000, 5000, 5000,
  ]);
  expect([backOff(1, 0), backOff(1, 1)]).toEqual([375, 625]);
});
