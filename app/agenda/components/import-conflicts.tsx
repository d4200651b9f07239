import { useLang } from "#app/ui/lang.tsx";
import type { PreviewedConflict } from "../import-preview.ts";
import { importWords } from "../import-wording.ts";

/** What was changed here and in the file, side by side, each with a choice. */
export function ImportConflicts(props: { conflicts: PreviewedConflict[]; inAll: number }) {
  const { conflicts, inAll } = props;
  const t = importWords[useLang()];
  if (conflicts.length === 0) return null;
  return (
    <div className="stack">
      <h3>{t.decide(inAll)}</h3>
      <p className="muted">{t.decideLead}</p>
      {inAll > conflicts.length && <p className="muted">{t.firstOf(conflicts.length, inAll)}</p>}
      {conflicts.map(({ name, title, label, base, here, there }) => (
        <fieldset key={name} className="versus">
          <legend>{t.conflictOf(title, label)}</legend>
          {base !== null && (
            <p className="muted">
              {t.base}: {base}
            </p>
          )}
          <div className="versus__sides">
            {(["here", "there"] as const).map((side) => (
              <label key={side} className="choice">
                <input type="radio" name={name} value={side} defaultChecked={side === "here"} />
                <span className="choice__words">
                  <span>
                    {side === "here" ? t.keepHere : t.takeThere}{" "}
                    <span className="muted">{t[side]}</span>
                  </span>
                  <span className="choice__hint">{side === "here" ? here : there}</span>
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
