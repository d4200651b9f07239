import { Icon } from "#app/ui/icon.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { words } from "../wording.ts";

/** Why two should meet, in words; says so where nothing is known yet. */
export function Reasons({ reasons }: { reasons: string[] }) {
  const t = words[useLang()];
  if (reasons.length === 0) return <p className="muted">{t.noReasons}</p>;
  return (
    <ul className="reasons">
      {reasons.map((reason) => (
        <li key={reason}>
          <Icon name="check" />
          <span>{reason}</span>
        </li>
      ))}
    </ul>
  );
}
