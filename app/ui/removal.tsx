import type { ReactNode } from "react";
import { Confirm } from "./confirm.tsx";
import { Section } from "./layout.tsx";

type RemovalProps = {
  title: string;
  /** What goes with it. */
  why: string;
  /** Instead of the button: why it cannot be removed. */
  children?: ReactNode;
};

/** The end of a page about one thing: how it is removed, or why it stays. */
export function Removal({ title, why, children }: RemovalProps) {
  return (
    <Section title={title}>
      {children ? (
        <p className="muted">{children}</p>
      ) : (
        <div>
          <Confirm intent="remove" title={title}>
            {why}
          </Confirm>
        </div>
      )}
    </Section>
  );
}
