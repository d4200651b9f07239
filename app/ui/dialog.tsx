import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { useLang } from "./lang.tsx";
import { words } from "./wording.ts";

type DialogProps = {
  id: string;
  title: ReactNode;
  /** The buttons that do it; the way back is added. */
  actions?: ReactNode;
  /** Opened with the page: for a form that came back with errors. */
  open?: boolean;
  children: ReactNode;
};

/**
 * A question over the page. Whatever opens it (`opens` of a button or link) must also lead to a
 * page with the same form, for browsers in which our script does not run.
 */
export function Dialog({ id, title, actions, open, children }: DialogProps) {
  const t = words[useLang()];
  return (
    <dialog
      className="dialog"
      id={id}
      aria-labelledby={`${id}-title`}
      data-dialog-now={open ? "" : undefined}
    >
      <div className="dialog__head">
        <h2 id={`${id}-title`}>{title}</h2>
        <button type="button" className="dialog__close" data-dialog-close="">
          <Icon name="cross" />
          <span className="unseen">{t.close}</span>
        </button>
      </div>
      <div className="dialog__body">
        {children}
        {actions !== undefined && (
          <div className="dialog__actions">
            <button type="button" className="button button--quiet" data-dialog-close="">
              {t.cancel}
            </button>
            {actions}
          </div>
        )}
      </div>
    </dialog>
  );
}
