import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { may } from "#app/accounts/roles.ts";
import { ticketsThatCame } from "#app/checkin/came.ts";
import { now } from "#app/lib/time.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { allotmentUrl, newAllotmentUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { allotmentsOf, secretOfAllotment, takersOf } from "../allotments.ts";
import { AllotmentTable } from "../components/allotment-table.tsx";
import { VoucherTabs } from "../components/voucher-tabs.tsx";
import { ticketTypesOf } from "../ticket-types.ts";
import { voucherState } from "../voucher-list.ts";
import { words } from "../vouchers-wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "tickets.see");
  const { event, role } = found;
  const [lang, at] = [langOf(request), now()];
  const all = await allotmentsOf(db, event.id, at);
  const takers = await takersOf(
    db,
    all.map(({ id }) => id),
    at,
  );
  const everyone = [...takers.values()].flat();
  const came = await ticketsThatCame(
    db,
    everyone.map(({ ticketId }) => ticketId),
  );
  const types = await ticketTypesOf(db, event.id);
  const changes = may(role, "tickets.change");
  return json({
    title: words[lang].allotments,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: event.slug,
    zone: event.zone,
    changes,
    rows: all.map(({ id, voucher, personName, size, taken, secretSealed }) => ({
      id,
      organization: voucher.organization,
      personName,
      typeName: types.find((type) => type.id === voucher.ticketTypeIds[0])?.name ?? null,
      size,
      taken,
      came: (takers.get(id) ?? []).filter(({ ticketId }) => came.has(ticketId)).length,
      returnsAt: voucher.validUntil,
      state: voucherState(voucher, at),
      // Whoever may change what is sold may hand out what is allotted.
      page: changes ? allotmentUrl(secretOfAllotment({ secretSealed })) : null,
    })),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerAllotments() {
  const { frame, title: _title, changes, ...list } = useLoaderData<typeof loader>();
  const t = words[useLang()];
  const create = changes && (
    <ButtonLink href={newAllotmentUrl(list.slug)} variant="primary" icon="plus">
      {t.newAllotment}
    </ButtonLink>
  );
  return (
    <OrganizerPage {...frame} title={t.allotments} lead={t.allotmentsLead} actions={create}>
      <VoucherTabs slug={list.slug} current="allotments" />
      <AllotmentTable {...list} />
    </OrganizerPage>
  );
}
