import { foldLines } from "#app/agenda/export/fold-lines.ts";
import { type Lang, localized } from "#app/lib/lang.ts";
import type { Contact } from "./follow-ups.ts";

/** Addresses as phones take them (vCard 3.0, RFC 2426), one card after the other. */
export function contactCards(contacts: Contact[], lang: Lang): string {
  return contacts.map((contact) => cardOf(contact, lang)).join("");
}

function cardOf({ name, title, organization, email }: Contact, lang: Lang): string {
  const lines = [
    "BEGIN:VCARD",
    "VERSION:3.0",
    `N:${plain(name)};;;;`,
    `FN:${plain(name || email)}`,
    organization && `ORG:${plain(localized(organization, lang))}`,
    title && `TITLE:${plain(title)}`,
    `EMAIL;TYPE=INTERNET:${plain(email)}`,
    "END:VCARD",
  ];
  return foldLines(lines.filter(Boolean).join("\r\n"));
}

function plain(text: string): string {
  return text.replace(/[\r\n]+/g, " ").replace(/[\\;,]/g, (character) => `\\${character}`);
}
