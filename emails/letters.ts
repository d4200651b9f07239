import type { LetterKind } from "./letter-kinds.ts";
import { allotment } from "./letters/allotment.tsx";
import { applicationApproved } from "./letters/application-approved.tsx";
import { applicationReceived } from "./letters/application-received.tsx";
import { exchangeWaits } from "./letters/exchange-waits.tsx";
import { fapiaoIssued } from "./letters/fapiao-issued.tsx";
import { complimentaryTicket, ticketForAttendee } from "./letters/given-ticket.tsx";
import { invitation } from "./letters/invitation.tsx";
import { lostTicket } from "./letters/lost-ticket.tsx";
import { meetingAnswered } from "./letters/meeting-answered.tsx";
import { meetingAsked, meetingsAsked } from "./letters/meeting-asked.tsx";
import { meetingOffered } from "./letters/meeting-offered.tsx";
import { meetingsChanged } from "./letters/meetings-changed.tsx";
import { orderConfirmed } from "./letters/order-confirmed.tsx";
import { applicationDeclined, orderCanceled, orderExpired } from "./letters/order-ended.tsx";
import { orderPending } from "./letters/order-pending.tsx";
import { organizationInvitation } from "./letters/organization-invitation.tsx";
import { organizerLetter } from "./letters/organizer-letter.tsx";
import { refund } from "./letters/refund.tsx";
import { scheduleChanged } from "./letters/schedule-changed.tsx";
import { seatConfirmed, seatLost, seatOffered, seatPromoted } from "./letters/seat.tsx";
import { signInCode } from "./letters/sign-in-code.tsx";
import { speakerLink } from "./letters/speaker-link.tsx";
import { ticketExchanged } from "./letters/ticket-exchanged.tsx";
import { transfer } from "./letters/transfer.tsx";
import { transferReminder } from "./letters/transfer-reminder.tsx";
import { waitingList } from "./letters/waiting-list.tsx";
import type { Template } from "./template.ts";

/** Every letter there is, by its kind. */
export const letters: { [Kind in LetterKind]: Template<Kind> } = {
  "order-confirmed": orderConfirmed,
  "order-pending": orderPending,
  "order-expired": orderExpired,
  "order-canceled": orderCanceled,
  refund,
  "transfer-reminder": transferReminder,
  "fapiao-issued": fapiaoIssued,
  "application-received": applicationReceived,
  "application-approved": applicationApproved,
  "application-declined": applicationDeclined,
  "ticket-for-attendee": ticketForAttendee,
  "complimentary-ticket": complimentaryTicket,
  "lost-ticket": lostTicket,
  "sign-in-code": signInCode,
  invitation,
  "organization-invitation": organizationInvitation,
  "meeting-asked": meetingAsked,
  "meetings-asked": meetingsAsked,
  "meeting-answered": meetingAnswered,
  "meeting-offered": meetingOffered,
  "meetings-changed": meetingsChanged,
  "waiting-list": waitingList,
  allotment,
  transfer,
  "ticket-exchanged": ticketExchanged,
  "exchange-waits": exchangeWaits,
  "organizer-letter": organizerLetter,
  "schedule-changed": scheduleChanged,
  "seat-confirmed": seatConfirmed,
  "seat-promoted": seatPromoted,
  "seat-offered": seatOffered,
  "seat-lost": seatLost,
  "speaker-link": speakerLink,
};
