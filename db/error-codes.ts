const uniqueCodes = ["23505", "SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"];

/**
 * Whether a write failed because the row is there already. PostgreSQL has given the transaction up
 * by then: catch this around `transact()`; inside, use `onConflictDoNothing()`.
 */
export function isUnique(error: unknown): boolean {
  return codesOf(error).some((code) => uniqueCodes.includes(code));
}

const foreignKeyCodes = ["23503", "SQLITE_CONSTRAINT_FOREIGNKEY"];

/**
 * Whether a write failed because a row it leads to is gone, or is still led to. As with `isUnique`,
 * the transaction is over: catch this around `transact()`.
 */
export function isForeignKey(error: unknown): boolean {
  return codesOf(error).some((code) => foreignKeyCodes.includes(code));
}

/** The codes of an error and of all that caused it: Drizzle wraps what the driver threw. */
export function codesOf(error: unknown): string[] {
  const codes: string[] = [];
  for (let at = error; at instanceof Error; at = at.cause) {
    if ("code" in at && typeof at.code === "string") codes.push(at.code);
  }
  return codes;
}
