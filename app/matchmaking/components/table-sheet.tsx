import { useLang } from "#app/ui/lang.tsx";
import type { TableSheets } from "../meeting-sheets.ts";
import { planWords } from "../plan-wording.ts";
import { Pair } from "./meeting-cells.tsx";

/** Who meets at one table on one day, to lie on it. */
export function TableList({ event, list }: { event: string; list: TableSheets["lists"][number] }) {
  const t = planWords[useLang()];
  return (
    <section className="mt-sheet">
      <h2>{list.table}</h2>
      <p>
        {list.day} · {event}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.when}</th>
            <th scope="col">{t.who}</th>
            <th scope="col">{t.people}</th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <tr key={row.id}>
              <td>{row.time}</td>
              <td>
                <Pair a={row.a} b={row.b} />
              </td>
              <td>{[row.aPeople, row.bPeople].filter(Boolean).join(" × ")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A table's number, to be seen from afar. */
export function TableSign({ event, sign }: { event: string; sign: TableSheets["signs"][number] }) {
  return (
    <section className="mt-sheet mt-sign">
      <h2>{sign.room}</h2>
      <div className="mt-sign__number">{sign.number}</div>
      {sign.party && <p>{sign.party}</p>}
      <p>{event}</p>
    </section>
  );
}
