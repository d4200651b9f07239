import type { LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/accounts/guards.server.ts";
import { now } from "#app/lib/time.ts";
import { meetingDoors } from "#app/matchmaking/meeting-doors.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Page } from "#app/ui/page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { accountUrl, eventsUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { MeetingDoors } from "../components/meeting-doors.tsx";
import { MyOrder } from "../components/my-order.tsx";
import { myOrders } from "../my-orders.server.ts";
import { words } from "../order-page-wording.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const person = await requirePerson(db, request);
  const at = now();
  return {
    title: words[langOf(request)].myTickets,
    email: person.email,
    orders: await myOrders(db, person.email, at),
    doors: await meetingDoors(db, person, at),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }, { name: "robots", content: "noindex" }] : [];

export default function MyTickets() {
  const { email, orders, doors } = useLoaderData<typeof loader>();
  const lang = useLang();
  const t = words[lang];
  return (
    <Page width="text" title={t.myTickets} lead={t.myTicketsOf(email)}>
      {orders.length === 0 && doors.length === 0 && (
        <EmptyState
          icon="ticket"
          title={t.myTicketsEmpty}
          action={<ButtonLink href={eventsUrl(lang)}>{t.events}</ButtonLink>}
        >
          {t.myTicketsEmptyHint}
        </EmptyState>
      )}
      {orders.map((order) => (
        <MyOrder key={order.code} order={order} />
      ))}
      <MeetingDoors doors={doors} />
      <p>
        <a href={accountUrl()}>{t.account}</a>
      </p>
    </Page>
  );
}
