import { isLang, type Lang } from "#app/lib/lang.ts";
import { notFound } from "#app/web/answers.ts";
import type { Reader } from "#db/open.ts";
import { type Event, eventBySlug } from "./events.ts";

type Params = { lang?: string | undefined; event?: string | undefined };

/** The language of a public address; anything but `zh` and `en` is a 404. */
export function requireLang(params: Params): Lang {
  if (!isLang(params.lang)) throw notFound();
  return params.lang;
}

/**
 * The published event of a public address `/:lang/:event…` and its language. A draft, an archived
 * event and an unknown one are the same 404.
 */
export async function requireEvent(
  db: Reader,
  params: Params,
): Promise<{ event: Event; lang: Lang }> {
  const lang = requireLang(params);
  const event = params.event ? await eventBySlug(db, params.event) : null;
  if (event?.state !== "published") throw notFound();
  return { event, lang };
}
