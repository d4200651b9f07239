import { Button } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import { Table } from "#app/ui/table.tsx";
import { When } from "#app/ui/when.tsx";
import type { LetterLine } from "../letter-lines.ts";
import { words } from "../letters-wording.ts";
import { PersonCell } from "./person-cell.tsx";
import { LetterBadge } from "./state-badge.tsx";

/** Letters and what became of them; those that did not arrive can be tried again. */
export function LetterTable({ rows, zone }: { rows: LetterLine[]; zone: string }) {
  const t = words[useLang()];
  const why = (reason: string) =>
    Object.hasOwn(t.lost, reason) ? t.lost[reason as keyof typeof t.lost] : t.serverSaid(reason);
  return (
    <Table
      caption={t.letters}
      rows={rows}
      rowKey={(letter) => letter.id}
      empty={
        <EmptyState icon="mail" title={t.noLetters}>
          {t.noLettersLead}
        </EmptyState>
      }
      columns={[
        {
          key: "to",
          head: t.to,
          cell: (letter) => <PersonCell name={letter.toName} email={letter.toAddress} />,
        },
        { key: "kind", head: t.kind, cell: (letter) => t.kinds[letter.kind] },
        { key: "at", head: t.at, cell: (letter) => <When from={letter.at} zone={zone} /> },
        {
          key: "state",
          head: t.state,
          cell: (letter) => (
            <div>
              <LetterBadge state={letter.state} />
              {letter.state !== "sent" && letter.lastError && (
                <p className="muted small">{why(letter.lastError)}</p>
              )}
              {letter.state === "dead" && (
                <form method="post">
                  <input type="hidden" name="letter" value={letter.id} />
                  <Button variant="plain" icon="again">
                    {t.retry}
                  </Button>
                </form>
              )}
            </div>
          ),
        },
      ]}
    />
  );
}
