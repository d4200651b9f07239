/** Values by the names of their fields, as they are compared; "" is nothing said. */
export type Fields = Record<string, string>;

export type FieldChange = { field: string; from: string; to: string };
/** Changed here and there; `base` is null where it is not known what it was before. */
export type FieldConflict = { field: string; base: string | null; here: string; there: string };
export type Difference = { changes: FieldChange[]; conflicts: FieldConflict[] };

/**
 * What an incoming version changes. Nothing said there takes nothing away; what was changed only
 * here stays; what was changed only there comes; what was changed on both sides, or what differs and
 * nobody knows since when, is a conflict. `shown` is what the public reads here where a value is
 * missing: to say that again changes nothing. Values are compared as `cleaned`, which is asked only
 * for those that are not the same anyway.
 */
export function threeWay(
  base: Fields | null,
  here: Fields,
  there: Fields,
  shown: Fields = here,
  cleaned: (field: string, value: string) => string = (_, value) => value,
): Difference {
  const changes: FieldChange[] = [];
  const conflicts: FieldConflict[] = [];
  for (const [field, to] of Object.entries(there)) {
    const from = here[field] ?? "";
    const before = base ? (base[field] ?? "") : null;
    const isLike = (value: string | null | undefined) =>
      value === to || (!!value && cleaned(field, value) === cleaned(field, to));
    if (to === "" || isLike(from) || isLike(shown[field]) || isLike(before)) continue;
    if (from === "" ? before === null || before === "" : from === before) {
      changes.push({ field, from, to });
    } else conflicts.push({ field, base: before, here: from, there: to });
  }
  return { changes, conflicts };
}
