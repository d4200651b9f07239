import { cleanLine } from "#app/lib/text.ts";
import type { Ids } from "../schedule.ts";
import { guidAsUuid, isUuid, uuidOf } from "../schedule-ids.ts";
import type { RawSession } from "./raw-schedule.ts";
import type { WarningList } from "./warnings.ts";

/** What is known of a session when it gets its ids. */
export type Identified = {
  raw: RawSession;
  title: string;
  start: number | null;
  room: string | null;
};

/**
 * The ids of every session, in their order, no UUID twice: from its guid; without one from its code,
 * number or title, start and room. Of several with one guid the first keeps it.
 */
export function readIds(sessions: Identified[], acronym: string, list: WarningList): Ids[] {
  const uuids = new Set<string>();
  const numbers = new Set<number>();
  const [codes, ownNumbers] = [timesEach(sessions, "code"), timesEach(sessions, "number")];
  return sessions.map(({ raw, title, start, room }) => {
    const guid = cleanLine(raw.guid);
    if (guid === "") list.count("guid_missing", {});
    else if (!isUuid(guid)) list.count("guid_not_uuid", { example: guid });
    const name = [
      codes.get(raw.code) === 1 ? `code:${raw.code}` : "",
      ownNumbers.get(raw.number) === 1 ? `number:${raw.number}` : "",
      `${title}|${start}|${room}`,
    ].find(Boolean);
    let uuid = guid ? guidAsUuid(guid) : uuidOf(`session:${acronym}:${name}`);
    if (guid && uuids.has(uuid)) list.warn("guid_repeated", { title, guid });
    const isFirst = !uuids.has(uuid);
    for (let again = 2; uuids.has(uuid); again++) {
      uuid = uuidOf(`session:${acronym}:${guid}:${title}|${start}|${room}:${again}`);
    }
    uuids.add(uuid);
    const number = Number(raw.number);
    if (numbers.has(number)) list.count("number_repeated", {});
    const isNumber = Number.isSafeInteger(number) && number > 0;
    if (isNumber) numbers.add(number);
    return {
      guid: isFirst ? guid : "",
      uuid,
      code: cleanLine(raw.code),
      number: isNumber ? number : null,
    };
  });
}

function timesEach(sessions: Identified[], field: "code" | "number"): Map<string, number> {
  const times = new Map<string, number>();
  for (const { raw } of sessions) times.set(raw[field], (times.get(raw[field]) ?? 0) + 1);
  times.delete("");
  return times;
}
