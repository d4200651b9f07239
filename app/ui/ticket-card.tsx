import type { ReactNode } from "react";
import { grouped } from "#app/lib/codes.ts";
import type { Localized } from "#app/lib/lang.ts";
import { EventCover } from "./event-cover.tsx";
import { useLang } from "./lang.tsx";
import { InLanguage } from "./page.tsx";
import { words } from "./wording.ts";

type TicketCardProps = {
  event: Localized;
  /** The drawing of the event's cover. */
  drawing: string;
  /** Who will come; up to a hundred characters of any script. */
  holder: string;
  type: ReactNode;
  when: ReactNode;
  where: ReactNode;
  /**
   * The code as a picture, an `<img>` one can hold to save, or an SVG: black on white, with its
   * quiet zone of four modules.
   */
  qr: ReactNode;
  /** What the picture says; shown beneath it in groups of four. */
  secret: string;
  /** Instead of the picture where the ticket admits nobody: why. */
  blocked?: ReactNode;
  children?: ReactNode;
};

/** A ticket as a card to keep and to print; the code stands on pure white in every theme. */
export function TicketCard(props: TicketCardProps) {
  const { event, drawing, holder, type, when, where, qr, secret, blocked, children } = props;
  const t = words[useLang()];
  return (
    <article className="ticket">
      <div className="ticket__face">
        <div className="ticket__top">
          <EventCover drawing={drawing} className="ticket__cover" />
          <p className="ticket__event">
            <InLanguage value={event} />
          </p>
        </div>
        <div className="ticket__words">
          <h2 className="ticket__holder">{holder}</h2>
          <p className="ticket__type">{type}</p>
          <p className="ticket__place">
            {when}
            <br />
            {where}
          </p>
        </div>
      </div>
      <div className="ticket__stub">
        {blocked ?? (
          <>
            <div className="ticket__qr">{qr}</div>
            <p className="ticket__secret">
              <span className="unseen">{t.ticketCode} </span>
              {grouped(secret)
                .split("-")
                .map((group, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: groups may repeat and never move
                  <span key={index}>{group}</span>
                ))}
            </p>
            <p className="ticket__note">{t.admits}</p>
          </>
        )}
      </div>
      {children !== undefined && <div className="ticket__actions no-print">{children}</div>}
    </article>
  );
}
