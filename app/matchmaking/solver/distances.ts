import { Heap } from "./heap.ts";
import type { Residual } from "./residual.ts";

type Row = { reduced: Map<number, number>; toHubs: Float64Array };

/**
 * What it costs to send one unit more from one node to another, by moving what flows: Dijkstra over
 * reduced costs, against the arcs. Most ways lead through few nodes, the hubs; how far all others
 * are from these is found once, and each search ends where a way through a hub is as near.
 */
export class Distances {
  private readonly fromAll: Float64Array[] = [];
  private readonly rows = new Map<number, Row>();
  private readonly distance: Float64Array;
  private readonly settled: Uint8Array;
  private readonly heap = new Heap();

  constructor(
    private readonly residual: Residual,
    private readonly hubs: readonly number[],
  ) {
    this.distance = new Float64Array(residual.nodes).fill(Infinity);
    this.settled = new Uint8Array(residual.nodes);
  }

  /** Infinity where there is no way. */
  between(start: number, target: number): number {
    const row = this.rows.get(target) ?? this.search(target);
    this.rows.set(target, row);
    const { potential } = this.residual;
    const reduced = Math.min(row.reduced.get(start) ?? Infinity, this.byHubs(start, row.toHubs));
    return reduced + potential[target]! - potential[start]!;
  }

  private byHubs(start: number, toHubs: Float64Array): number {
    const { fromAll } = this;
    let least = Infinity;
    for (let hub = 0; hub < fromAll.length; hub++) {
      const way = fromAll[hub]![start]! + toHubs[hub]!;
      if (way < least) least = way;
    }
    return least;
  }

  /** The first time it looks from the hubs. */
  private search(target: number): Row {
    for (let hub = this.fromAll.length; hub < this.hubs.length; hub++) {
      const { reduced } = this.local(this.hubs[hub]!, false);
      const far = new Float64Array(this.residual.nodes).fill(Infinity);
      for (const [node, distance] of reduced) far[node] = distance;
      this.fromAll.push(far);
    }
    return this.local(target, true);
  }

  private local(target: number, endsAtHubs: boolean): Row {
    const { first, head, left, cost, potential, twin } = this.residual;
    const { distance, settled, heap, hubs } = this;
    const toHubs = new Float64Array(hubs.length).fill(Infinity);
    const touched = [target];
    const near = [target];
    heap.clear();
    distance[target] = 0;
    for (let reached = 0; ; ) {
      let u: number;
      if (near.length > 0) u = near.pop()!;
      else {
        if (heap.size === 0) break;
        reached = heap.nearest;
        u = heap.pop();
      }
      if (settled[u]) continue;
      settled[u] = 1;
      if (endsAtHubs) {
        if (this.byHubs(u, toHubs) <= reached) continue;
        const hub = hubs.indexOf(u);
        if (hub >= 0) {
          toHubs[hub] = reached;
          continue;
        }
      }
      const base = reached - potential[u]!;
      for (let k = first[u]!, end = first[u + 1]!; k < end; k++) {
        if (left[twin[k]!]! <= 0) continue;
        const v = head[k]!;
        const to = base - cost[k]! + potential[v]!;
        if (to >= distance[v]!) continue;
        if (distance[v] === Infinity) touched.push(v);
        distance[v] = to;
        if (to > reached) heap.push(to, v);
        else near.push(v);
      }
    }
    const reduced = new Map<number, number>();
    for (const v of touched) {
      reduced.set(v, distance[v]!);
      distance[v] = Infinity;
      settled[v] = 0;
    }
    return { reduced, toHubs };
  }
}
