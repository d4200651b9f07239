import { localized } from "#app/lib/lang.ts";
import { Button } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { Table } from "#app/ui/table.tsx";
import { When } from "#app/ui/when.tsx";
import { roomDoorUrl } from "#app/urls.ts";
import { roomWords } from "../room-door-wording.ts";
import type { RoomDoor } from "../room-doors.ts";

type RoomDoorTableProps = { slug: string; zone: string; doors: RoomDoor[]; manages: boolean };

/** The rooms' doors: when, where and how full; each can be scanned at with one press. */
export function RoomDoorTable({ slug, zone, doors, manages }: RoomDoorTableProps) {
  const lang = useLang();
  const t = roomWords[lang];
  return (
    <Table
      caption={t.title}
      rows={doors}
      rowKey={({ sessionId }) => sessionId}
      columns={[
        {
          key: "session",
          head: t.session,
          cell: ({ sessionId, title }) => (
            <a href={roomDoorUrl(slug, sessionId)}>
              <InLanguage value={title} />
            </a>
          ),
        },
        {
          key: "when",
          head: t.when,
          cell: ({ startsAt, endsAt, room }) => (
            <span>
              <When from={startsAt} until={endsAt} zone={zone} />
              {room && (
                <>
                  <br />
                  {localized(room, lang)}
                </>
              )}
            </span>
          ),
        },
        {
          key: "taken",
          head: t.taken,
          end: true,
          cell: ({ taken, seats }) => t.of(taken, seats),
        },
        { key: "waiting", head: t.waiting, end: true, cell: ({ waiting }) => waiting },
        ...(manages
          ? [
              {
                key: "scan",
                head: t.scan,
                end: true,
                cell: ({ sessionId, title }: RoomDoor) => (
                  <form method="post" action={roomDoorUrl(slug, sessionId)}>
                    <Button icon="scan" aria-label={t.scanAt(localized(title, lang))}>
                      {t.scan}
                    </Button>
                  </form>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}
