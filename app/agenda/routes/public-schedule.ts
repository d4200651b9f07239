import type { LoaderFunctionArgs } from "@remix-run/node";
import { env } from "#app/lib/env.server.ts";
import { notFound } from "#app/web/answers.ts";
import { keepHeader } from "#app/web/page-cache.server.ts";
import { db } from "#db/client.server.ts";
import { askedPart, type FileFormat, mediaTypes, scheduleFile } from "../export/schedule-file.ts";
import { requireProgram } from "../guards.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { event, lang, program, release } = await requireProgram(db, params);
  const { pathname, searchParams } = new URL(request.url);
  const format = pathname.toLowerCase().split(".").at(-1);
  const part = askedPart(program, searchParams);
  if (!part || !isFormat(format)) throw notFound();

  const stamp = release.releasedAt;
  const file = scheduleFile(part, format, { slug: event.slug, lang, origin: env.origin, stamp });
  return new Response(file, {
    headers: {
      "Content-Type": mediaTypes[format],
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Expose-Headers": "ETag",
      "Cross-Origin-Resource-Policy": "cross-origin",
      [keepHeader]: "revision; track, room, speaker, session",
    },
  });
}

function isFormat(name: string | undefined): name is FileFormat {
  return name !== undefined && name in mediaTypes;
}
