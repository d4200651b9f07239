import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { dayWords } from "../day-wording.ts";
import type { NoShow } from "../no-shows.ts";

type NoShowProps = { rows: NoShow[]; measured: number; over: number };

/** Who did not come while they were waited for, with what this count is worth. */
export function NoShowTable({ rows, measured, over }: NoShowProps) {
  const t = dayWords[useLang()];
  const { party, missed, known } = t.noShowHead;
  return (
    <Section title={t.noShows} lead={t.noShowsLead(measured, over)}>
      {rows.length === 0 ? (
        <p className="muted">{t.noNoShows}</p>
      ) : (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{party}</th>
              <th scope="col" className="figures">
                {missed}
              </th>
              <th scope="col" className="figures">
                {known}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.partyId}>
                <th scope="row">
                  <InLanguage value={row.name} />
                </th>
                <td className="figures">{row.missed}</td>
                <td className="figures">{row.known}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
