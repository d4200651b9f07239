/**
 * The ids in their order with `id` moved to this place, counted from 1; a place beyond the end is
 * the end. An id that was not among them is put in.
 */
export function placedAt(ids: string[], id: string, place: number): string[] {
  const others = ids.filter((other) => other !== id);
  const at = Math.min(Math.max(place, 1), others.length + 1) - 1;
  return [...others.slice(0, at), id, ...others.slice(at)];
}
