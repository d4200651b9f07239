import { data, redirect } from "@remix-run/node";
import type * as z from "zod";
import type { Result } from "#app/lib/result.ts";
import { minute, now, second } from "#app/lib/time.ts";
import { gateUrl } from "#app/urls.ts";
import { notFound } from "#app/web/answers.ts";
import { readCookie } from "#app/web/cookies.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { type RateLimit, rateLimit, requireWithin } from "#app/web/rate-limits.server.ts";
import { clientAddress } from "#app/web/request-facts.server.ts";
import type { Db } from "#db/open.ts";
import { type DeviceSetup, deviceSetupBySecret, type SetupRefusal } from "./device-setups.ts";
import { type Device, deviceByToken } from "./devices.ts";
import type { Problem } from "./scan-protocol.ts";
import { touchDevice } from "./touch-device.ts";
import { doorRefusals } from "./wording.ts";

/** The cookie that holds a device's token. */
export const deviceCookie = "device";

export type DoorReason = keyof (typeof doorRefusals)["en"];

/** A phone scans two tickets a second; a hall of programs on one token far more. */
const requests = {
  scan: rateLimit({ name: "gate-scan", times: 200, per: second }),
  search: rateLimit({ name: "gate-search", times: 3000, per: minute }),
  other: rateLimit({ name: "gate-other", times: 600, per: minute }),
} satisfies Record<string, RateLimit>;
const wrongSetups = rateLimit({ name: "wrong-setup", times: 30, per: minute });

/**
 * The device that asks, by its cookie or bearer token, within its limits. No token, an unknown
 * and a revoked one are a 401 problem; too many requests a 429 one; both in its language.
 */
export async function requireDevice(
  db: Db,
  request: Request,
  kind: keyof typeof requests,
): Promise<Device> {
  const token = tokenOf(request);
  const device = token ? await deviceByToken(db, token) : null;
  if (!device) throw doorProblem(request, "no_device", 401);
  if (device.revokedAt !== null) throw doorProblem(request, "revoked", 401);
  const wait = await requests[kind].take(device.id);
  if (wait > 0) throw doorProblem(request, "too_many", 429, Math.ceil(wait / second));
  await touchDevice(db, { ...device, now: now() });
  return device;
}

/**
 * The device that opens a gate's page: one of another gate is led to its own; a phone that is no
 * device, or was removed, gets a 403 that says so.
 */
export async function requireGate(
  db: Db,
  request: Request,
  gateId: string | undefined,
): Promise<Device> {
  const token = readCookie(request, deviceCookie);
  const device = token ? await deviceByToken(db, token) : null;
  if (!device) throw data({ reason: "no_device" satisfies DoorReason }, { status: 403 });
  if (device.revokedAt !== null) {
    throw data({ reason: "revoked" satisfies DoorReason }, { status: 403 });
  }
  if (device.gateId !== gateId) throw redirect(gateUrl(device.gateId), 303);
  return device;
}

/** What a set-up code opens, or why it no longer does; an unknown one is a 404, then a 429. */
export async function requireDeviceSetup(
  db: Db,
  request: Request,
  secret: string | undefined,
): Promise<Result<DeviceSetup, SetupRefusal>> {
  const setup = await deviceSetupBySecret(db, { secret: secret ?? "", now: now() });
  if (setup.ok || setup.reason !== "setup_not_found") return setup;
  await requireWithin(wrongSetups, clientAddress(request), request);
  throw notFound();
}

/** A posted JSON body read by its schema; anything else is a 400 problem. */
export async function requireJson<S extends z.ZodType>(
  request: Request,
  schema: S,
): Promise<z.output<S>> {
  const read = schema.safeParse(await request.json().catch(() => null));
  if (!read.success) throw doorProblem(request, "bad_request", 400);
  return read.data;
}

/** A refusal as `application/problem+json` (RFC 9457) in the language of the request. */
export function doorProblem(
  request: Request,
  reason: DoorReason,
  status: number,
  retryAfter?: number,
): Response {
  const detail = doorRefusals[langOf(request)][reason];
  const problem: Problem = { title: reason.replaceAll("_", " "), status, reason, detail };
  const headers: Record<string, string> = {
    "Content-Type": "application/problem+json; charset=utf-8",
    "Cache-Control": "no-store",
  };
  if (retryAfter !== undefined) headers["Retry-After"] = String(retryAfter);
  if (status === 401) headers["WWW-Authenticate"] = "Bearer";
  return new Response(JSON.stringify(problem), { status, headers });
}

function tokenOf(request: Request): string | null {
  const bearer = /^Bearer (\S+)$/.exec(request.headers.get("authorization") ?? "");
  return bearer?.[1] ?? readCookie(request, deviceCookie);
}
