import { type Actor, recordActivity } from "#app/audit/record-activity.ts";
import { newOrderCode } from "#app/lib/codes.ts";
import { newId } from "#app/lib/ids.ts";
import type { Lang } from "#app/lib/lang.ts";
import { caughtRefusal, ok, Refusal, type Result, refused } from "#app/lib/result.ts";
import { newSecret, seal, sha256 } from "#app/lib/secrets.server.ts";
import type { Instant } from "#app/lib/time.ts";
import { queueLetter } from "#app/mail/queue-letter.ts";
import { allotmentUrl } from "#app/urls.ts";
import { type Db, transact } from "#db/open.ts";
import { allotments } from "#db/schema.server.ts";
import { claimIfRoom } from "./claim-places.ts";
import { insertVouchers } from "./insert-vouchers.ts";
import { placesNeeded } from "./places.ts";
import type { PriceRule } from "./pricing.ts";
import { keepQuotas } from "./recount-places.ts";
import { ticketTypeOf } from "./ticket-types.ts";
import {
  checkVoucherDetails,
  type VoucherDetails,
  type VoucherDetailsRefusal,
} from "./voucher-details.ts";

export type CreateAllotmentRefusal = VoucherDetailsRefusal | "no_room_to_reserve";

/**
 * Keeps tickets of one type for a community, at a price of its own, until a date: then what nobody
 * took goes back by itself. The community's own person gets the link of a page on which they hand
 * the tickets out. Refuses what `checkVoucherDetails` refuses and more than the quotas have.
 */
export async function createAllotment(
  db: Db,
  made: {
    eventId: string;
    organization: string;
    person: { name: string; email: string };
    ticketTypeId: string;
    quantity: number;
    price: PriceRule;
    returnsAt: Instant | null;
    lang: Lang;
    actor: Actor;
    now: Instant;
  },
): Promise<Result<{ id: string; secret: string }, CreateAllotmentRefusal>> {
  const { eventId, organization, person, ticketTypeId, quantity, returnsAt, actor, now } = made;
  const details: VoucherDetails = {
    ...made.price,
    unlocks: true,
    reserves: true,
    uses: quantity,
    validFrom: null,
    validUntil: returnsAt,
    ticketTypeIds: [ticketTypeId],
    organization,
    note: "",
  };
  return caughtRefusal(() =>
    transact(
      db,
      async (tx): Promise<Result<{ id: string; secret: string }, CreateAllotmentRefusal>> => {
        await keepQuotas(tx, eventId);
        const checked = await checkVoucherDetails(tx, eventId, details, now);
        if (!checked.ok) return checked;
        const type = await ticketTypeOf(tx, eventId, ticketTypeId);
        if (!type) return refused("unknown_ticket_type");

        const id = newId(now);
        const needed = await placesNeeded(tx, [{ ticketTypeId, quantity }]);
        const kept = { heldBy: id, expiresAt: returnsAt, now, line: "passed" } as const;
        if ((await claimIfRoom(tx, needed, kept)) !== null) {
          throw new Refusal(refused("no_room_to_reserve"));
        }
        const code = `C-${newOrderCode()}`;
        const common = { id, eventId, createdAt: now };
        await insertVouchers(tx, [
          { ...details, ...common, code, purpose: "allotment", batchId: id },
        ]);
        const secret = newSecret();
        await tx.insert(allotments).values({
          ...common,
          secretHash: sha256(secret),
          secretSealed: seal("allotment", secret),
          personName: person.name,
          personEmail: person.email,
          lang: made.lang,
        });
        await queueLetter(tx, {
          key: `allotment:${id}`,
          eventId,
          kind: "allotment",
          to: { name: person.name, address: person.email },
          lang: made.lang,
          props: {
            path: allotmentUrl(secret),
            organization,
            typeName: type.name,
            quantity,
            until: returnsAt,
          },
          now,
        });
        await recordActivity(tx, {
          eventId,
          actor,
          verb: "created_allotment",
          subject: { kind: "voucher", id },
          detail: { name: organization, count: quantity },
          at: now,
        });
        return ok({ id, secret });
      },
    ),
  );
}
