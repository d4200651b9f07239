const mostOctets = 75;

/**
 * The lines of a calendar, however they were folded, folded anew: none longer than 75 octets with
 * the space that continues it, no character parted, each ended by CRLF (RFC 5545, 3.1).
 */
export function foldLines(calendar: string): string {
  const lines = calendar.replace(/\r?\n[ \t]/g, "").split(/\r?\n/);
  return lines
    .filter(Boolean)
    .map((line) => `${folded(line)}\r\n`)
    .join("");
}

function folded(line: string): string {
  if (Buffer.byteLength(line) <= mostOctets) return line;
  let out = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > mostOctets) {
      out += "\r\n ";
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return out;
}
