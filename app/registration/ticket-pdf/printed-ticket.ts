/** What stands on a printed ticket, already in the reader's language; `""` leaves a line out. */
export type PrintedTicket = {
  eventName: string;
  /** The event's name in the other language, smaller beneath. */
  otherName: string;
  days: string;
  /** When its doors are open on a day: `09:00–18:00`. */
  hours: string;
  venue: string;
  address: string;
  accentHue: number;
  attendeeName: string;
  typeName: string;
  orderCode: string;
  secret: string;
};

/** `a4` to print, one ticket a page; `phone` to show: a page of a phone's shape. */
export type TicketFormat = "a4" | "phone";
