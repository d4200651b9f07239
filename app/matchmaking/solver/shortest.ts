import { Heap } from "./heap.ts";
import type { Residual } from "./residual.ts";

/**
 * Shortest distances in a residual by reduced costs (Dijkstra), as far as anyone asks, and the move
 * of the potentials by them after which the reduced costs along the way are nothing.
 */
export class Shortest {
  /** The arc by which each node was reached last. */
  readonly via: Int32Array;
  /** Arcs that are passed by. */
  readonly barred: Uint8Array;
  private readonly distance: Float64Array;
  private readonly done: Uint8Array;
  private readonly heap = new Heap();
  /** Nodes that are as near as what was reached: none stands in it twice at a time. */
  private readonly near: Int32Array;
  private readonly touched: Int32Array;
  private touches = 0;

  constructor(private readonly residual: Residual) {
    this.distance = new Float64Array(residual.nodes).fill(Infinity);
    this.done = new Uint8Array(residual.nodes);
    this.via = new Int32Array(residual.nodes);
    this.barred = new Uint8Array(residual.head.length);
    this.near = new Int32Array(residual.nodes);
    this.touched = new Int32Array(residual.nodes);
  }

  /** How far it is, or `limit` where it is farther; potentials are taken in before the next. */
  measure(from: number, to: number, limit: number): number {
    const { first, head, left, cost, potential } = this.residual;
    const { distance, done, via, barred, heap, near, touched } = this;
    heap.clear();
    near[0] = from;
    touched[0] = from;
    distance[from] = 0;
    this.touches = 1;
    for (let reached = 0, waiting = 1; ; ) {
      let u: number;
      if (waiting > 0) u = near[--waiting]!;
      else {
        if (heap.size === 0 || heap.nearest >= limit) return limit;
        reached = heap.nearest;
        u = heap.pop();
      }
      if (done[u]) continue;
      if (u === to) return reached;
      done[u] = 1;
      const base = reached + potential[u]!;
      for (let k = first[u]!; k < first[u + 1]!; k++) {
        if (left[k]! <= 0 || barred[k]) continue;
        const v = head[k]!;
        const far = base + cost[k]! - potential[v]!;
        if (far >= distance[v]!) continue;
        if (distance[v] === Infinity) touched[this.touches++] = v;
        distance[v] = far;
        via[v] = k;
        if (far > reached) heap.push(far, v);
        else if (v === to) return reached;
        else near[waiting++] = v;
      }
    }
  }

  /** Takes the new distances into the potentials; all others stand `step` farther, and stay. */
  shift(step: number): void {
    const { distance, done, touched } = this;
    const { potential } = this.residual;
    for (let at = 0; at < this.touches; at++) {
      const u = touched[at]!;
      if (done[u] && distance[u]! < step) potential[u]! += distance[u]! - step;
      distance[u] = Infinity;
      done[u] = 0;
    }
  }
}
