import type { CSSProperties } from "react";
import { localized } from "#app/lib/lang.ts";
import { clockOf, formatDay } from "#app/lib/time.ts";
import { Button } from "#app/ui/button.tsx";
import type { FormAnswer } from "#app/ui/filled.ts";
import { Icon } from "#app/ui/icon.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Tabs } from "#app/ui/lists.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { meetingBoardUrl, meetingPlacesUrl, plannedMeetingUrl } from "#app/urls.ts";
import type { BoardUndo } from "../board-undo.ts";
import { boardWords } from "../board-wording.ts";
import type { BoardColumn, BoardPlace, MeetingBoard } from "../meeting-board.ts";
import { planRefusal } from "../plan-refusals.ts";
import { planWords } from "../plan-wording.ts";

type MeetingBoardProps = {
  slug: string;
  zone: string;
  manages: boolean;
  board: MeetingBoard;
  /** The last move, where it can still be taken back. */
  undo: BoardUndo | null;
  answer: FormAnswer | undefined;
};

/** The meetings of a day, tables across and time down; the script replaces it as a whole. */
export function MeetingBoardView(props: MeetingBoardProps) {
  const { slug, zone, manages, board, undo, answer } = props;
  const lang = useLang();
  const t = boardWords[lang];
  const { days, day, minutes, slots, columns, meetings } = board;
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
            href: meetingBoardUrl(slug, `day=${date}`),
            label: formatDay(date, lang),
            current: date === day,
          }))}
        />
      </div>
      <RefusedNotice answer={answer} />
      <div className="editor__last">
        <span className="editor__says" data-says="" role="status" />
        {manages && undo && <UndoForm slug={slug} day={day} {...undo} />}
      </div>
      <div className="board">
        <section
          className="board__scroll"
          aria-label={t.board(formatDay(day, lang))}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key
          tabIndex={0}
          data-board={minutes}
        >
          <div
            className="board__grid"
            style={{ "--rooms": columns.length, "--minutes": minutes } as CSSProperties}
          >
            <div className="board__corner" />
            {columns.map((column) => (
              <TableHead key={column.id} column={column} />
            ))}
            <div className="board__times" aria-hidden="true">
              {slots.map(({ startsAt, top }) => (
                <span
                  className="board__time"
                  key={startsAt}
                  style={{ "--top": top } as CSSProperties}
                >
                  {clockOf(startsAt, zone)}
                </span>
              ))}
            </div>
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
            {columns.map(({ id }, at) => (
              <ul
                className="board__room"
                key={id}
                style={{ gridColumn: at + 2 }}
                data-column={id}
                aria-labelledby={`table-${id}`}
              >
                {meetings
                  .filter(({ tableId }) => tableId === id)
                  .map((meeting) => (
                    <li key={meeting.id}>
                      <Block slug={slug} zone={zone} meeting={meeting} />
                    </li>
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
      {manages && <p className="muted">{t.hint}</p>}
    </div>
  );
}

function TableHead({ column: { id, room, number, closed } }: { column: BoardColumn }) {
  const t = boardWords[useLang()];
  const words = planWords[useLang()];
  return (
    <div className="board__head" id={`table-${id}`} data-closed={closed ?? undefined}>
      {id === "" ? t.noTable : words.sign(number)}
      <small>
        <InLanguage value={room} />
        {closed && ` · ${t.closed[closed]}`}
      </small>
    </div>
  );
}

/** A meeting on the board: opens its form, and can be dragged where scripts run. */
function Block({ slug, zone, meeting }: { slug: string; zone: string; meeting: BoardPlace }) {
  const lang = useLang();
  const t = boardWords[lang];
  const { id, a, b, tableId, startsAt, top, minutes, version, locked, moves } = meeting;
  const title = [a, b].map((name) => localized(name, lang)).join(" × ");
  const style = { "--top": top, "--length": minutes, "--lane": 0, "--lanes": 1 };
  return (
    <a
      className={moves ? "slot" : "slot slot--still"}
      id={`meeting-${id}`}
      href={plannedMeetingUrl(slug, id)}
      draggable={false}
      title={title}
      data-slot={moves ? "" : undefined}
      data-at={`${startsAt} ${tableId}`}
      data-meeting={id}
      data-version={version}
      data-title={title}
      data-places={meetingPlacesUrl(slug, id)}
      style={style as CSSProperties}
    >
      <span className="slot__title">
        <InLanguage value={a} />
      </span>
      <span>
        <InLanguage value={b} />
      </span>
      <span className="slot__more">
        {clockOf(startsAt, zone)}
        {locked && (
          <>
            {" "}
            <Icon name="lock" /> <span className="unseen">{t.locked}</span>
          </>
        )}
      </span>
    </a>
  );
}

/** Puts what was moved last back to where it was. */
function UndoForm(props: BoardUndo & { slug: string; day: string }) {
  const { slug, day, meeting, version, startsAt, table } = props;
  const t = boardWords[useLang()];
  return (
    <form method="post" action={meetingBoardUrl(slug, `day=${day}`)} data-in-place="" data-undo="">
      <input type="hidden" name="intent" value="undo" />
      <input type="hidden" name="meeting" value={meeting} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="startsAt" value={startsAt} />
      <input type="hidden" name="table" value={table} />
      <Button icon="again" title={t.undoHint}>
        {t.undo}
      </Button>
    </form>
  );
}
