import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { type MetaFunction, useLoaderData } from "@remix-run/react";
import { requireRole } from "#app/accounts/guards.server.ts";
import { organizerFrame } from "#app/accounts/organizer-frame.ts";
import { may } from "#app/accounts/roles.ts";
import { useLang } from "#app/ui/lang.tsx";
import { draftRoomUrl } from "#app/urls.ts";
import { langOf } from "#app/web/language.server.ts";
import { db } from "#db/client.server.ts";
import { ListPage } from "../components/list-page.tsx";
import { RoomTable } from "../components/place-tables.tsx";
import { draftOf } from "../draft.ts";
import editorStyles from "../editor/editor.css?url";
import { agendaWords } from "../editor-wording.ts";
import { listWords } from "../lists-wording.ts";
import { roomRows } from "../place-rows.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const found = await requireRole(db, request, params.event, "agenda.see");
  const lang = langOf(request);
  return json({
    title: agendaWords[lang].rooms,
    frame: organizerFrame(found, { lang, path: new URL(request.url).pathname }),
    slug: found.event.slug,
    manages: may(found.role, "agenda.change"),
    rows: roomRows(await draftOf(db, found.event)),
  });
}

export const links = () => [{ rel: "stylesheet", href: editorStyles }];

export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data ? [{ title: data.title }] : [];

export default function OrganizerAgendaRooms() {
  const { frame, slug, manages, rows } = useLoaderData<typeof loader>();
  const t = listWords[useLang()];
  return (
    <ListPage
      frame={frame}
      slug={slug}
      list="rooms"
      lead={t.roomsLead}
      newUrl={manages ? draftRoomUrl(slug, "new") : null}
      newLabel={t.newRoom}
    >
      <RoomTable slug={slug} rows={rows} />
    </ListPage>
  );
}
