import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { may } from "#app/accounts/roles.ts";
import { now } from "#app/lib/time.ts";
import { ticketTypesOf } from "#app/registration/ticket-types.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { checkInListUrl, gatesUrl, liveUrl, organizerGateUrl, roomDoorsUrl } from "#app/urls.ts";
import { conflict, unprocessable } from "#app/web/answers.ts";
import { redirectWithFlash } from "#app/web/flash.server.ts";
import { parseForm } from "#app/web/form.server.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { CheckInListTable } from "../components/check-in-list-table.tsx";
import { DeviceTable } from "../components/device-table.tsx";
import { DoorSteps } from "../components/door-steps.tsx";
import { GateTable } from "../components/gate-table.tsx";
import { scansByDevice } from "../device-scans.ts";
import { devicesOf } from "../devices.ts";
import { doorOverview } from "../door-overview.ts";
import { checkInListsOf, gatesOf } from "../gates.ts";
import { RevocationForm } from "../organizer-forms.ts";
import { refusalSentence, words } from "../organizer-wording.ts";
import { revokeDevice } from "../revoke-device.ts";
import { roomWords } from "../room-door-wording.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "door.watch");
  const { id, slug, zone } = found.event;
  const lang = langOf(request);
  const url = new URL(request.url);
  return json({
    title: words[lang].door,
    frame: organizerFrame(found, { lang, path: url.pathname }),
    slug,
    zone,
    manages: may(found.role, "door.manage"),
    asked: url.searchParams.get("remove"),
    now: now(),
    ...doorOverview({
      lists: await checkInListsOf(db, id),
      types: await ticketTypesOf(db, id),
      gates: await gatesOf(db, id),
      devices: await devicesOf(db, id),
      scans: await scansByDevice(db, id),
    }),
  });
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "door.manage");
  const lang = langOf(request);
  const form = await parseForm(request, RevocationForm);
  if (!form.ok) return unprocessable({ ...form, refused: "" });

  const { device: deviceId } = form.value;
  const by = { eventId: event.id, actor: actorOf(person), now: now() };
  const revoked = await revokeDevice(db, { ...by, deviceId });
  if (revoked.ok) return redirectWithFlash(gatesUrl(event.slug), words[lang].removed);
  return conflict({ errors: {}, typed: {}, refused: refusalSentence(revoked.reason, lang) });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerGates() {
  const { frame, slug, zone, manages, ...door } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const lang = useLang();
  const t = words[lang];
  return (
    <OrganizerPage
      {...frame}
      title={t.door}
      lead={t.doorLead}
      actions={
        <>
          <ButtonLink href={roomDoorsUrl(slug)} icon="gate">
            {roomWords[lang].title}
          </ButtonLink>
          <ButtonLink
            href={liveUrl(slug)}
            icon="chart"
            variant={door.phones.length > 0 ? "primary" : "quiet"}
          >
            {t.live}
          </ButtonLink>
        </>
      }
    >
      <RefusedNotice answer={answer} />
      {door.phones.length === 0 && (
        <DoorSteps
          slug={slug}
          hasList={door.lists.length > 0}
          gateId={door.gates[0]?.id}
          manages={manages}
        />
      )}
      {door.gates.length > 0 && (
        <Section
          title={t.gates}
          actions={manages && <New href={organizerGateUrl(slug, "new")}>{t.newGate}</New>}
        >
          <GateTable slug={slug} gates={door.gates} manages={manages} />
        </Section>
      )}
      {door.phones.length > 0 && (
        <Section title={t.phones}>
          <DeviceTable phones={door.phones} manages={manages} now={door.now} asked={door.asked} />
        </Section>
      )}
      {door.lists.length > 0 && (
        <Section
          title={t.lists}
          actions={manages && <New href={checkInListUrl(slug, "new")}>{t.newList}</New>}
        >
          <CheckInListTable slug={slug} lists={door.lists} zone={zone} manages={manages} />
        </Section>
      )}
    </OrganizerPage>
  );
}

function New({ href, children }: { href: string; children: string }) {
  return (
    <ButtonLink href={href} icon="plus">
      {children}
    </ButtonLink>
  );
}
