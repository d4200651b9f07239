import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { useLang } from "./lang.tsx";
import { words } from "./wording.ts";

export type Tone = "ok" | "warn" | "stop" | "info";

type NoticeProps = {
  tone: Tone;
  title?: ReactNode;
  /** What came of something just done: read aloud when the page shows it. */
  live?: boolean;
  action?: ReactNode;
  children?: ReactNode;
};

/** Says in place what happened or what to know; colour, sign and words agree. */
export function Notice({ tone, title, live, action, children }: NoticeProps) {
  const t = words[useLang()];
  const role = live ? (tone === "stop" ? "alert" : "status") : undefined;
  return (
    <div className={`notice notice--${tone}`} role={role}>
      <Icon name={tone} />
      <div className="notice__body">
        {title === undefined ? (
          <span className="unseen">{t[tone]}</span>
        ) : (
          <p className="notice__title">{title}</p>
        )}
        {children !== undefined && <div>{children}</div>}
        {action !== undefined && <div className="notice__action">{action}</div>}
      </div>
    </div>
  );
}
