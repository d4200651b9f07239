import type { Actor } from "#app/audit/record-activity.ts";
import type { Event } from "#app/event/events.ts";
import type { Lang } from "#app/lib/lang.ts";
import { ok, type Result } from "#app/lib/result.ts";
import type { Instant } from "#app/lib/time.ts";
import type { Db } from "#db/open.ts";
import { archiveOrganization } from "./archive-organization.ts";
import { keepLogo } from "./keep-logo.ts";
import { words } from "./organizer-wording.ts";
import { partRepresentative } from "./part-representative.ts";
import { postedLogo } from "./posted-logo.ts";
import type { OrganizationRefusal } from "./wording.ts";

/** What an organization's pages may order beside saving and inviting. */
const orders = ["logo", "remove-logo", "part", "archive", "restore"] as const;
export type OrganizationOrder = (typeof orders)[number];

/** Whether a form's `intent` is one of these orders. */
export function isOrganizationOrder(intent: unknown): intent is OrganizationOrder {
  return orders.some((one) => one === intent);
}

/** Gives one of these orders to its verb, by what the form brings; what to say once it is done. */
export async function carryOut(
  db: Db,
  order: OrganizationOrder,
  of: {
    event: Pick<Event, "id">;
    id: string;
    form: FormData;
    lang: Lang;
    actor: Actor;
    now: Instant;
  },
): Promise<Result<string, OrganizationRefusal>> {
  const { form, lang } = of;
  const t = words[lang];
  const by = { eventId: of.event.id, id: of.id, actor: of.actor, now: of.now };
  if (order === "archive" || order === "restore") {
    const state = order === "archive" ? "archived" : "active";
    const done = await archiveOrganization(db, { ...by, state });
    return done.ok ? ok(order === "archive" ? t.archived : t.restored) : done;
  }
  if (order === "part") {
    const personId = String(form.get("person") ?? "");
    const done = await partRepresentative(db, { ...by, organizationId: of.id, personId });
    return done.ok ? ok(t.parted) : done;
  }
  const picture = order === "logo" ? await postedLogo(form) : ok(null);
  if (!picture.ok) return picture;
  const done = await keepLogo(db, { ...by, bytes: picture.value });
  return done.ok ? ok(t.uploaded) : done;
}
