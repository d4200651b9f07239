import { expect, test } from "vitest";
import { composeLetter } from "#app/mail/compose-letter.server.ts";
import { pictureIn } from "#test/support/inbox.ts";
import { samples, westbund } from "../emails/sample-letters.ts";
import { settings, sources } from "./letter-sources.ts";
import { now, postOffice } from "./post-office.ts";

const { inbox, queue, deliver, row } = postOffice();

test("a letter arrives whole: names, subject, both parts, pictures, PDF and calendar", async () => {
  await queue();
  expect(await deliver()).toEqual({ taken: 1, sent: 1, delayed: 0, dead: 0, unreachable: false });

  const [letter] = inbox().letters;
  expect(letter?.recipients).toEqual(["lin@example.com"]);
  expect(letter?.from?.value).toEqual([settings.from]);
  expect(letter?.replyTo?.text).toBe("hello@westbund.example.com");
  expect(letter?.to && "value" in letter.to && letter.to.value).toEqual([
    { name: "林小满", address: "lin@example.com" },
  ]);
  expect(letter?.subject).toBe("您的 2 张门票：西岸开发者大会 2026");
  expect(letter?.text).toContain("1ABC-DEFG-HJKM-NPQR-STVA");
  expect(letter?.headers.get("auto-submitted")).toBe("auto-generated");
  expect(letter?.attachments.map((a) => [a.filename, a.contentType, a.related ?? false])).toEqual([
    ["ticket-1.png", "image/png", true],
    ["ticket-2.png", "image/png", true],
    ["门票-K7QX2M9P.pdf", "application/pdf", false],
    ["event.ics", "text/calendar", false],
  ]);
  // The reader has put the pictures in their places: nothing is left to load.
  expect(letter?.html).toContain(pictureIn(letter as never).toString("base64"));
  expect(letter?.html).not.toContain("cid:");
  expect(await row()).toMatchObject({ state: "sent", sentAt: now, attempts: 1, leasedBy: null });
  expect((await row())?.propsSealed).toHaveLength(0);
});

test("bad input 66: a copied database tells no sign-in code", async () => {
  await queue({ key: "c", kind: "sign-in-code", props: { code: "042917", minutes: 10 } });
  expect(JSON.stringify(await row("c"))).not.toContain("042917");
  expect((await row("c"))?.propsSealed.toString("latin1")).not.toContain("042917");
});

test.each([
  ["bad input 4: two addresses in one", "a@x.example>,<evil@example.com", "bad_address"],
  ["bad input 5: an address of 300 characters", `${"a".repeat(300)}@example.com`, "bad_address"],
])("%s is not sent to anybody", async (_, address, reason) => {
  await queue({ to: { name: "A", address } });
  expect((await deliver()).dead).toBe(1);
  expect(await row()).toMatchObject({ state: "dead", lastError: reason });
  expect(inbox().letters).toEqual([]);
});

test("a letter about an order that is gone is not sent", async () => {
  await queue({ props: { orderId: "gone" } });
  expect((await deliver()).dead).toBe(1);
  expect((await row())?.lastError).toBe("subject_gone");
});

test.each([
  [
    "bad input 3: a name with a header in it",
    "x\r\nBcc: evil@example.com",
    "x Bcc: evil@example.com",
  ],
  [
    "a name with a comma and quotes",
    'Doe, "Jo" <evil@example.com>',
    'Doe, "Jo" <evil@example.com>',
  ],
  ["a name written from right to left", "عمر خیام", "عمر خیام"],
  ["a name of a hundred characters", "蠹".repeat(100), "蠹".repeat(100)],
])("%s is only a name", async (_, name, seen) => {
  await queue({ to: { name, address: "lin@example.com" } });
  await deliver();
  const [letter] = inbox().letters;
  expect(letter?.recipients).toEqual(["lin@example.com"]);
  expect(letter?.to && "value" in letter.to && letter.to.value[0]).toEqual({
    name: seen,
    address: "lin@example.com",
  });
  expect(letter?.headers.has("bcc")).toBe(false);
});

test("a letter about sessions brings their calendar entries, and one about none brings none", async () => {
  const { props } = samples["seat-confirmed"];
  const none = { ...props, sessionIds: [], reason: "lapsed" as const };
  await queue({ key: "some", kind: "seat-confirmed", props });
  await queue({ key: "none", kind: "seat-lost", props: none });
  const attached = async (key: string) => {
    const letter = await row(key);
    if (!letter) throw new Error("no letter");
    const about = { ...letter, eventId: westbund.id };
    const composed = await composeLetter(about, sources, settings);
    return composed.ok ? composed.value.attachments : composed.reason;
  };

  expect(await attached("some")).toMatchObject([
    { filename: "agenda.ics", content: expect.stringContaining(props.sessionIds.join()) },
  ]);
  expect(await attached("none")).toEqual([]);
});
