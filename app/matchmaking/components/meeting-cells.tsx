import type { Localized } from "#app/lib/lang.ts";
import { InLanguage } from "#app/ui/page.tsx";

/** Who meets whom. */
export function Pair({ a, b }: { a: Localized; b: Localized | null }) {
  return (
    <>
      <InLanguage value={a} />
      {b && (
        <>
          {" × "}
          <InLanguage value={b} />
        </>
      )}
    </>
  );
}

/** When and where a meeting is or was. */
export function Place({ place }: { place: { when: string; where: string } | null }) {
  if (!place) return null;
  return (
    <span>
      <span className="figures one-piece">{place.when}</span>{" "}
      <span className="muted">{place.where}</span>
    </span>
  );
}
