import { type Entered, neverScanned, type Presence, type ScanKind } from "./admission.ts";

/** A scan that let someone in or out. */
export type Passage = Entered & { kind: ScanKind };

/** What scans in the order they happened come to; undone and refused ones are not among them. */
export function presenceAfter(passages: readonly Passage[]): Presence {
  let { entries, present, lastEntry } = neverScanned;
  for (const { kind, at, gateId, deviceId } of passages) {
    present = kind === "entry";
    if (!present) continue;
    entries++;
    lastEntry = { at, gateId, deviceId };
  }
  return { entries, present, lastEntry };
}
