import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { may } from "#app/accounts/roles.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { draftSessionsUrl, gatesUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { RoomDoorTable } from "../components/room-door-table.tsx";
import { words } from "../organizer-wording.ts";
import { roomWords } from "../room-door-wording.ts";
import { roomDoors } from "../room-doors.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "door.watch");
  const { id, slug, zone } = found.event;
  const lang = langOf(request);
  return json({
    title: roomWords[lang].title,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug,
    zone,
    manages: may(found.role, "door.manage"),
    plans: may(found.role, "agenda.change"),
    doors: await roomDoors(db, id),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerRoomDoors() {
  const { frame, doors, plans, title, ...table } = useLoaderData<typeof loader>();
  const lang = useLang();
  const t = roomWords[lang];
  return (
    <OrganizerPage
      {...frame}
      title={title}
      lead={t.lead}
      actions={
        <ButtonLink href={gatesUrl(table.slug)} icon="left">
          {words[lang].back}
        </ButtonLink>
      }
    >
      {doors.length > 0 ? (
        <RoomDoorTable {...table} doors={doors} />
      ) : (
        <EmptyState
          icon="gate"
          title={t.none}
          action={
            plans && <ButtonLink href={draftSessionsUrl(table.slug)}>{t.toSessions}</ButtonLink>
          }
        >
          {t.noneLead}
        </EmptyState>
      )}
    </OrganizerPage>
  );
}
