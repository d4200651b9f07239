import type { Instant } from "#app/lib/time.ts";
import { searchTickets } from "#app/registration/ticket-search.ts";
import type { Reader } from "#db/open.ts";
import { decide } from "./admission.ts";
import type { Device } from "./devices.ts";
import type { FoundTicket, SearchAnswer } from "./scan-protocol.ts";
import { rulesFor, type ScannedTicket, ticketsOfEvent } from "./scanned-tickets.ts";

const fewest = 2;
const most = 20;

/**
 * The tickets of a device's event that fit what was typed, each with what a scan of it would now
 * answer. One character finds nobody: a gate is no register to look through.
 */
export async function foundTickets(
  db: Reader,
  { device, typed, now }: { device: Device; typed: string; now: Instant },
): Promise<SearchAnswer> {
  if ([...typed.trim()].length < fewest) return { tickets: [], more: false };
  const { eventId } = device;
  const { ids, more } = await searchTickets(db, { eventId, typed, limit: most });
  const found = await ticketsOfEvent(db, { eventId, ids, listId: device.list.id, now });
  const order = new Map(ids.map((id, i) => [id, i]));
  found.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  return { tickets: found.map((ticket) => shown(ticket, device, now)), more };
}

function shown(ticket: ScannedTicket, device: Device, now: Instant): FoundTicket {
  const { id, name, type, order, phone, presence } = ticket;
  const list = rulesFor(device, ticket.listedTypes);
  const decision = decide({ ticket: ticket.facts, list, kind: "entry", presence, now });
  return {
    id,
    name,
    type,
    order,
    phone: phone.replace(/\D/g, "").slice(-4),
    reason: decision.result === "refused" ? decision.reason : null,
    present: presence.present,
  };
}
