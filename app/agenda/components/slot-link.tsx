import type { CSSProperties } from "react";
import { localized } from "#app/lib/lang.ts";
import { clockOf } from "#app/lib/time.ts";
import { useLang } from "#app/ui/lang.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import type { BoardBlock, BoardSession } from "../board.ts";
import { boardWords } from "../editor-wording.ts";

type SlotLinkProps = {
  session: BoardSession | BoardBlock;
  href: string;
  zone: string;
  current: boolean;
  /** What is wrong with it, "" where nothing is. */
  conflict: "blocks" | "warns" | "";
};

const short = 25;

/** A session on the board or in the tray: opens its form, and can be dragged where scripts run. */
export function SlotLink({ session, href, zone, current, conflict }: SlotLinkProps) {
  const lang = useLang();
  const t = boardWords[lang];
  const { key, title, isCanceled, minutes, speakers } = session;
  const placed = "top" in session ? session : null;
  const names = speakers.map((name) => localized(name, lang)).join(lang === "zh" ? "、" : ", ");
  return (
    <a
      className={[
        "slot",
        placed && minutes < short && "slot--short",
        isCanceled && "slot--canceled",
      ]
        .filter(Boolean)
        .join(" ")}
      href={href}
      draggable={false}
      aria-current={current ? "true" : undefined}
      data-in-place=""
      data-slot={isCanceled ? "canceled" : ""}
      data-session={key}
      data-version={session.version}
      data-minutes={minutes}
      data-title={localized(title, lang)}
      data-conflict={conflict || undefined}
      style={variables(session)}
    >
      <span className="slot__title">
        <InLanguage value={title} />
      </span>
      <span className="slot__more">
        {placed && `${clockOf(placed.start, zone)}–${clockOf(placed.end, zone)}`}
        {names !== "" && ` ${names}`}
        {isCanceled && ` · ${t.canceled}`}
        {conflict !== "" && <span className="unseen"> {t[conflict]}</span>}
      </span>
      {placed && !isCanceled && <span className="slot__stretch" data-stretch="" />}
    </a>
  );
}

function variables(session: BoardSession | BoardBlock): CSSProperties {
  const values: Record<string, string | number> = session.color ? { "--track": session.color } : {};
  if ("top" in session) {
    const { top, lane, lanes, minutes } = session;
    Object.assign(values, {
      "--top": top,
      "--length": minutes,
      "--lane": lane,
      "--lanes": lanes,
    });
  }
  return values as CSSProperties;
}
