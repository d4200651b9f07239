import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import type { Tone } from "./notice.tsx";

const signs = {
  ok: "check",
  warn: "hourglass",
  stop: "cross",
  info: "info",
  quiet: "minus",
} as const;

type BadgeProps = { tone: Tone | "quiet"; icon?: IconName; children: ReactNode };

/** A status in a word, with its sign: readable without colour. */
export function Badge({ tone, icon = signs[tone], children }: BadgeProps) {
  return (
    <span className={`badge badge--${tone}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}
