import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { now } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { MoneyRooms } from "#app/ui/money-rooms.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { sellerUrl } from "#app/urls.ts";
import { unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { changeSeller } from "../change-seller.ts";
import { SellerFields } from "../components/seller-fields.tsx";
import { SellerForm } from "../forms.ts";
import { words } from "../organizer-wording.ts";
import { sellerOf } from "../sellers.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "orders.money");
  const lang = langOf(request);
  return json({
    title: words[lang].sellerTitle,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: found.event.slug,
    seller: await sellerOf(db, found.event.id),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "orders.money");
  const form = await parseForm(request, SellerForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const by = { eventId: event.id, actor: actorOf(person), now: now() };
  await changeSeller(db, { ...by, seller: form.value });
  return redirectWithFlash(sellerUrl(event.slug), words[langOf(request)].saved);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerSeller() {
  const { frame, slug, seller } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <OrganizerPage {...frame} title={t.sellerTitle} lead={t.sellerLead}>
      <MoneyRooms slug={slug} current="seller" />
      <SellerFields seller={seller} answer={answer} />
    </OrganizerPage>
  );
}
