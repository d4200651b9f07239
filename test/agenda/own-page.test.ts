import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { changeOwnPage } from "#app/agenda/change-own-page.ts";
import { draftOf } from "#app/agenda/draft.ts";
import { inviteSpeaker } from "#app/agenda/invite-speaker.ts";
import { speakerBySecret } from "#app/agenda/speaker-links.ts";
import type { Event } from "#app/event/events.ts";
import { type Db, transact } from "#db/open.ts";
import { outbox, speakers } from "#db/schema.server.ts";
import { now } from "#test/support/clock.ts";
import { testDb } from "#test/support/databases.ts";
import { actor, withProgram } from "./programs.ts";

test("a speaker gets the link to their page by letter, the same one when asked again", async () => {
  const db = await testDb();
  const event = await withProgram(db);
  const by = { eventId: event.id, speakerId: await someSpeaker(db, event), actor, now };
  expect(await inviteSpeaker(db, by)).toMatchObject({ reason: "no_address" });
  await transact(db, (tx) => tx.update(speakers).set({ email: "lin@example.com" }));

  const first = await inviteSpeaker(db, by);
  const again = await inviteSpeaker(db, { ...by, now: now + 1 });
  expect(again).toEqual(first);
  const letters = await db.select().from(outbox).where(eq(outbox.kind, "speaker-link"));
  expect(letters.map(({ toAddress }) => toAddress)).toEqual(["lin@example.com", "lin@example.com"]);
  expect(await inviteSpeaker(db, { ...by, speakerId: "gone" })).toMatchObject({
    reason: "unknown",
  });
});

test("by their link they change what the draft says of them, and nothing of anybody else", async () => {
  const db = await testDb();
  const event = await withProgram(db);
  const speakerId = await someSpeaker(db, event);
  await transact(db, (tx) => tx.update(speakers).set({ email: "lin@example.com" }));
  const invited = await inviteSpeaker(db, { eventId: event.id, speakerId, actor, now });
  const secret = invited.ok ? invited.value.secret : "";
  expect(await speakerBySecret(db, `${secret}x`)).toBeNull();
  const speaker = await speakerBySecret(db, secret);
  if (!speaker) throw new Error("nobody");

  const { links } = speaker;
  const details = {
    name: { zh: "林晓", en: "Lin X." },
    biography: { zh: "写代码。", en: "" },
    organization: { zh: "", en: "Pear Tree" },
    avatar: "",
    url: "https://lin.example.com/",
    links,
    away: [{ start: now, end: now + 3_600_000 }],
  };
  expect(await changeOwnPage(db, { speaker, details, now })).toMatchObject({ ok: true });
  const { speakers: all } = await draftOf(db, event);
  expect(all.find(({ key }) => key === speakerId)).toMatchObject({ ...details, version: 2 });
  expect(all.find(({ key }) => key !== speakerId)?.version).toBe(1);
  expect(await changeOwnPage(db, { speaker, details, now })).toMatchObject({
    reason: "changed_meanwhile",
  });
});

async function someSpeaker(db: Db, event: Event): Promise<string> {
  const [one] = (await draftOf(db, event)).speakers;
  return one?.key ?? "";
}
