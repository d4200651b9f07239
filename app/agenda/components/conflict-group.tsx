import { Badge } from "#app/ui/badge.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Count } from "#app/ui/numbers.tsx";
import { agendaSettingsUrl, draftConflictsUrl } from "#app/urls.ts";
import type { ConflictGroup as Group } from "../conflict-page.ts";
import { conflictKinds, conflictPageWords } from "../conflicts-wording.ts";
import { boardWords } from "../editor-wording.ts";
import { ConflictList } from "./conflict-list.tsx";

type ConflictGroupProps = Group & { slug: string; manages: boolean; action: string };

/** Conflicts of one kind: one line with their count, which opens to the first of them. */
export function ConflictGroup({ code, count, weight, isOpen, ...list }: ConflictGroupProps) {
  const lang = useLang();
  const t = conflictPageWords[lang];
  const isAll = count === list.lines.length;
  return (
    <details className="conflicts__group" open={isOpen}>
      <summary>
        <Badge tone={weight === "blocks" ? "stop" : "warn"}>{boardWords[lang][weight]}</Badge>{" "}
        {conflictKinds[lang][code]}{" "}
        <span className="muted figures">
          <Count n={count} />
        </span>
      </summary>
      {code === "translation_missing" && !isAll && (
        <p>
          {t.oneLanguage} <a href={agendaSettingsUrl(list.slug)}>{t.toSettings}</a>
        </p>
      )}
      <ConflictList {...list} />
      {!isAll && (
        <p>
          <a href={draftConflictsUrl(list.slug, `show=${code}`)}>{t.seeAll(count)}</a>
        </p>
      )}
    </details>
  );
}
