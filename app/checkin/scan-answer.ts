import { clockOf, dayOf, type Instant } from "#app/lib/time.ts";
import type { Device } from "./devices.ts";
import { pretixReasons } from "./refusal-reasons.ts";
import type { Due, ScanAnswer, WallMoment } from "./scan-protocol.ts";
import type { RecordedScan } from "./scans.ts";

/** What a device is told about a recorded scan, with times on the event's wall clock. */
export function scanAnswer(scan: RecordedScan, device: Device, due: Due | null = null): ScanAnswer {
  const { id, at, result, reason, ticket, since, seatedBy } = scan;
  const { zone, list } = device;
  return {
    scan: id,
    at,
    result,
    ...(reason && { reason, pretix_reason: pretixReasons[reason] }),
    ...(ticket && { ticket }),
    ...(due && { due }),
    ...(seatedBy && { seated_by: seatedBy }),
    ...(since && {
      since: {
        ...wallMoment(since.at, at, zone),
        gate: since.gateName,
        here: since.deviceId === device.id,
        ago: at - since.at,
      },
    }),
    ...(reason === "too_early" && list.opensAt !== null
      ? { limit: wallMoment(list.opensAt, at, zone) }
      : {}),
    ...(reason === "too_late" && list.closesAt !== null
      ? { limit: wallMoment(list.closesAt, at, zone) }
      : {}),
  };
}

function wallMoment(moment: Instant, now: Instant, zone: string): WallMoment {
  const day = dayOf(moment, zone);
  return { clock: clockOf(moment, zone), day: day === dayOf(now, zone) ? null : day };
}
