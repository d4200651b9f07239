import { Img } from "react-email";
import { grouped } from "#app/lib/codes.ts";
import { type Lang, localized } from "#app/lib/lang.ts";
import type { LetterTicket } from "../letter-facts.ts";
import { shared } from "../wording.ts";
import { styles } from "./styles.ts";

/** The Content-ID under which a letter carries the picture of this ticket's QR. */
export function qrContentId(ticketId: string): string {
  return `ticket-${ticketId}@wutong`;
}

/** A ticket in a letter: the name, the type, and the QR on white whatever the theme. */
export function TicketBlock({ ticket, lang }: { ticket: LetterTicket; lang: Lang }) {
  const t = shared[lang];
  return (
    <table
      role="presentation"
      cellPadding={0}
      cellSpacing={0}
      className="letter-line"
      style={styles.ticket}
    >
      <tbody>
        <tr>
          <td style={styles.ticketCell}>
            <div className="letter-side" style={styles.ticketSide}>
              <p className="letter-text" style={styles.attendee} dir="auto">
                {ticket.attendeeName}
              </p>
              <p className="letter-text" style={styles.ticketType}>
                {localized(ticket.typeName, lang)}
              </p>
              <p className="letter-muted" style={styles.ticketNote}>
                {t.atTheGate}
              </p>
            </div>
            <div className="letter-on-white" style={styles.qrBox}>
              <Img
                src={`cid:${qrContentId(ticket.id)}`}
                width={220}
                height={220}
                alt={t.ticketFor(ticket.attendeeName)}
                style={styles.qr}
              />
              <p className="letter-on-white" style={styles.secret}>
                {grouped(ticket.secret)}
              </p>
            </div>
          </td>
        </tr>
      </tbody>
    </table>
  );
}
