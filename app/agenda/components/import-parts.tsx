import type { ReactNode } from "react";
import { Badge } from "#app/ui/badge.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section } from "#app/ui/layout.tsx";
import type { PreviewedThing } from "../import-preview.ts";
import { importWords } from "../import-wording.ts";

const tones = {
  added: "ok",
  moved: "info",
  changed: "info",
  canceled: "warn",
  conflicted: "stop",
  untouched: "quiet",
} as const;
const shown = ["added", "moved", "changed", "canceled", "conflicted", "untouched"] as const;

type WouldChangeProps = {
  /** What was read: of which file, how much. */
  read: string;
  counts: Partial<Record<(typeof shown)[number], number>>;
  children: ReactNode;
};

/** The head of every preview: what was read and how many would be what; then how one decides. */
export function WouldChange({ read, counts, children }: WouldChangeProps) {
  const t = importWords[useLang()];
  return (
    <Section title={t.wouldChange} lead={read}>
      <Row>
        {shown.map((kind) => {
          const n = counts[kind] ?? 0;
          return (
            n > 0 && (
              <Badge key={kind} tone={tones[kind]}>
                {t.counts[kind](n)}
              </Badge>
            )
          );
        })}
      </Row>
      {children}
    </Section>
  );
}

type WarningsProps = { warnings: { number: number; says: string }[]; inAll: number };

/** What a file had wrong, by number. */
export function Warnings({ warnings, inAll }: WarningsProps) {
  const t = importWords[useLang()];
  if (warnings.length === 0) return null;
  return (
    <Section title={t.warnings(inAll)} lead={t.warningsLead}>
      {inAll > warnings.length && <p className="muted">{t.firstOf(warnings.length, inAll)}</p>}
      <ol className="numbered">
        {warnings.map(({ number, says }) => (
          <li key={number} value={number}>
            {says}
          </li>
        ))}
      </ol>
    </Section>
  );
}

type ThingsProps = { title: string; things: PreviewedThing[]; inAll: number };

/** Things that would be new or other, each with what it says now and then. */
export function Things({ title, things, inAll }: ThingsProps) {
  const t = importWords[useLang()];
  if (things.length === 0) return null;
  return (
    <details className="changes">
      <summary>
        {title} <span className="muted">{inAll}</span>
      </summary>
      {inAll > things.length && <p className="muted">{t.firstOf(things.length, inAll)}</p>}
      <ul>
        {things.map(({ key, title: called, fields }) => (
          <li key={key}>
            <b>{called}</b>
            {fields.map(({ field, label, from, to }) => (
              <p key={field} className="changes__field">
                <span className="muted">{label}</span> <del>{from}</del> → <ins>{to}</ins>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  );
}
