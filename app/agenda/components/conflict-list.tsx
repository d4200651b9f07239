import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { boardUrl, draftSessionUrl } from "#app/urls.ts";
import type { ConflictLine, FixStep } from "../conflict-lines.ts";
import { boardWords } from "../editor-wording.ts";

type ConflictListProps = {
  slug: string;
  lines: ConflictLine[];
  manages: boolean;
  /** Where the steps are posted; the page answers with what is left. */
  action: string;
};

/** What is wrong, each with what would end it and a button that does it. */
export function ConflictList({ slug, lines, manages, action }: ConflictListProps) {
  const t = boardWords[useLang()];
  return (
    <ul className="conflicts">
      {lines.map((line) => (
        <li key={line.id} className="conflicts__one">
          <p>
            <Badge tone={line.weight === "blocks" ? "stop" : "warn"}>{t[line.weight]}</Badge>{" "}
            {line.sessions[0]?.day ? (
              <a
                href={boardUrl(slug, {
                  day: line.sessions[0].day,
                  session: line.sessions.at(-1)?.key ?? "",
                })}
              >
                {line.says}
              </a>
            ) : (
              line.says
            )}
          </p>
          {manages && (
            <div className="row">
              {line.steps.map((step) => (
                <Step key={step.says} slug={slug} step={step} action={action} />
              ))}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Step({ slug, step, action }: { slug: string; step: FixStep; action: string }) {
  if (step.kind === "edit") {
    return (
      <ButtonLink href={draftSessionUrl(slug, step.session)} icon="edit">
        {step.says}
      </ButtonLink>
    );
  }
  return (
    <form method="post" action={action} data-in-place="">
      {Object.entries(step.fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button icon="check">{step.says}</Button>
    </form>
  );
}
