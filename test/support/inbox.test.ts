import nodemailer from "nodemailer";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Inbox, linkIn, openInbox, pictureIn } from "./inbox.ts";

let inbox: Inbox;

beforeEach(async () => {
  inbox = await openInbox();
});
afterEach(() => inbox.close());

test("a letter arrives with its picture and its link", async () => {
  await send();
  const letter = await inbox.nextLetter("lin@example.com");

  expect(letter.subject).toBe("您的门票");
  expect(pictureIn(letter).toString()).toBe("picture");
  expect(linkIn(letter, /orders/)).toBe("http://localhost/orders/1");
});

test("a refusal reaches the sender, and no letter the reader", async () => {
  inbox.be({ kind: "refuses", code: 451, reason: "Try later" });

  await expect(send()).rejects.toThrow(/451 Try later/);
  await expect(inbox.nextLetter("lin@example.com", { within: 10 })).rejects.toThrow(/Came: none/);
});

test("a line that breaks after the letter leaves the sender in doubt", async () => {
  inbox.be({ kind: "drops", after: "data" });

  await expect(send()).rejects.toThrow();
  expect(inbox.letters).toHaveLength(1);
});

function send() {
  return nodemailer.createTransport(inbox.url).sendMail({
    from: "hall@example.com",
    to: { name: "林", address: "lin@example.com" },
    subject: "您的门票",
    text: "See http://localhost/orders/1 for your ticket.",
    attachments: [{ filename: "qr.png", content: "picture", contentType: "image/png" }],
  });
}
