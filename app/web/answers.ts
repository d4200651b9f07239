import { data } from "@remix-run/node";
import type { Absence } from "#app/lib/absence.ts";

/**
 * 422: the form again, with what is wrong and what was typed; 400 where a field holds what no
 * browser sends (a NUL, a broken body). To be returned by an action.
 */
export function unprocessable<T extends { errors: Record<string, string>; typed: object }>(
  answer: T,
) {
  const hostile = Object.values(answer.errors).includes("bad_characters");
  const broken = answer.errors.form === "invalid" && Object.keys(answer.typed).length === 0;
  return data(answer, { status: hostile || broken ? 400 : 422 });
}

/** 409: what was asked can not be done any more; says why. To be returned by an action. */
export function conflict<T>(answer: T) {
  return data(answer, { status: 409 });
}

/** 400: no page of ours sends this. To be thrown. */
export function badRequest(): Response {
  return new Response(null, { status: 400, statusText: "Bad Request" });
}

/** 403: known, but not allowed. To be thrown. */
export function forbidden(): Response {
  return new Response(null, { status: 403, statusText: "Forbidden" });
}

/** 404: not there yet; its page says what is missing and where to go on. To be thrown. */
export function notYet(absence: Absence): Response {
  return Response.json({ absence }, { status: 404, statusText: "Not Found" });
}

/** 404: not there, or not for this visitor; the two are never told apart. To be thrown. */
export function notFound(): Response {
  return new Response(null, { status: 404, statusText: "Not Found" });
}
