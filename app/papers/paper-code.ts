export type PaperKind = "receipt" | "credit_note";

const letters = { receipt: "R", credit_note: "C" } as const satisfies Record<PaperKind, string>;

/** The name of a paper as people read it: `R-2026-00042`. */
export function paperCode(paper: { kind: PaperKind; year: number; number: number }): string {
  return `${letters[paper.kind]}-${paper.year}-${String(paper.number).padStart(5, "0")}`;
}

/** The paper of this name, or null where it is none. */
export function readPaperCode(
  code: string,
): { kind: PaperKind; year: number; number: number } | null {
  const match = /^([RC])-(\d{4})-(\d{5,9})$/.exec(code);
  if (!match) return null;
  const kind = match[1] === "R" ? "receipt" : "credit_note";
  return { kind, year: Number(match[2]), number: Number(match[3]) };
}
