import { type Entered, neverScanned, type Presence, type ScanKind } from "./admission.ts";

/** A scan that let someone in or out. */
export type Passage = Entered & { kind: ScanKind };

/** What scans in the order they happened come to; undone and refused ones are not among them. */
export function presenceAfter(passages: readonly Passage[]): Presence {
  return passages.reduce<Presence>(
    (presence, { kind, at, gateId, deviceId }) =>
      kind === "exit"
        ? { ...presence, present: false }
        : {
            entries: presence.entries + 1,
            present: true,
            lastEntry: { at, gateId, deviceId },
          },
    neverScanned,
  );
}
