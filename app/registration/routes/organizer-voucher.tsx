import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { may } from "#app/accounts/roles.ts";
import { now, wallTime } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { vouchersUrl } from "#app/urls.ts";
import { conflict, notFound, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { formOf, parseForm, type Typed } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { type Taker, takersOf } from "../allotments.ts";
import { changeVoucher } from "../change-voucher.ts";
import { NewVouchers } from "../components/new-vouchers.tsx";
import { OneVoucher } from "../components/one-voucher.tsx";
import { createVouchers } from "../create-vouchers.ts";
import { endVoucher } from "../end-voucher.ts";
import { ticketTypesOf } from "../ticket-types.ts";
import { voucherChangeForm, vouchersForm } from "../voucher-forms.ts";
import { voucherState } from "../voucher-list.ts";
import { usesOf, voucherOf } from "../vouchers.ts";
import { type VouchersRefusal, vouchersRefusal, words } from "../vouchers-wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const isNew = params.id === "new";
  const action = isNew ? "tickets.change" : "tickets.see";
  const found = await requireRole(db, request, params.event, action);
  const { event, role } = found;
  const [lang, at] = [langOf(request), now()];
  const types = await ticketTypesOf(db, event.id);
  const voucher = isNew ? null : await voucherOf(db, event.id, params.id ?? "");
  if (!isNew && !voucher) throw notFound();
  const wall = (instant: number | null) => (instant === null ? "" : wallTime(instant, event.zone));
  const takers = voucher ? await takersOf(db, [voucher.id], at) : new Map<string, Taker[]>();
  return json({
    title: voucher?.code ?? words[lang].newVouchers,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: event.slug,
    zone: event.zone,
    currency: event.currency,
    types: types.map(({ id, name }) => ({ id, name })),
    changes: may(role, "tickets.change"),
    voucher: voucher && {
      ...voucher,
      ...(await usesOf(db, voucher.id, at)),
      state: voucherState(voucher, at),
      from: wall(voucher.validFrom),
      until: wall(voucher.validUntil),
      takers: takers.get(voucher.id) ?? [],
    },
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "tickets.change");
  const lang = langOf(request);
  const t = words[lang];
  const by = { eventId: event.id, actor: actorOf(person), now: now() };
  const sent = await formOf(request);
  const no = (refused: { reason: VouchersRefusal }, typed: Typed = {}) =>
    conflict({ errors: {}, typed, refused: vouchersRefusal(refused, lang) });
  const here = vouchersUrl(event.slug, params.id);

  if (params.id === "new") {
    const form = await parseForm(sent, vouchersForm(event));
    if (!form.ok) return unprocessable({ ...form, refused: "" });
    const { code, prefix, count, price, types: ticketTypeIds, ...rest } = form.value;
    const codes = code === "" ? { prefix, count: count ?? 1 } : { code };
    const details = { ...rest, ...price, ticketTypeIds };
    const made = await createVouchers(db, { ...by, details, codes });
    if (!made.ok) return no(made, form.typed);
    return redirectWithFlash(vouchersUrl(event.slug), t.made(made.value.codes.length));
  }
  const voucherId = params.id ?? "";
  if (sent.get("intent") === "end") {
    const ended = await endVoucher(db, { ...by, voucherId });
    return ended.ok ? redirectWithFlash(here, t.ended) : no(ended);
  }
  const form = await parseForm(sent, voucherChangeForm(event.zone));
  if (!form.ok) return unprocessable({ ...form, refused: "" });
  const changed = await changeVoucher(db, { ...by, voucherId, change: form.value });
  return changed.ok ? redirectWithFlash(here, t.saved) : no(changed, form.typed);
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerVoucher() {
  const { frame, title, voucher, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = words[useLang()];
  return (
    <OrganizerPage {...frame} title={voucher ? title : t.newVouchers}>
      <RefusedNotice answer={answer} />
      {voucher ? (
        <OneVoucher {...page} voucher={voucher} answer={answer} />
      ) : (
        <NewVouchers {...page} answer={answer} />
      )}
    </OrganizerPage>
  );
}
