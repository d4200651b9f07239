import type { ReactNode } from "react";
import { Button, ButtonLink } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { useHere } from "./here.tsx";
import { Notice } from "./notice.tsx";

type ConfirmProps = {
  /** Names the question; the form sends it as its `intent`. */
  intent: string;
  /** Which one of many on this page it is about. */
  of?: string;
  /** What is asked, and what the button says that does it. */
  title: string;
  /** What the link to the question says where its title is too long for its place. */
  label?: string;
  /** What would happen, in words. */
  children: ReactNode;
  /** More to fill in. */
  fields?: ReactNode;
  variant?: "danger" | "primary" | "quiet";
};

/**
 * A change that is asked about first: a link to the same page with the question on it, and a
 * dialog where scripts run. Nothing happens before its own button is pressed.
 */
export function Confirm(props: ConfirmProps) {
  const { intent, title, label, children, fields, variant = "danger" } = props;
  const question = props.of ? `${intent}-${props.of}` : intent;
  const here = new URL(useHere(), "http://here.invalid");
  const asked = here.searchParams.get("confirm") === question;
  here.searchParams.set("confirm", question);
  const id = `confirm-${question}`;
  const form = (name: string) => (
    <form method="post" id={name} className="stack">
      <input type="hidden" name="intent" value={intent} />
      {fields}
    </form>
  );
  const button = (name: string) => (
    <Button variant={variant === "quiet" ? "primary" : variant} form={name}>
      {title}
    </Button>
  );
  return (
    <>
      {asked ? (
        <Notice tone="warn" title={title} action={button(`${id}-here`)}>
          {children}
          {form(`${id}-here`)}
        </Notice>
      ) : (
        <ButtonLink
          href={here.pathname + here.search}
          opens={id}
          variant={label && variant === "primary" ? "quiet" : variant}
          {...(label ? { "aria-label": title } : {})}
        >
          {label ?? title}
        </ButtonLink>
      )}
      {!asked && (
        <Dialog id={id} title={title} actions={button(`${id}-form`)}>
          <p>{children}</p>
          {form(`${id}-form`)}
        </Dialog>
      )}
    </>
  );
}
