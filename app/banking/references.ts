import { orderOfReference, transferReferenceLength } from "#app/lib/codes.ts";

/** What a bank's text is searched in: capitals and digits alone, however it was spaced. */
function compact(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
}

/** The codes of orders whose reference stands in a text, whole and with its check character. */
export function codesIn(text: string): string[] {
  const codes = windows(compact(text), transferReferenceLength).flatMap(
    (part) => orderOfReference(part) ?? [],
  );
  return [...new Set(codes)];
}

/**
 * Finds which of these references a text means, where one character of it is wrong, missing, too
 * many or swapped with its neighbour. Made once for many texts: each costs only its own length.
 */
export function nearReferences(references: readonly string[]): (text: string) => string[] {
  const shorter = new Map<string, Set<string>>();
  const known = new Set(references);
  for (const reference of known) {
    for (const part of withoutOne(reference)) {
      const meant = shorter.get(part) ?? new Set();
      shorter.set(part, meant.add(reference));
    }
  }
  return (text) => {
    const whole = compact(text);
    const found = new Set<string>();
    for (const part of windows(whole, transferReferenceLength - 1)) {
      for (const meant of shorter.get(part) ?? []) found.add(meant);
    }
    for (const part of windows(whole, transferReferenceLength)) {
      for (const less of withoutOne(part)) {
        for (const meant of shorter.get(less) ?? []) found.add(meant);
      }
    }
    for (const part of windows(whole, transferReferenceLength + 1)) {
      for (const less of withoutOne(part)) if (known.has(less)) found.add(less);
    }
    return [...found];
  };
}

function windows(text: string, length: number): string[] {
  const count = text.length - length + 1;
  return Array.from({ length: Math.max(0, count) }, (_, at) => text.slice(at, at + length));
}

function withoutOne(text: string): string[] {
  return Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1));
}
