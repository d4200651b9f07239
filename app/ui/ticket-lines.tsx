import type { ReactNode } from "react";
import { Badge } from "./badge.tsx";

/** The list of what can be had. */
export function TicketLines({ children }: { children: ReactNode }) {
  return <ul className="ticket-lines">{children}</ul>;
}

type TicketLineProps = {
  name: ReactNode;
  about?: ReactNode;
  price: ReactNode;
  /** Said only where it helps to decide: the last few, an early price. */
  note?: ReactNode;
  /** Why it can not be had now; takes the place of the quantity. */
  closed?: ReactNode;
  /** What can be done instead where it is closed. */
  instead?: ReactNode;
  /** A quantity. */
  choose?: ReactNode;
};

/** One ticket type: name and price lead, the quantity is at hand. */
export function TicketLine({ name, about, price, note, closed, instead, choose }: TicketLineProps) {
  return (
    <li className={closed === undefined ? "ticket-line" : "ticket-line ticket-line--closed"}>
      <div className="ticket-line__words">
        <h2 className="ticket-line__name">{name}</h2>
        {about !== undefined && <p className="muted">{about}</p>}
      </div>
      <div className="ticket-line__price">
        {price}
        {note !== undefined && <span className="ticket-line__note">{note}</span>}
      </div>
      <div className="ticket-line__choose">
        {closed === undefined ? (
          choose
        ) : (
          <div className="stack stack--close">
            <Badge tone="quiet">{closed}</Badge>
            {instead}
          </div>
        )}
      </div>
    </li>
  );
}
