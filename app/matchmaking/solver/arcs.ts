/** Arcs by their numbers: from, to, how much goes through, and what each unit costs. */
export type Arcs = { tails: number[]; heads: number[]; capacities: number[]; costs: number[] };

/** Where each node's arcs begin, those back among them. */
export function firstArcs(
  nodes: number,
  { tails, heads }: Pick<Arcs, "tails" | "heads">,
): Int32Array {
  const first = new Int32Array(nodes + 1);
  for (const tail of tails) first[tail + 1]!++;
  for (const head of heads) first[head + 1]!++;
  for (let u = 0; u < nodes; u++) first[u + 1]! += first[u]!;
  return first;
}
