import type { Event } from "#app/event/events.ts";
import { pageEvent } from "#app/event/page-event.ts";
import type { Lang } from "#app/lib/lang.ts";
import { labelOf } from "./label-of.ts";
import type { Person } from "./people.ts";
import { type Action, may, type Role } from "./roles.ts";
import { rooms } from "./wording.ts";

/** The rooms of the organizers, in the order of the rail, and the right each asks for. */
const allRooms = [
  { key: "overview", path: "", icon: "chart", action: "overview.see" },
  { key: "orders", path: "/orders", icon: "list", action: "orders.see" },
  {
    key: "payments",
    path: "/payments",
    icon: "money",
    action: "orders.money",
    also: ["/papers", "/transfers"],
  },
  { key: "applications", path: "/applications", icon: "question", action: "applications.see" },
  {
    key: "attendees",
    path: "/attendees",
    icon: "people",
    action: "attendees.see",
    also: ["/complimentary", "/import"],
  },
  {
    key: "tickets",
    path: "/ticket-types",
    icon: "ticket",
    action: "tickets.see",
    also: ["/quotas", "/questions"],
  },
  { key: "organizations", path: "/organizations", icon: "leaf", action: "organizations.see" },
  { key: "meetings", path: "/matchmaking", icon: "people", action: "meetings.see" },
  { key: "plan", path: "/meetings", icon: "clock", action: "meetings.see" },
  { key: "tables", path: "/tables", icon: "place", action: "meetings.floor" },
  { key: "agenda", path: "/agenda", icon: "calendar", action: "agenda.see" },
  {
    key: "vouchers",
    path: "/vouchers",
    icon: "voucher",
    action: "tickets.see",
    also: ["/allotments"],
  },
  { key: "waiting", path: "/waiting-list", icon: "hourglass", action: "orders.see" },
  { key: "letters", path: "/letters", icon: "mail", action: "letters.send" },
  { key: "door", path: "/gates", icon: "gate", action: "door.watch" },
  { key: "colleagues", path: "/colleagues", icon: "person", action: "colleagues.see" },
  { key: "activity", path: "/activity", icon: "clock", action: "audit.see" },
  { key: "settings", path: "/settings", icon: "settings", action: "event.change" },
] as const satisfies Room[];

type Room = {
  key: keyof (typeof rooms)["en"];
  path: string;
  icon: string;
  action: Action;
  /** Pages of this room whose paths stand beside its own. */
  also?: readonly string[];
};

/**
 * What every organizer's page shows around itself: the event, who is signed in, and a rail with
 * the rooms that this role may enter. `path` is that of the page.
 */
export function organizerFrame(
  { event, person, role }: { event: Event; person: Person; role: Role },
  { lang, path }: { lang: Lang; path: string },
) {
  const base = `/organizer/${event.slug}`;
  return {
    event: pageEvent(event),
    person: labelOf(person),
    rail: allRooms
      .filter((room) => may(role, room.action))
      .map((room) => ({
        href: base + room.path,
        label: rooms[lang][room.key],
        icon: room.icon,
        current:
          room.path === ""
            ? path === base
            : [room.path, ...("also" in room ? room.also : [])].some((one) =>
                isWithin(path, base + one),
              ),
      })),
  };
}

function isWithin(path: string, room: string): boolean {
  return path === room || path.startsWith(`${room}/`);
}
