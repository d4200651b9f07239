import type { CSSProperties } from "react";
import { useLang } from "#app/ui/lang.tsx";
import { Count } from "#app/ui/numbers.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { draftRoomUrl, draftTrackUrl } from "#app/urls.ts";
import { agendaWords } from "../editor-wording.ts";
import { listWords } from "../lists-wording.ts";
import type { RoomRow, TrackRow } from "../place-rows.ts";
import { NothingListed } from "./list-page.tsx";

/** Rooms in the order of the schedule. */
export function RoomTable({ slug, rows }: { slug: string; rows: RoomRow[] }) {
  const lang = useLang();
  const t = listWords[lang];
  const columns: Column<RoomRow>[] = [
    {
      key: "name",
      head: t.name,
      cell: ({ key, name }) => (
        <a href={draftRoomUrl(slug, key)}>
          <InLanguage value={name} />
        </a>
      ),
    },
    {
      key: "places",
      head: t.places,
      end: true,
      cell: ({ capacity }) => capacity !== null && <Count n={capacity} />,
    },
    { key: "floor", head: t.floor, cell: ({ floor }) => <InLanguage value={floor} /> },
    { key: "building", head: t.building, cell: ({ building }) => building },
    {
      key: "sessions",
      head: t.sessions,
      end: true,
      cell: ({ sessions }) => <Count n={sessions} />,
    },
  ];
  return (
    <Table
      caption={agendaWords[lang].rooms}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      empty={<NothingListed isFiltered={false} none={t.noRooms} />}
    />
  );
}

/** Tracks, each with its color as the agenda shows it. */
export function TrackTable({ slug, rows }: { slug: string; rows: TrackRow[] }) {
  const lang = useLang();
  const t = listWords[lang];
  const columns: Column<TrackRow>[] = [
    {
      key: "name",
      head: t.name,
      cell: ({ key, name }) => (
        <a href={draftTrackUrl(slug, key)}>
          <InLanguage value={name} />
        </a>
      ),
    },
    {
      key: "color",
      head: t.color,
      cell: ({ color }) =>
        color && (
          <span>
            <span className="track-dot" style={{ "--track": color } as CSSProperties} />{" "}
            <code>{color}</code>
          </span>
        ),
    },
    {
      key: "sessions",
      head: t.sessions,
      end: true,
      cell: ({ sessions }) => <Count n={sessions} />,
    },
  ];
  return (
    <Table
      caption={agendaWords[lang].tracks}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      empty={<NothingListed isFiltered={false} none={t.noTracks} />}
    />
  );
}
