import type { CSSProperties } from "react";
import { clockOf, formatDay, minute } from "#app/lib/time.ts";
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
  const minutes = (until - from) / minute;
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
    <div className="board">
      <section className="tray" data-tray="" aria-label={t.tray}>
        <h2>{t.tray}</h2>
        {tray.length === 0 ? (
          <p className="muted">{t.trayEmpty}</p>
        ) : (
          <ul>
            {tray.map((session) => (
              <li key={session.key}>{link(session)}</li>
            ))}
          </ul>
        )}
      </section>
      <section
        className="board__scroll"
        aria-label={t.board(formatDay(day, lang))}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
        tabIndex={0}
        data-board={minutes}
      >
        <div
          className="board__grid"
          style={{ "--rooms": rooms.length, "--minutes": minutes } as CSSProperties}
        >
          <div className="board__corner" />
          {rooms.map((room) => (
            <RoomHead key={room.key} room={room} />
          ))}
          <div className="board__times" aria-hidden="true">
            {hours.map((at) => (
              <span
                className="board__time"
                key={at}
                style={{ "--top": (at - from) / minute } as CSSProperties}
              >
                {clockOf(at, zone)}
              </span>
            ))}
          </div>
          {rooms.map((room, at) => (
            <ul
              className="board__room"
              key={room.key}
              style={{ gridColumn: at + 2 }}
              data-column={room.key}
              aria-labelledby={`room-${room.key}`}
            >
              {blocks
                .filter((block) => block.room === room.key)
                .map((block) => (
                  <li key={block.key}>{link(block)}</li>
                ))}
            </ul>
          ))}
          <div className="board__over">
            <div className="board__ghost" data-ghost="" hidden>
              <span data-ghost-clock="" />
            </div>
          </div>
        </div>
      </section>
    </div>
  );
}

function RoomHead({ room }: { room: BoardRoom }) {
  const t = boardWords[useLang()];
  return (
    <div className="board__head" id={`room-${room.key}`}>
      {room.key === "" ? t.noRoom : <InLanguage value={room.name} />}
      {room.capacity !== null && <small>{t.places(room.capacity)}</small>}
    </div>
  );
}
