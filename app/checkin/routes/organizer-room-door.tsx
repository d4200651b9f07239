import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { type MetaFunction, useActionData, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { actorOf } from "#app/accounts/people.ts";
import { may } from "#app/accounts/roles.ts";
import { unclaimedMinutes } from "#app/agenda/unclaimed-minutes.ts";
import { localized } from "#app/lib/lang.ts";
import { now } from "#app/lib/time.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { agendaSettingsUrl, gatePhoneUrl, roomDoorsUrl } from "#app/urls.ts";
import { conflict, notFound } from "#app/web/answers.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { SitterTable } from "../components/sitter-table.tsx";
import { openRoomDoor } from "../open-room-door.ts";
import { refusalSentence } from "../organizer-wording.ts";
import { roomWords } from "../room-door-wording.ts";
import { roomDoors } from "../room-doors.ts";
import { seatsAtDoor } from "../seats-at-door.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "door.watch");
  const { id, slug, zone } = found.event;
  const lang = langOf(request);
  const door = (await roomDoors(db, id)).find(({ sessionId }) => sessionId === params.session);
  const list = door && (await seatsAtDoor(db, door.sessionId));
  if (!list) throw notFound();
  return json({
    title: localized(door.title, lang),
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug,
    zone,
    door,
    sitters: list.sitters,
    manages: may(found.role, "door.manage"),
    plans: may(found.role, "agenda.change"),
    minutes: await unclaimedMinutes(db, id),
  });
}

/** Opens the door where it is not yet, and leads to where its gate takes on a phone. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { event, person } = await requireRole(db, request, params.event, "door.manage");
  const opened = await openRoomDoor(db, {
    eventId: event.id,
    sessionId: params.session ?? "",
    actor: actorOf(person),
    now: now(),
  });
  if (opened.ok) return redirect(gatePhoneUrl(event.slug, opened.value.gateId), 303);
  if (opened.reason === "session_not_found") throw notFound();
  const refused = refusalSentence(opened.reason, langOf(request));
  return conflict({ errors: {}, typed: {}, refused });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerRoomDoor() {
  const { frame, title, slug, door, manages, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = roomWords[useLang()];
  return (
    <OrganizerPage
      {...frame}
      title={title}
      lead={t.rule(page.minutes)}
      actions={
        <>
          <ButtonLink href={roomDoorsUrl(slug)} icon="left">
            {t.back}
          </ButtonLink>
          {page.plans && (
            <ButtonLink href={agendaSettingsUrl(slug)} icon="settings">
              {t.changeRule}
            </ButtonLink>
          )}
        </>
      }
    >
      <RefusedNotice answer={answer} />
      {manages && (
        <form method="post">
          <Button variant="primary" icon="scan">
            {t.scan}
          </Button>
        </form>
      )}
      <Section title={t.list}>
        <SitterTable door={door} sitters={page.sitters} zone={page.zone} />
      </Section>
    </OrganizerPage>
  );
}
