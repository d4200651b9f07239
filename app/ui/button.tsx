import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

type Look = {
  /** The one next thing is primary; what takes something away is danger. */
  variant?: "primary" | "quiet" | "danger" | "plain";
  size?: "large";
  wide?: boolean;
  icon?: IconName;
  /** Where the sign stands; arrows that lead on stand at the end. */
  iconAt?: "start" | "end";
  children: ReactNode;
};

type ButtonProps = Look &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "style"> & {
    /** Id of the dialog that this opens where scripts run. */
    opens?: string;
  };

/** A button; it submits its form unless `type` says otherwise. */
export function Button({
  variant,
  size,
  wide,
  icon,
  iconAt,
  opens,
  children,
  type = "submit",
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classes({ variant, size, wide })}
      data-dialog-open={opens}
    >
      <Label icon={icon} iconAt={iconAt}>
        {children}
      </Label>
    </button>
  );
}

type ButtonLinkProps = Look & {
  href: string;
  /** Id of the dialog that this opens where scripts run; elsewhere the link leads to a page. */
  opens?: string;
  download?: boolean;
  rel?: string;
  target?: string;
  "aria-label"?: string;
  form?: never;
};

/** A link that looks like a button: for going somewhere, never for changing something. */
export function ButtonLink({
  variant,
  size,
  wide,
  icon,
  iconAt,
  opens,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <a {...rest} className={classes({ variant, size, wide })} data-dialog-open={opens}>
      <Label icon={icon} iconAt={iconAt}>
        {children}
      </Label>
    </a>
  );
}

/** Keeps the page's next action in reach: at the bottom edge on phones, in the flow elsewhere. */
export function ActionBar({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <div className="action-bar">
      {note !== undefined && <div className="action-bar__note">{note}</div>}
      {children}
    </div>
  );
}

function Label({ icon, iconAt = "start", children }: Pick<Look, "icon" | "iconAt" | "children">) {
  const sign = icon && <Icon name={icon} />;
  return (
    <>
      {iconAt === "start" && sign}
      <span>{children}</span>
      {iconAt === "end" && sign}
    </>
  );
}

function classes({ variant = "quiet", size, wide }: Pick<Look, "variant" | "size" | "wide">) {
  return ["button", `button--${variant}`, size && `button--${size}`, wide && "button--wide"]
    .filter(Boolean)
    .join(" ");
}
