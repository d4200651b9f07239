import { Badge } from "#app/ui/badge.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import type { ToldChange } from "../release-view.ts";
import { changeKinds, releaseWords } from "../release-wording.ts";

const tones = {
  added: "ok",
  scheduled: "ok",
  moved: "info",
  unscheduled: "warn",
  canceled: "stop",
  returned: "ok",
  renamed: "quiet",
  speakers_changed: "quiet",
} as const;

/** What a release changes, session by session. */
export function ChangeList({ changes, inAll }: { changes: ToldChange[]; inAll: number }) {
  const lang = useLang();
  return (
    <>
      {inAll > changes.length && (
        <p className="muted">{releaseWords[lang].firstOf(changes.length, inAll)}</p>
      )}
      <ul className="told">
        {changes.map(({ id, kind, title, where }) => (
          <li key={id}>
            <Badge tone={tones[kind]}>{changeKinds[lang][kind]}</Badge>{" "}
            <b>
              <InLanguage value={title} />
            </b>{" "}
            <span className="figures">{where}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
