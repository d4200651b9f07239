/** What a site that is not live would have sent. */
export function mailboxUrl(): string {
  return "/dev/mail";
}

/** One letter of the mailbox. */
export function mailboxLetterUrl(id: string): string {
  return `/dev/mail/${id}`;
}

/** A part of it: `page`, `source`, or an attachment by its number. */
export function mailboxPartUrl(id: string, part: string): string {
  return `/dev/mail/${id}/${part}`;
}
