// What a browser loads before a page works: its scripts with all they import, and its styles.
import { addOrganizer } from "#app/accounts/add-organizer.ts";
import { openSignIn } from "#app/accounts/open-sign-in.ts";
import { enrollDevice } from "#app/checkin/enroll-device.ts";
import { gatesOf } from "#app/checkin/gates.ts";
import { makeDeviceSetup } from "#app/checkin/make-device-setup.ts";
import { featuredEvent } from "#app/event/events.ts";
import { now } from "#app/lib/time.ts";
import {
  accountUrl,
  attendeesUrl,
  eventUrl,
  gatesUrl,
  gateUrl,
  imprintUrl,
  liveUrl,
  lostTicketUrl,
  myUrl,
  organizerOrdersUrl,
  organizerUrl,
  overviewUrl,
  privacyUrl,
  settingsUrl,
  signInUrl,
  ticketsUrl,
  ticketTypesUrl,
} from "#app/urls.ts";
import { closeDb, transact } from "#db/open.ts";
import { report } from "./figures.ts";
import { type FirstLoad, firstLoad } from "./first-load.ts";
import { startSite } from "./site.ts";
import { must, openStock } from "./stock.ts";

const site = await startSite();
const db = await openStock();
const event = await featuredEvent(db);
if (!event) throw new Error("The demo is not there.");
const { slug, id: eventId } = event;
const signedIn = await organizerCookie();
const { gateId, token } = await phone();
await closeDb(db);

const open = [
  eventUrl("zh", slug),
  ticketsUrl("zh", slug),
  lostTicketUrl("zh", slug),
  privacyUrl("en", slug),
  imprintUrl("en", slug),
];
const mine = [signInUrl(), myUrl(), accountUrl()];
const rooms = [
  organizerUrl(),
  overviewUrl(slug),
  settingsUrl(slug),
  ticketTypesUrl(slug),
  organizerOrdersUrl(slug),
  attendeesUrl(slug),
  gatesUrl(slug),
  liveUrl(slug),
];

const publicPages = await largest(open);
const none = await firstLoad(site.origin, imprintUrl("en", slug));
const my = await largest(mine, signedIn);
const organizer = await largest(rooms, signedIn);
const scanner = await largest([gateUrl(gateId)], `device=${token}`);
await site.stop();

const css = Math.max(...[publicPages, my, organizer, scanner].map(({ styles }) => styles));
const bar = { unit: "B", direction: "max" } as const;
report({ name: "bytes.none", value: none.scripts, bar: 0, ...bar });
report({ name: "bytes.public", value: publicPages.scripts, bar: 115_000, ...bar });
report({ name: "bytes.my", value: my.scripts, bar: 115_000, ...bar });
report({ name: "bytes.organizer", value: organizer.scripts, bar: 180_000, ...bar });
report({ name: "bytes.scanner", value: scanner.scripts, bar: 40_000, ...bar });
report({ name: "bytes.css", value: css, bar: 15_000, ...bar });

async function largest(paths: string[], cookie = ""): Promise<FirstLoad> {
  const loads = await Promise.all(paths.map((path) => firstLoad(site.origin, path, cookie)));
  return {
    scripts: Math.max(...loads.map(({ scripts }) => scripts)),
    styles: Math.max(...loads.map(({ styles }) => styles)),
  };
}

async function organizerCookie(): Promise<string> {
  const { person } = await addOrganizer(db, {
    ...{ eventId, email: "wen@example.com", name: "Wen", role: "owner", lang: "zh", now: now() },
  });
  const secret = await transact(db, (tx) =>
    openSignIn(tx, { personId: person.id, browser: "Bench", replaces: null, now: now() }),
  );
  return `sign-in=${secret}`;
}

async function phone(): Promise<{ gateId: string; token: string }> {
  const [gate] = await gatesOf(db, eventId);
  if (!gate) throw new Error("The demo has no gate.");
  const { secret } = must(await makeDeviceSetup(db, { eventId, gateId: gate.id, now: now() }));
  const { token } = must(await enrollDevice(db, { secret, name: "Bench", now: now() }));
  return { gateId: gate.id, token };
}
