import * as z from "zod";
import { choice, id, ids, line, nameInBoth, optionalInstant, ticked } from "#app/lib/fields.ts";
import type { CheckInListDetails } from "./check-in-list-details.ts";
import { reentries, rulesOf } from "./reentry.ts";

/** A check-in list as its page posts it; times are wall clocks of the event's zone. */
export function checkInListForm(zone: string) {
  return z
    .object({
      name: nameInBoth(),
      types: ids(),
      opensAt: optionalInstant(zone),
      closesAt: optionalInstant(zone),
      reentry: choice(reentries),
      includeUnpaid: ticked(),
    })
    .transform(
      ({ types, reentry, ...rest }): CheckInListDetails => ({
        ...rest,
        ...rulesOf(reentry),
        ticketTypeIds: types,
      }),
    );
}

/** A gate as its page posts it. */
export const GateForm = z.object({ name: nameInBoth(), list: id(), takesMoney: ticked() });

/** The phone an organizer takes from its gate. */
export const RevocationForm = z.object({ device: id() });

/** Which scan an organizer undoes, and why. */
export const UndoForm = z.object({ scan: id(), reason: line(200) });
