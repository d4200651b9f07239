import { type Localized, langTag, localized, shownLang } from "#app/lib/lang.ts";
import { useLang } from "#app/ui/lang.tsx";

/**
 * An organizer's text as it was written: an empty line begins a paragraph, a single break stays.
 * Plain text only, so nothing in it can run. `heads` makes a heading of a first line that stands
 * above more of its paragraph.
 */
export function Paragraphs({ text, heads = false }: { text: Localized; heads?: boolean }) {
  const lang = useLang();
  const shown = shownLang(text, lang);
  return (
    <div className="prose" lang={shown === lang ? undefined : langTag(shown)}>
      {blocks(localized(text, lang)).map(({ key, lines }) => (
        <Block key={key} lines={lines} heads={heads} />
      ))}
    </div>
  );
}

function Block({ lines, heads }: { lines: string[]; heads: boolean }) {
  const [first, ...rest] = lines;
  if (!heads || rest.length === 0) return <p>{lines.join("\n")}</p>;
  return (
    <>
      <h2>{first}</h2>
      <p>{rest.join("\n")}</p>
    </>
  );
}

function blocks(text: string): { key: string; lines: string[] }[] {
  return text
    .split(/\n{2,}/)
    .filter(Boolean)
    .map((block, index) => ({ key: `${index}`, lines: block.split("\n") }));
}
