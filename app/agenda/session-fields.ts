import { type Lang, type Localized, localized } from "#app/lib/lang.ts";
import { folded } from "#app/lib/text.ts";
import type { Draft, DraftSession, DraftSpeaker } from "./draft.ts";
import { writtenLinks } from "./draft-forms.ts";
import type { SessionSpeaker } from "./schedule.ts";

/** What the form of a session begins with. */
export type SessionFields = {
  version: number;
  title: Localized;
  subtitle: Localized;
  abstract: Localized;
  description: Localized;
  kind: string;
  track: string;
  level: string;
  languages: string;
  seats: string;
  speakers: { name: string; role: string }[];
  links: string;
  recordingUrl: string;
};

const nothing: Localized = { zh: "", en: "" };

/** The fields of a session, or those of a new one. */
export function sessionFields(
  session: DraftSession | null,
  draft: Draft,
  lang: Lang,
): SessionFields {
  const names = speakerNames(draft, lang);
  return {
    version: session?.version ?? 0,
    title: session?.title ?? nothing,
    subtitle: session?.subtitle ?? nothing,
    abstract: session?.abstract ?? nothing,
    description: session?.description ?? nothing,
    kind: session?.kind ?? "talk",
    track: session?.track ?? "",
    level: session?.level ?? "any",
    languages: session?.languages.join(", ") ?? "",
    seats: session?.seats?.toString() ?? "",
    speakers: (session?.speakers ?? []).map(({ speaker, role }) => ({
      name: names.get(speaker) ?? "",
      role,
    })),
    links: writtenLinks(session?.links ?? []),
    recordingUrl: session?.recording.url ?? "",
  };
}

/** A name for each speaker that is no other's: of namesakes, the address stands beside. */
export function speakerNames({ speakers }: Draft, lang: Lang): Map<string, string> {
  const counts = new Map<string, number>();
  for (const { name } of speakers) {
    const own = localized(name, lang);
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
  return new Map(
    speakers.map(({ key, name, slug }) => {
      const own = localized(name, lang);
      return [key, (counts.get(own) ?? 0) > 1 ? `${own} (${slug})` : own];
    }),
  );
}

/**
 * The speakers that these names mean, in either script, or with the address beside; the place of the
 * first name that means none or several.
 */
export function speakersNamed(
  rows: { name: string; role: string }[],
  { speakers }: Draft,
): { ok: true; speakers: SessionSpeaker[] } | { ok: false; at: number } {
  const known = new Map<string, Set<string>>();
  const put = (name: string, key: string) => {
    if (name !== "") known.set(folded(name), (known.get(folded(name)) ?? new Set()).add(key));
  };
  for (const speaker of speakers) for (const name of namesOf(speaker)) put(name, speaker.key);
  const found: SessionSpeaker[] = [];
  for (const [at, { name, role }] of rows.entries()) {
    const [only, ...more] = known.get(folded(name)) ?? [];
    if (only === undefined || more.length > 0) return { ok: false, at };
    if (!found.some(({ speaker }) => speaker === only)) found.push({ speaker: only, role });
  }
  return { ok: true, speakers: found };
}

function namesOf({ name, slug }: DraftSpeaker): string[] {
  const own = [name.zh, name.en].filter(Boolean);
  return [...own, ...own.map((one) => `${one} (${slug})`)];
}
