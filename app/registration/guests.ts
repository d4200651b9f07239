import { isEmail } from "#app/lib/fields.ts";
import { cleanLine, lengthOf, normalizeEmail } from "#app/lib/text.ts";

export type Guest = { name: string; email: string };

/**
 * Reads guests as people write them, one a line: `Name address`, `Name <address>`, `Name, address`
 * or two cells of a spreadsheet, in either order. Each address counts once; a line that cannot be
 * read is told by its number. Without a name, what stands before the @ is the name.
 */
export function readGuests(text: string): { guests: Guest[]; bad: number[] } {
  const guests = new Map<string, Guest>();
  const bad: number[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    if (cleanLine(line) === "") continue;
    const guest = guestIn(line);
    if (!guest) bad.push(at + 1);
    else if (!guests.has(guest.email)) guests.set(guest.email, guest);
  }
  return { guests: [...guests.values()], bad };
}

function guestIn(line: string): Guest | null {
  const words = line.split(/[\s,;，；、<>＜＞()（）"]+/).filter(Boolean);
  const addresses = words.map(normalizeEmail).filter(isEmail);
  const [email, another] = addresses;
  if (email === undefined || another !== undefined) return null;
  const others = words.filter((word) => normalizeEmail(word) !== email);
  if (others.some((word) => word.includes("@"))) return null;
  const name = cleanLine(others.join(" ")) || (email.split("@")[0] ?? "");
  return lengthOf(name) <= 100 ? { name, email } : null;
}
