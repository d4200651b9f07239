import { type Localized, localized } from "#app/lib/lang.ts";
import { useLang } from "./lang.tsx";
import { words } from "./wording.ts";

type EmblemProps = { name: Localized; logo: string | null; large?: boolean };

/** The picture of an organization or, without one, the letters that stand for it. */
export function Emblem({ name, logo, large }: EmblemProps) {
  const lang = useLang();
  const shape = large ? "emblem emblem--large" : "emblem";
  const called = localized(name, lang);
  if (logo === null) {
    return (
      <span className={`${shape} emblem--letters`} aria-hidden="true">
        {monogram(called)}
      </span>
    );
  }
  return (
    <img
      className={shape}
      src={logo}
      alt={words[lang].logoOf(called)}
      loading="lazy"
      decoding="async"
    />
  );
}

/** One Chinese character, or two initials. */
function monogram(name: string): string {
  const [first = ""] = name;
  if (/\p{Script=Han}/u.test(first)) return first;
  const initials = name.split(/\s+/).map((word) => [...word][0] ?? "");
  return initials.slice(0, 2).join("").toUpperCase();
}
