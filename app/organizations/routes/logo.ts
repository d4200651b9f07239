import type { LoaderFunctionArgs } from "@remix-run/node";
import { notFound } from "#app/web/answers.ts";
import { db } from "#db/client.server.ts";
import { logoByHash } from "../logos.ts";

const year = 365 * 24 * 60 * 60;

/** A logo by its hash: the bytes of one address never change. */
export async function loader({ params }: LoaderFunctionArgs) {
  const hash = /^[0-9a-f]{64}$/.exec(params.hash ?? "")?.[0];
  const logo = hash === undefined ? null : await logoByHash(db, hash);
  if (!logo) throw notFound();
  return new Response(new Uint8Array(logo.body), {
    headers: {
      "Content-Type": logo.type,
      "Content-Disposition": `inline; filename="logo.${logo.ending}"`,
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": `public, max-age=${year}, immutable`,
    },
  });
}
