import { localized } from "#app/lib/lang.ts";
import { Badge } from "#app/ui/badge.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Table } from "#app/ui/table.tsx";
import { When } from "#app/ui/when.tsx";
import { roomWords } from "../room-door-wording.ts";
import type { RoomDoor } from "../room-doors.ts";
import type { Sitter } from "../scan-protocol.ts";

const tones = {
  booked: "quiet",
  offered: "warn",
  attended: "ok",
  waiting: "quiet",
  released: "stop",
} as const;

type SitterTableProps = { door: RoomDoor; sitters: Sitter[]; zone: string };

/** How full a session is, and who has a seat there, in the order they asked. */
export function SitterTable({ door, sitters, zone }: SitterTableProps) {
  const lang = useLang();
  const t = roomWords[lang];
  const { startsAt, endsAt, room, taken, seats, waiting } = door;
  return (
    <>
      <p className="muted">
        <When from={startsAt} until={endsAt} zone={zone} />
        {room && ` · ${localized(room, lang)}`}
        {` · ${t.taken} ${t.of(taken, seats)}`}
        {waiting > 0 && ` · ${t.waiting} ${waiting}`}
      </p>
      <Table
        caption={t.list}
        rows={sitters}
        rowKey={({ ticket }) => ticket}
        columns={[
          { key: "name", head: t.name, cell: ({ name }) => name },
          {
            key: "state",
            head: t.state,
            cell: ({ state }) => <Badge tone={tones[state]}>{t.states[state]}</Badge>,
          },
        ]}
        empty={<p className="muted">{t.nobody}</p>}
      />
    </>
  );
}
