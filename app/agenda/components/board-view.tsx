import { clockOf, formatDay, minute } from "#app/lib/time.ts";
import { BoardFrame, Tray } from "#app/ui/board-frame.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { boardUrl } from "#app/urls.ts";
import type { Board, BoardRoom } from "../board.ts";
import type { Weight } from "../editor/live-check.ts";
import { boardWords } from "../editor-wording.ts";
import { SlotLink } from "./slot-link.tsx";

type BoardViewProps = {
  slug: string;
  zone: string;
  board: Board;
  /** The worst that is wrong with a session, by its id. */
  marks: Record<string, Weight>;
  /** The session whose form is open. */
  asked: string | null;
};

/** A day of the draft, true to scale, with what has no place yet beside it. */
export function BoardView({ slug, zone, board, marks, asked }: BoardViewProps) {
  const lang = useLang();
  const t = boardWords[lang];
  const { day, rooms, blocks, tray, from, until, hours } = board;
  const link = (session: Board["tray"][number]) => (
    <SlotLink
      session={session}
      href={`${boardUrl(slug, { day, session: session.key })}#move`}
      zone={zone}
      current={session.key === asked}
      conflict={marks[session.key] ?? ""}
    />
  );
  return (
    <BoardFrame
      label={t.board(formatDay(day, lang))}
      minutes={(until - from) / minute}
      times={hours.map((at) => ({ top: (at - from) / minute, clock: clockOf(at, zone) }))}
      columns={rooms.map((room) => ({
        id: room.key,
        head: <RoomHead room={room} />,
        items: blocks
          .filter((block) => block.room === room.key)
          .map((block) => ({ key: block.key, block: link(block) })),
      }))}
      tray={
        <Tray
          title={t.tray}
          empty={t.trayEmpty}
          items={tray.map((session) => ({ key: session.key, block: link(session) }))}
        />
      }
    />
  );
}

function RoomHead({ room }: { room: BoardRoom }) {
  const t = boardWords[useLang()];
  return (
    <>
      {room.key === "" ? t.noRoom : <InLanguage value={room.name} />}
      {room.capacity !== null && <small>{t.places(room.capacity)}</small>}
    </>
  );
}
