import { Confirm } from "#app/ui/confirm.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { formWords } from "../forms-wording.ts";

type ThingEndProps = {
  what: "room" | "track" | "speaker";
  version: number;
  /** How many sessions of the draft use it. */
  sessions: number;
};

/** How a room, a track or a speaker is removed, or why it stays. */
export function ThingEnd({ what, version, sessions }: ThingEndProps) {
  const t = formWords[useLang()];
  if (sessions > 0) return <p className="muted">{t.inUse(sessions)}</p>;
  return (
    <div>
      <Confirm
        intent="remove"
        title={t.remove[what]}
        fields={<input type="hidden" name="version" value={version} />}
      >
        {t.removeWhy}
      </Confirm>
    </div>
  );
}
