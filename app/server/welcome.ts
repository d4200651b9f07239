import QRCode from "qrcode";
import { makeFirstOwner } from "#app/accounts/make-first-owner.ts";
import { gatesOf } from "#app/checkin/gates.ts";
import { makeDeviceSetup } from "#app/checkin/make-device-setup.ts";
import { type Event, featuredEvent } from "#app/event/events.ts";
import { env } from "#app/lib/env.server.ts";
import { now } from "#app/lib/time.ts";
import { deviceSetupUrl, eventUrl, signInLinkUrl } from "#app/urls.ts";
import type { Db } from "#db/open.ts";

/**
 * What the terminal says once the site is up: in words, what to open. A link that signs in is
 * printed only where the site is not live, since what is printed ends up in logs.
 */
export async function welcome(db: Db): Promise<string> {
  const event = await featuredEvent(db);
  const lines = [
    "",
    `  Wutong is running at ${env.origin}`,
    "",
    ...(event ? pages(event) : ["  There is no published event yet."]),
    ...(env.live ? organizersOfLive() : await organizersOfTrial(db, event)),
    "",
    ...(env.lanAddress ? await phoneLines() : []),
  ];
  return `${lines.join("\n")}\n`;
}

function pages(event: Event): string[] {
  return [
    line("Public page", eventUrl("zh", event.slug)),
    line("in English", eventUrl("en", event.slug)),
  ];
}

function organizersOfLive(): string[] {
  return ["  Organizers     npm run cli -- organizer add EMAIL --event SLUG --role owner"];
}

async function organizersOfTrial(db: Db, event: Event | null): Promise<string[]> {
  const mailbox = line("Mailbox", "/dev/mail");
  if (!event) return [mailbox];
  const { secret } = await makeFirstOwner(db, {
    eventId: event.id,
    email: "owner@example.com",
    name: "Owner",
    lang: "zh",
    now: now(),
  });
  return [
    line("Sign in", signInLinkUrl(secret)),
    "                 (once, as the event's owner)",
    ...(await firstGate(db, event)),
    mailbox,
  ];
}

/** A link that makes the browser that opens it a scanner of the event's first gate. */
async function firstGate(db: Db, event: Event): Promise<string[]> {
  const more = line("Gates", `/organizer/${event.slug}/gates`);
  const [gate] = await gatesOf(db, event.id);
  if (!gate) return [more];
  const setup = await makeDeviceSetup(db, { eventId: event.id, gateId: gate.id, now: now() });
  if (!setup.ok) return [more];
  return [
    line(gate.name.en || gate.name.zh, deviceSetupUrl(setup.value.secret)),
    "                 (once, within 15 minutes: this browser becomes its scanner)",
    more,
    "                 (set-up codes for phones)",
  ];
}

function line(what: string, path: string): string {
  return `  ${what.padEnd(14)} ${env.origin}${path}`;
}

async function phoneLines(): Promise<string[]> {
  const code = await QRCode.toString(env.origin, { type: "terminal", small: true });
  return [
    code,
    "  Scan this with a phone in the same network. The phone warns once, because this machine",
    "  signed its certificate itself: choose “Advanced” or “Show details”, then to visit the page",
    "  anyway. A gate's page then asks whether it may use the camera: allow it.",
    "",
  ];
}
