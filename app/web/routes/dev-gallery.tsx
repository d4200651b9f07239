import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { cover } from "#app/event/cover.ts";
import { env } from "#app/lib/env.server.ts";
import { qrSvg } from "#app/registration/ticket-qr.server.ts";
import { event, secret } from "#app/ui/gallery/sample.ts";
import { Gallery, sheets } from "#app/ui/gallery.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { notFound } from "#app/web/answers.ts";

/** The shared pieces of screen, a sheet at a time; 404 on a live site. */
export function loader({ params }: LoaderFunctionArgs) {
  const sheet = sheets.find((one) => one === params.sheet);
  if (env.live || !sheet) throw notFound();
  return {
    sheet,
    drawing: cover(event.slug, event.accentHue),
    qr: `data:image/svg+xml,${encodeURIComponent(qrSvg(secret, secret))}`,
  };
}

export default function DevGallery() {
  const { sheet, drawing, qr } = useLoaderData<typeof loader>();
  const picture = <img src={qr} alt={secret} width={495} height={495} />;
  return <Gallery sheet={sheet} lang={useLang()} drawing={drawing} qr={picture} />;
}
