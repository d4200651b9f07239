import type { Localized } from "#app/lib/lang.ts";
import { InLanguage } from "#app/ui/page.tsx";

type AnswerListProps = { answers: { id: string; label: Localized; text: string }[] };

/** What one attendee answered, a line each. */
export function AnswerList({ answers }: AnswerListProps) {
  if (answers.length === 0) return null;
  return (
    <div>
      {answers.map(({ id, label, text }) => (
        <div key={id}>
          <span className="muted small">
            <InLanguage value={label} />
          </span>{" "}
          {text}
        </div>
      ))}
    </div>
  );
}
