import type { CSSProperties } from "react";
import { clockOf, formatDay, minute } from "#app/lib/time.ts";
import { BoardFrame } from "#app/ui/board-frame.tsx";
import { Button } from "#app/ui/button.tsx";
import type { FormAnswer } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Tabs } from "#app/ui/lists.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { meetingBoardUrl } from "#app/urls.ts";
import type { BoardTray } from "../board-tray.ts";
import type { BoardUndo } from "../board-undo.ts";
import { boardWords } from "../board-wording.ts";
import { quietTime } from "../day-times.ts";
import type { BoardColumn, MeetingBoard } from "../meeting-board.ts";
import { planRefusal } from "../plan-refusals.ts";
import { planWords } from "../plan-wording.ts";
import { MeetingBlock } from "./meeting-block.tsx";
import { MeetingTray } from "./meeting-tray.tsx";

type MeetingBoardProps = {
  slug: string;
  zone: string;
  manages: boolean;
  board: MeetingBoard;
  /** Null for who may not place anything. */
  tray: BoardTray | null;
  /** When letters about what was changed go out, and how long that is; null where none wait. */
  letters: { at: number; wait: number } | null;
  /** The last change, where it can still be taken back. */
  undo: BoardUndo | null;
  answer: FormAnswer | undefined;
};

/** The meetings of a day, tables across and time down; the script replaces it as a whole. */
export function MeetingBoardView(props: MeetingBoardProps) {
  const { slug, zone, manages, board, tray, answer } = props;
  const lang = useLang();
  const t = boardWords[lang];
  const { days, day, minutes, slots, columns, meetings } = board;
  const urlOf = (date: string) => meetingBoardUrl(slug, queryOf(date, tray));
  return (
    <div
      className="editor editor--meetings"
      id="editor"
      data-changes={manages ? "" : undefined}
      data-offline={t.offline}
      data-taken={t.taken}
      data-over={planRefusal({ reason: "unknown_slot" }, lang)}
    >
      <div className="editor__bar">
        <Tabs
          label={t.days}
          tabs={days.map((date) => ({
            href: urlOf(date),
            label: formatDay(date, lang),
            current: date === day,
          }))}
        />
        {manages && <HeldLetters {...props} url={urlOf(day)} />}
      </div>
      <RefusedNotice answer={answer} />
      <div className="editor__last">
        <span className="editor__says" data-says="" role="status" />
        {manages && props.undo && <UndoForm {...props.undo} url={urlOf(day)} />}
      </div>
      <BoardFrame
        label={t.board(formatDay(day, lang))}
        minutes={minutes}
        times={slots.map(({ startsAt, top }) => ({ top, clock: clockOf(startsAt, zone) }))}
        columns={columns.map((column) => ({
          id: column.id,
          head: <TableHead column={column} />,
          closed: column.closed,
          items: meetings
            .filter(({ tableId }) => tableId === column.id)
            .map((meeting) => ({
              key: meeting.id,
              block: <MeetingBlock slug={slug} zone={zone} meeting={meeting} />,
            })),
        }))}
        under={<Slots board={board} zone={zone} />}
        tray={tray && <MeetingTray slug={slug} day={day} tray={tray} />}
      />
      {manages && <p className="muted">{t.hint(quietTime / minute)}</p>}
    </div>
  );
}

function queryOf(day: string, tray: BoardTray | null): string {
  return `${new URLSearchParams({ day, ...(tray?.search ? { q: tray.search } : {}) })}`;
}

/** The slots, under everything: where what is held cannot be they say so. */
function Slots({ board: { slots }, zone }: Pick<MeetingBoardProps, "board" | "zone">) {
  return (
    <div className="board__slots" aria-hidden="true">
      {slots.map((slot) => (
        <div
          className="board__slot"
          key={slot.startsAt}
          data-starts={slot.startsAt}
          data-top={slot.top}
          data-minutes={slot.minutes}
          data-clock={clockOf(slot.startsAt, zone)}
          style={{ "--top": slot.top, "--length": slot.minutes } as CSSProperties}
        />
      ))}
    </div>
  );
}

function TableHead({ column: { id, room, number, closed } }: { column: BoardColumn }) {
  const t = boardWords[useLang()];
  const words = planWords[useLang()];
  return (
    <>
      {id === "" ? t.noTable : words.sign(number)}
      <small>
        <InLanguage value={room} />
        {closed && ` · ${t.closed[closed]}`}
      </small>
    </>
  );
}

/** When people hear of what was changed, and how they hear at once. */
function HeldLetters({ letters, zone, url }: MeetingBoardProps & { url: string }) {
  const t = boardWords[useLang()];
  if (letters === null) return null;
  return (
    <form className="editor__letters" method="post" action={url} data-in-place="">
      <span className="muted" data-wait={letters.wait}>
        {t.lettersGo(clockOf(letters.at, zone))}
      </span>
      <Button icon="mail" name="intent" value="send">
        {t.sendNow}
      </Button>
    </form>
  );
}

/** Puts what was moved last back to where it was, or takes what was placed last off again. */
function UndoForm({ meeting, version, was, url }: BoardUndo & { url: string }) {
  const t = boardWords[useLang()];
  return (
    <form method="post" action={url} data-in-place="" data-undo="">
      <input type="hidden" name="intent" value={was ? "undo" : "take_off"} />
      <input type="hidden" name="meeting" value={meeting} />
      <input type="hidden" name="version" value={version} />
      {was && <input type="hidden" name="startsAt" value={was.startsAt} />}
      {was && <input type="hidden" name="table" value={was.table} />}
      <Button icon="again" title={t.undoHint}>
        {t.undo}
      </Button>
    </form>
  );
}
