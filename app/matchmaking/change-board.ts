import type * as z from "zod";
import { ok, type Result } from "#app/lib/result.ts";
import type { Db } from "#db/open.ts";
import {
  type BoardOrder,
  moveOnBoard,
  placeOnBoard,
  type Seen,
  takeOffBoard,
} from "./board-move.ts";
import { boardWords } from "./board-wording.ts";
import type { MoveRefusal } from "./move-meeting.ts";
import type { BoardForm } from "./plan-forms.ts";
import { sendHeldLettersNow } from "./send-held-letters.ts";

/** Carries out what was dragged or pressed on the board, and says what was done. */
export async function changeBoard(
  db: Db,
  { asked, ...order }: BoardOrder & { asked: z.output<typeof BoardForm> },
): Promise<Result<Seen, MoveRefusal>> {
  switch (asked.intent) {
    case "place":
      return placeOnBoard(db, { ...order, ...asked });
    case "take_off":
      return takeOffBoard(db, { ...order, ...asked });
    case "send": {
      const letters = await sendHeldLettersNow(db, order);
      return ok({ says: boardWords[order.lang].lettersSent(letters), query: {} });
    }
    default:
      return moveOnBoard(db, { ...order, ...asked });
  }
}
