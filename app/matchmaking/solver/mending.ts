import { Heap } from "./heap.ts";
import type { Residual } from "./residual.ts";

/**
 * Makes a flow cheapest again after costs fell or room came: arc by arc that costs less than its
 * ends differ, sends what flows cheaper around through it, or moves the potentials of those who are
 * near (primal-dual, one arc at a time). What is far away is never looked at.
 */
export function mend(residual: Residual): void {
  residual.close();
  new Mending(residual).run();
}

class Mending {
  private readonly distance: Float64Array;
  private readonly done: Uint8Array;
  private readonly via: Int32Array;
  private readonly barred: Uint8Array;
  private readonly heap = new Heap();
  private readonly near: number[] = [];
  private touched: number[] = [];

  constructor(private readonly residual: Residual) {
    this.distance = new Float64Array(residual.nodes).fill(Infinity);
    this.done = new Uint8Array(residual.nodes);
    this.via = new Int32Array(residual.nodes);
    this.barred = new Uint8Array(residual.head.length);
  }

  run() {
    const { first, head, left, cost, potential, nodes } = this.residual;
    const wrong: { arc: number; tail: number }[] = [];
    for (let tail = 0; tail < nodes; tail++) {
      for (let arc = first[tail]!; arc < first[tail + 1]!; arc++) {
        if (left[arc]! <= 0 || cost[arc]! + potential[tail]! >= potential[head[arc]!]!) continue;
        wrong.push({ arc, tail });
        this.barred[arc] = 1;
      }
    }
    for (const { arc, tail } of wrong) {
      this.settle(arc, tail);
      this.barred[arc] = 0;
    }
  }

  private settle(arc: number, tail: number) {
    const { head, left, cost, potential } = this.residual;
    const from = head[arc]!;
    while (left[arc]! > 0) {
      const gain = potential[from]! - cost[arc]! - potential[tail]!;
      if (gain <= 0) return;
      const step = this.measure(from, tail, gain);
      this.shift(step);
      if (step >= gain) return;
      this.send(arc, from, tail);
    }
  }

  /** The distance by reduced costs, or `limit` where it is farther. */
  private measure(from: number, to: number, limit: number): number {
    const { first, head, left, cost, potential } = this.residual;
    const { distance, done, via, barred, heap, near } = this;
    heap.clear();
    near.length = 0;
    near.push(from);
    distance[from] = 0;
    this.touched = [from];
    for (let reached = 0; ; ) {
      let u: number;
      if (near.length > 0) u = near.pop()!;
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
        if (distance[v] === Infinity) this.touched.push(v);
        distance[v] = far;
        via[v] = k;
        if (far > reached) heap.push(far, v);
        else near.push(v);
      }
    }
  }

  /** Takes the new distances into the potentials; all others stand `step` farther, and stay. */
  private shift(step: number) {
    const { distance, done } = this;
    const { potential } = this.residual;
    for (const u of this.touched) {
      if (done[u] && distance[u]! < step) potential[u]! += distance[u]! - step;
      distance[u] = Infinity;
      done[u] = 0;
    }
  }

  /** Sends as much as there is room for around through the arc. */
  private send(arc: number, from: number, tail: number) {
    const { head, left, twin } = this.residual;
    let most = left[arc]!;
    const path = [arc];
    for (let u = tail; u !== from; u = head[twin[this.via[u]!]!]!) path.push(this.via[u]!);
    for (const k of path) most = Math.min(most, left[k]!);
    for (const k of path) {
      left[k]! -= most;
      left[twin[k]!]! += most;
    }
  }
}
