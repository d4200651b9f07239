import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import { useLang } from "./lang.tsx";
import { words } from "./wording.ts";

type EmptyStateProps = {
  icon?: IconName;
  title: ReactNode;
  /** What would stand here, and how it comes to be. */
  children?: ReactNode;
  action?: ReactNode;
};

/** Nothing here yet: says what would be, and how to begin. */
export function EmptyState({ icon = "leaf", title, children, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon name={icon} />
      <p className="empty__title">{title}</p>
      {children !== undefined && <p className="muted">{children}</p>}
      {action}
    </div>
  );
}

/** Keeps the place of what is on its way; `lines` is the height it will have. */
export function Skeleton({ lines = 1 }: { lines?: number }) {
  return (
    <div className="stack stack--close" role="status">
      <span className="unseen">{words[useLang()].loading}</span>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key) => (
        <span className="skeleton" key={key} />
      ))}
    </div>
  );
}

const toneSigns = { success: "check", info: "info", warning: "warn" } as const;

type ToastProps = { tone?: "success" | "info" | "warning"; children: ReactNode; undo?: ReactNode };

/** What was just done, for a few seconds, with the way back; a warning stays until it is closed. */
export function Toast({ tone = "success", children, undo }: ToastProps) {
  return (
    <div className="toasts" role="status">
      <div className="toast" data-toast={tone}>
        <Icon name={toneSigns[tone]} />
        <span>{children}</span>
        {undo}
        <button type="button" className="only-scripted" data-toast-close="">
          {words[useLang()].close}
        </button>
      </div>
    </div>
  );
}

type ProgressProps = { label: string; value: number; max: number; words?: ReactNode };

/** How much of something is done or taken, in a bar and in words. */
export function Progress({ label, value, max, words: said }: ProgressProps) {
  return (
    <div className="progress">
      <div className="progress__words">
        <span>{label}</span>
        <span className="muted">{said ?? `${value} / ${max}`}</span>
      </div>
      <progress value={value} max={Math.max(max, 1)} aria-label={label} />
    </div>
  );
}

type CountdownProps = {
  /** The instant it ends, ms UTC. */
  until: number;
  /** What the server's clock says now, ms UTC: devices may be wrong. */
  now: number;
  label?: string;
};

/** The time left, counted down by the script; without it, the minutes left when the page was made. */
export function Countdown({ until, now, label }: CountdownProps) {
  const t = words[useLang()];
  const left = Math.max(0, Math.ceil((until - now) / 1000));
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`;
  return (
    <span className="countdown" data-countdown={until - now} data-over={t.timeOver}>
      <Icon name="clock" />
      <span>{label ?? t.timeLeft}</span> <b>{left > 0 ? clock : t.timeOver}</b>
    </span>
  );
}

/** Where one is in a thing that takes several pages; `at` counts from 0. */
export function Steps({ steps, at }: { steps: readonly string[]; at: number }) {
  return (
    <ol className="steps">
      {steps.map((step, index) => (
        <li key={step} aria-current={index === at ? "step" : undefined}>
          {step}
        </li>
      ))}
    </ol>
  );
}
