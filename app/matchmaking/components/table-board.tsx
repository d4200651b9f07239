import { localized } from "#app/lib/lang.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { StatTile, StatTiles } from "#app/ui/figures.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { tableBoardUrl } from "#app/urls.ts";
import type { Attendance } from "../attendance.ts";
import { dayWords } from "../day-wording.ts";
import type { BoardMeeting, BoardTable, TableBoard } from "../table-board.ts";

type TableBoardProps = { slug: string; board: TableBoard; show: "busy" | "all" };

/** Every table as it is now, room by room; asks for itself again every five seconds. */
export function LiveTables({ slug, board, show }: TableBoardProps) {
  const t = dayWords[useLang()];
  const { on, arrived, late, alone } = board.counts;
  const url = tableBoardUrl(slug, show === "all" ? "show=all" : "");
  return (
    <div id="tables" className="stack" data-live-url={url} data-live-every="5000">
      <StatTiles>
        <StatTile label={t.figures.on} value={on} note={t.boardAt(board.at)} />
        <StatTile label={t.figures.arrived} value={arrived} />
        <StatTile label={t.figures.late} value={late} />
        <StatTile label={t.figures.alone} value={alone} />
      </StatTiles>
      {board.rooms.map(({ id, name, building, tables }) => {
        const shown = tables.filter(
          ({ now, next, outOfOrder }) => show === "all" || now || (next && !outOfOrder),
        );
        if (shown.length === 0) return null;
        return (
          <Section
            key={id}
            title={
              <>
                <InLanguage value={name} />
                {building && <span className="muted small"> {building}</span>}
              </>
            }
          >
            <ul className="tables-now">
              {shown.map((table) => (
                <Table key={table.id} table={table} />
              ))}
            </ul>
          </Section>
        );
      })}
    </div>
  );
}

function Table({ table }: { table: BoardTable }) {
  const t = dayWords[useLang()];
  const { number, now, next, outOfOrder, booth } = table;
  return (
    <li className={now?.isAlone ? "table-now table-now--alone" : "table-now"}>
      <div className="row row--apart">
        <h3 className="figures">{t.table(number)}</h3>
        {outOfOrder && <Badge tone="stop">{t.outOfOrder}</Badge>}
        {booth && <Badge tone="quiet">{t.booth}</Badge>}
        {now ? (
          <span className="muted small figures">{t.left(now.minutesLeft)}</span>
        ) : (
          !outOfOrder && <span className="muted small">{t.free}</span>
        )}
      </div>
      {now && <Sides meeting={now} />}
      {next && (
        <div className="table-now__next">
          <p className="muted small figures">
            {t.nextOne} · {next.from}
          </p>
          {next.isOpen ? <Sides meeting={next} /> : <Names meeting={next} />}
        </div>
      )}
    </li>
  );
}

function Names({ meeting }: { meeting: BoardMeeting }) {
  const lang = useLang();
  return (
    <p className="small breaks">
      {meeting.sides.map(({ name }) => localized(name, lang)).join(" × ")}
    </p>
  );
}

const tones = { arrived: "ok", expected: "quiet", late: "warn", missed: "stop" } as const;

/** Both sides of a meeting, who is there, and what staff can say about it. */
function Sides({ meeting }: { meeting: BoardMeeting }) {
  const lang = useLang();
  const t = dayWords[lang];
  return (
    <>
      {meeting.sides.map(({ partyId, name, people, as }) => (
        <div key={partyId} className="table-now__side">
          <p className="row row--apart">
            <b className="breaks">
              <InLanguage value={name} />
            </b>
            <Badge tone={tones[as]}>{t.attendance[as]}</Badge>
          </p>
          {people && <p className="muted small">{people}</p>}
          <Marks meeting={meeting} partyId={partyId} name={localized(name, lang)} as={as} />
        </div>
      ))}
      {meeting.isOn && (
        <form method="post">
          <input type="hidden" name="meeting" value={meeting.id} />
          <Button name="mark" value="free" variant="plain">
            {t.mark.free}
          </Button>
        </form>
      )}
    </>
  );
}

type MarksProps = { meeting: BoardMeeting; partyId: string; name: string; as: Attendance };

function Marks({ meeting, partyId, name, as }: MarksProps) {
  const t = dayWords[useLang()];
  const isKnown = as === "arrived" || as === "missed";
  return (
    <form method="post" className="row" aria-label={t.markOf(name)}>
      <input type="hidden" name="meeting" value={meeting.id} />
      <input type="hidden" name="party" value={partyId} />
      {isKnown ? (
        <Button name="mark" value="unknown" variant="plain">
          {t.mark.unknown}
        </Button>
      ) : (
        <>
          <Button name="mark" value="arrived" icon="check">
            {t.mark.arrived}
          </Button>
          {meeting.isOn && (
            <Button name="mark" value="missed" variant="plain">
              {t.mark.missed}
            </Button>
          )}
        </>
      )}
    </form>
  );
}
