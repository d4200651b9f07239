import { type ActionFunctionArgs, data, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { env } from "#app/lib/env.server.ts";
import { localized } from "#app/lib/lang.ts";
import { now } from "#app/lib/time.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { deviceSetupUrl, gatePhoneUrl, gatesUrl } from "#app/urls.ts";
import { notFound } from "#app/web/answers.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { PhoneSetup } from "../components/phone-setup.tsx";
import { PhonesHere } from "../components/phones-here.tsx";
import { devicesOf } from "../devices.ts";
import { gateOf } from "../gates.ts";
import { makeDeviceSetup } from "../make-device-setup.ts";
import { words } from "../organizer-wording.ts";
import { setupQr } from "../setup-qr.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "door.manage");
  const lang = langOf(request);
  const gate = await gateOf(db, found.event.id, params.gate ?? "");
  if (!gate) throw notFound();
  const devices = await devicesOf(db, found.event.id);
  const name = localized(gate.name, lang);
  return json({
    title: words[lang].setupTitle(name),
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    gate: { id: gate.id, name },
    phones: devices
      .filter((one) => one.gateId === gate.id && one.revokedAt === null)
      .map(({ id, name: phone }) => ({ id, name: phone })),
    unreachable: env.secure ? null : env.origin,
  });
}

/** Answers the page itself: the code is known this once, and an address must not hold it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { event } = await requireRole(db, request, params.event, "door.manage");
  const at = now();
  const made = await makeDeviceSetup(db, {
    eventId: event.id,
    gateId: params.gate ?? "",
    now: at,
  });
  if (!made.ok) throw notFound();

  const { secret, expiresAt } = made.value;
  const address = env.origin + deviceSetupUrl(secret);
  return data({ address, qr: setupQr(address), expiresAt, now: at });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) =>
  page ? [{ title: page.title }] : [];

export default function OrganizerGatePhone() {
  const { frame, title, gate, phones, unreachable } = useLoaderData<typeof loader>();
  const setup = useActionData<typeof action>();
  const t = words[useLang()];
  const { slug } = frame.event;
  return (
    <OrganizerPage
      {...frame}
      title={title}
      lead={t.setupLead}
      actions={
        <ButtonLink href={gatesUrl(slug)} icon="left">
          {t.back}
        </ButtonLink>
      }
    >
      {unreachable && (
        <Notice tone="warn" title={t.unreachable}>
          {t.unreachableLead(unreachable)}
        </Notice>
      )}
      <PhoneSetup setup={setup} gate={gate.name} />
      <PhonesHere phones={phones} url={gatePhoneUrl(slug, gate.id)} />
    </OrganizerPage>
  );
}
