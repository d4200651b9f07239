import QRCode from "qrcode";
import { featuredEvent } from "#app/event/events.ts";
import { env } from "#app/lib/env.server.ts";
import type { Db } from "#db/open.ts";

/** What the terminal says once the site is up: in words, what to open. */
export async function welcome(db: Db): Promise<string> {
  const event = await featuredEvent(db);
  const lines = [
    "",
    "  Wutong is running.",
    "",
    line("Public page", event ? `/zh/${event.slug}` : "/"),
    ...(env.live ? [] : [line("Mailbox", "/dev/mail")]),
    "",
    ...(env.lanAddress ? await phoneLines() : []),
  ];
  return `${lines.join("\n")}\n`;
}

function line(what: string, path: string): string {
  return `  ${what.padEnd(14)}${env.origin}${path}`;
}

async function phoneLines(): Promise<string[]> {
  const code = await QRCode.toString(env.origin, { type: "terminal", small: true });
  return [
    code,
    "  Scan this with a phone in the same network. It warns once, because this machine signed",
    "  its certificate itself: choose “Advanced” or “Show details”, then to visit the page anyway.",
    "  The page then asks to use the camera.",
    "",
  ];
}
