/** What was typed into a form that came back, by field name. */
export type Typed = Record<string, string | string[]>;

/** The one value of a field; the first where there are several. */
export function oneTyped(typed: Typed, name: string): string | undefined {
  const value = typed[name];
  return Array.isArray(value) ? value[0] : value;
}

/** All values of a field. */
export function allTyped(typed: Typed, name: string): string[] {
  const value = typed[name];
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
