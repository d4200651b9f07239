import { localized } from "#app/lib/lang.ts";
import { clockOf, formatDay, formatInstant } from "#app/lib/time.ts";
import { Badge } from "#app/ui/badge.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { sessionUrl } from "#app/urls.ts";
import { words } from "../agenda-wording.ts";
import type { ProgramChange, ToldSlot } from "../changelog.ts";
import type { Release } from "../releases.ts";

export type ToldRelease = Omit<Release, "actorLabel" | "id">;
type ReleaseListProps = { slug: string; zone: string; releases: ToldRelease[] };

/** Every release with what it changed, the newest first: the public changelog. */
export function ReleaseList({ slug, zone, releases }: ReleaseListProps) {
  const lang = useLang();
  const t = words[lang];
  return releases.map((release) => (
    <Section
      key={release.number}
      id={`release-${release.number}`}
      title={release.name || t.version(String(release.number))}
      lead={t.released(formatInstant(release.releasedAt, zone, lang))}
    >
      {(release.note.zh || release.note.en) && (
        <p className="prose">
          <InLanguage value={release.note} />
        </p>
      )}
      {release.restores !== null && <p>{t.restored(release.restores)}</p>}
      {release.changelog.length === 0 && (
        <p className="muted">{release.number === 1 ? t.firstRelease : t.sameRelease}</p>
      )}
      <ul className="entry-list">
        {release.changelog.map((change) => (
          <Change key={`${change.session}${change.kind}`} {...{ slug, zone, change }} />
        ))}
      </ul>
    </Section>
  ));
}

function Change({ slug, zone, change }: { slug: string; zone: string; change: ProgramChange }) {
  const lang = useLang();
  const t = words[lang];
  const { kind, from, to } = change;
  const moved = ["moved", "unscheduled", "canceled"].includes(kind);
  return (
    <li>
      <p>
        <Badge tone={kind === "canceled" ? "stop" : "quiet"}>{t.changeKinds[kind]}</Badge>{" "}
        <a href={sessionUrl(lang, slug, change.slug)}>
          <InLanguage value={change.title} />
        </a>
      </p>
      {moved && from && (
        <p className="muted">
          {t.from} <Told slot={from} zone={zone} />
        </p>
      )}
      {kind !== "canceled" && to && (
        <p>
          {moved && `${t.to} `}
          <Told slot={to} zone={zone} />
        </p>
      )}
    </li>
  );
}

function Told({ slot, zone }: { slot: ToldSlot; zone: string }) {
  const lang = useLang();
  const time = `${formatDay(slot.day, lang)} ${clockOf(slot.start, zone)}–${clockOf(slot.end, zone)}`;
  return <span>{[time, slot.room && localized(slot.room, lang)].filter(Boolean).join(" · ")}</span>;
}
