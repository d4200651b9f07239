import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireEvent } from "#app/event/guards.server.ts";
import { env } from "#app/lib/env.server.ts";
import type { Lang } from "#app/lib/lang.ts";
import { agendaUrl } from "#app/urls.ts";
import { notFound } from "#app/web/answers.ts";
import { keepHeader } from "#app/web/page-cache.server.ts";
import { db } from "#db/client.server.ts";
import { words } from "../agenda-wording.ts";
import { askedPart, type FileFormat, mediaTypes, scheduleFile } from "../export/schedule-file.ts";
import { releasedProgram } from "../releases.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event, lang } = await requireEvent(db, params);
  const released = await releasedProgram(db, event.id);
  if (!released) return notOut(request, { slug: event.slug, lang });
  const { program, release } = released;
  const { pathname, searchParams } = new URL(request.url);
  const format = pathname.toLowerCase().split(".").at(-1);
  const part = askedPart(program, searchParams);
  if (!part || !isFormat(format)) throw notFound();

  const stamp = release.releasedAt;
  const file = scheduleFile(part, format, { slug: event.slug, lang, origin: env.origin, stamp });
  return new Response(file, {
    headers: {
      "Content-Type": mediaTypes[format],
      ...openToAll,
      [keepHeader]: "revision; track, room, speaker, session",
    },
  });
}

const openToAll = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "ETag",
  "Cross-Origin-Resource-Policy": "cross-origin",
};

/** Before the first release: who follows a link is led to the page that says so, a program is told. */
function notOut(request: Request, { slug, lang }: { slug: string; lang: Lang }): Response {
  const headers = { ...openToAll, Vary: "Accept", "Cache-Control": "no-store" };
  if (request.headers.get("accept")?.includes("text/html")) {
    return new Response(null, {
      status: 302,
      headers: { ...headers, Location: agendaUrl(lang, slug) },
    });
  }
  const type = { "Content-Type": "text/plain; charset=utf-8" };
  return new Response(`${words[lang].none}\n`, { status: 404, headers: { ...headers, ...type } });
}

function isFormat(name: string | undefined): name is FileFormat {
  return name !== undefined && name in mediaTypes;
}
