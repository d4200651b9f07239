import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { preferredLang } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { featuredEvent } from "../events.ts";

/** `/` leads to the featured event in the visitor's language, or else to the list of events. */
export async function loader({ request }: LoaderFunctionArgs) {
  const lang = preferredLang(request);
  const event = await featuredEvent(db);
  const path = event ? `/${lang}/${event.slug}` : `/${lang}`;
  return redirect(path, { headers: { Vary: "Cookie, Accept-Language" } });
}
