import type { Residual } from "./residual.ts";
import { Shortest } from "./shortest.ts";

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
  private readonly shortest: Shortest;

  constructor(private readonly residual: Residual) {
    this.shortest = new Shortest(residual);
  }

  run() {
    const { first, head, left, cost, potential, nodes } = this.residual;
    const wrong: { arc: number; tail: number }[] = [];
    for (let tail = 0; tail < nodes; tail++) {
      for (let arc = first[tail]!; arc < first[tail + 1]!; arc++) {
        if (left[arc]! <= 0 || cost[arc]! + potential[tail]! >= potential[head[arc]!]!) continue;
        wrong.push({ arc, tail });
        this.shortest.barred[arc] = 1;
      }
    }
    for (const { arc, tail } of wrong) {
      this.settle(arc, tail);
      this.shortest.barred[arc] = 0;
    }
  }

  private settle(arc: number, tail: number) {
    const { head, left, cost, potential } = this.residual;
    const from = head[arc]!;
    while (left[arc]! > 0) {
      const gain = potential[from]! - cost[arc]! - potential[tail]!;
      if (gain <= 0) return;
      const step = this.shortest.measure(from, tail, gain);
      this.shortest.shift(step);
      if (step >= gain) return;
      this.send(arc, from, tail);
    }
  }

  /** Sends as much as there is room for around through the arc. */
  private send(arc: number, from: number, tail: number) {
    const { head, left, twin } = this.residual;
    const { via } = this.shortest;
    let most = left[arc]!;
    const path = [arc];
    for (let u = tail; u !== from; u = head[twin[via[u]!]!]!) path.push(via[u]!);
    for (const k of path) most = Math.min(most, left[k]!);
    for (const k of path) {
      left[k]! -= most;
      left[twin[k]!]! += most;
    }
  }
}
