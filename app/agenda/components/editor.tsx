import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import type { FormAnswer } from "#app/ui/filled.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Tabs } from "#app/ui/lists.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { boardUrl, draftConflictsUrl, draftRoomUrl, draftSessionUrl } from "#app/urls.ts";
import type { editorView } from "../editor-view.ts";
import { boardWords } from "../editor-wording.ts";
import type { LatestChanges } from "../last-change.ts";
import { BoardView } from "./board-view.tsx";
import { SessionPanel } from "./session-panel.tsx";

type EditorProps = ReturnType<typeof editorView> & {
  slug: string;
  zone: string;
  manages: boolean;
  changes: LatestChanges;
  answer: FormAnswer | undefined;
};

/** The board with everything around it; the script replaces it as a whole. */
export function Editor(props: EditorProps) {
  const { slug, zone, manages, isEmpty, days, rooms, board, facts, marks, opened, answer } = props;
  const t = boardWords[useLang()];
  return (
    <div
      className="editor"
      id="editor"
      data-facts={JSON.stringify(facts)}
      data-day={board.day}
      data-changes={manages ? "" : undefined}
      data-offline={t.offline}
    >
      <div className="editor__bar">
        <Tabs
          label={t.days}
          tabs={days.map(({ date, says }) => ({
            href: boardUrl(slug, { day: date }),
            label: says,
            current: date === board.day,
          }))}
        />
        <ConflictCount {...props} />
      </div>
      <RefusedNotice answer={answer} />
      {opened && (
        <SessionPanel
          slug={slug}
          day={board.day}
          session={opened}
          days={days}
          rooms={rooms}
          manages={manages}
          answer={answer}
        />
      )}
      <LastChange {...props} />
      {isEmpty ? (
        <EmptyState
          icon="calendar"
          title={t.nothingYet}
          action={
            manages && (
              <div className="row">
                <ButtonLink href={draftRoomUrl(slug, "new")}>{t.makeRoom}</ButtonLink>
                <ButtonLink href={draftSessionUrl(slug, "new")}>{t.makeSession}</ButtonLink>
              </div>
            )
          }
        >
          {t.nothingYetLead}
        </EmptyState>
      ) : null}
      {(!isEmpty || rooms.length > 0) && (
        <BoardView
          slug={slug}
          zone={zone}
          board={board}
          marks={marks}
          asked={opened?.key ?? null}
        />
      )}
      {manages && !isEmpty && <p className="muted">{t.hint}</p>}
    </div>
  );
}

function ConflictCount({ slug, blocking, warning }: EditorProps) {
  const t = boardWords[useLang()];
  if (blocking + warning === 0) return <Badge tone="ok">{t.noConflicts}</Badge>;
  return (
    <a className="row" href={draftConflictsUrl(slug)}>
      {blocking > 0 && <Badge tone="stop">{t.conflictCount(blocking)}</Badge>}
      {warning > 0 && <Badge tone="warn">{t.warningCount(warning)}</Badge>}
    </a>
  );
}

function LastChange({ slug, board, opened, changes, manages }: EditorProps) {
  const t = boardWords[useLang()];
  const here = { day: board.day, ...(opened ? { session: opened.key } : {}) };
  return (
    <div className="editor__last">
      <span className="editor__says" data-says="" role="status" />
      <span className="editor__when muted">{changes.last}</span>
      {manages && changes.canUndo && (
        <form method="post" action={boardUrl(slug, here)} data-in-place="" data-undo="">
          <input type="hidden" name="intent" value="undo" />
          <Button icon="again" title={t.undoHint}>
            {t.undo}
          </Button>
        </form>
      )}
    </div>
  );
}
