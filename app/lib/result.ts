/** The answer of a verb: what came of it, or a foreseen no with its reason. */
export type Result<T, R extends string> = Ok<T> | Refused<R>;
export type Ok<T> = { ok: true; value: T };
export type Refused<R extends string> = { ok: false; reason: R; detail?: RefusalDetail };
/** Plain facts a refusal's sentence may need: a name, a count, an instant in ms. */
export type RefusalDetail = Record<string, string | number>;

/** What a verb answers when it did what was asked. */
export function ok(): Ok<undefined>;
export function ok<T>(value: T): Ok<T>;
export function ok<T>(value?: T): Ok<T | undefined> {
  return { ok: true, value };
}

/** What a verb answers when it foresaw why not; nothing was changed. */
export function refused<R extends string>(reason: R, detail?: RefusalDetail): Refused<R> {
  return detail ? { ok: false, reason, detail } : { ok: false, reason };
}

/** Thrown inside a transaction so that what was already written there is rolled back. */
export class Refusal<R extends string> extends Error {
  constructor(readonly refused: Refused<R>) {
    super(refused.reason);
  }
}

/** Runs `work` and turns a thrown `Refusal` back into the value it carries. */
export async function caughtRefusal<T, R extends string>(
  work: () => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) return error.refused as Refused<R>;
    throw error;
  }
}
