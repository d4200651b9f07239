import type { CSSProperties } from "react";
import { useLang } from "#app/ui/lang.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { sessionUrl } from "#app/urls.ts";
import type { SessionLine } from "../session-line.ts";

/** Sessions in a short list, each leading to its page; times run down a fixed column. */
export function SessionLines({ slug, lines }: { slug: string; lines: SessionLine[] }) {
  const lang = useLang();
  return (
    <ul className="ag-lines">
      {lines.map((line) => (
        <li key={line.mark} style={edge(line.color)}>
          <p className="ag-lines__when">
            {line.day && <span>{line.day}</span>}
            <b>{line.clock}</b>
          </p>
          <div className="ag-lines__what">
            <a href={sessionUrl(lang, slug, line.slug)}>
              <InLanguage value={line.title} />
            </a>
            <p className="muted">{[line.where, line.who].filter(Boolean).join(" · ")}</p>
            {line.note && <p className="ag-note">{line.note}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}

function edge(color: string): CSSProperties | undefined {
  return /^#[0-9a-f]{6}$/i.test(color) ? ({ "--e": color } as CSSProperties) : undefined;
}
