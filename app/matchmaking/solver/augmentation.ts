import type { Residual } from "./residual.ts";
import { Shortest } from "./shortest.ts";

/**
 * Cheapest flow by primal-dual augmentation (Ford and Fulkerson 1962): shortest distances by
 * Dijkstra over reduced costs, then as much as can flow along cheapest paths, until none pays. Costs
 * of few different sizes make few rounds. The potentials are the proof: an arc with room left costs
 * no less than its ends differ, and one that is full no more.
 */
export class Augmentation {
  private readonly level: Int32Array;
  private readonly queue: Int32Array;
  private readonly current: Int32Array;
  private readonly path: Int32Array;
  private readonly shortest: Shortest;

  constructor(private readonly residual: Residual) {
    const { nodes, first } = residual;
    this.shortest = new Shortest(residual);
    this.level = new Int32Array(nodes);
    this.queue = new Int32Array(nodes);
    this.current = first.slice(0, nodes);
    this.path = new Int32Array(nodes);
  }

  /** Augments until no path pays. */
  run(): void {
    this.firstPotentials();
    const { potential, nodes } = this.residual;
    for (;;) {
      const gain = potential[0]! - potential[nodes - 1]!;
      if (!(gain > 0)) break;
      const step = this.shortest.measure(0, nodes - 1, gain);
      this.shortest.shift(step);
      if (step >= gain) break;
      while (this.layer()) this.augment();
    }
    this.residual.close();
  }

  /** Distances from the first node while nothing flows: arcs only lead to higher numbers. */
  private firstPotentials() {
    const { first, head, left, cost, potential, nodes } = this.residual;
    potential.fill(Infinity);
    potential[0] = 0;
    for (let u = 0; u < nodes; u++) {
      const from = potential[u]!;
      if (from === Infinity) continue;
      for (let k = first[u]!; k < first[u + 1]!; k++) {
        if (left[k]! > 0 && from + cost[k]! < potential[head[k]!]!) {
          potential[head[k]!] = from + cost[k]!;
        }
      }
    }
    // Where nothing ever flows a potential only has to be a number.
    for (let u = 0; u < nodes; u++) if (potential[u] === Infinity) potential[u] = 0;
  }

  /** Levels by fewest arcs of no reduced cost to the last node; whether the first has some. */
  private layer(): boolean {
    const { first, head, left, cost, potential, twin, nodes } = this.residual;
    const { level, queue } = this;
    level.fill(-1);
    level[nodes - 1] = 0;
    queue[0] = nodes - 1;
    for (let at = 0, end = 1; at < end; at++) {
      const u = queue[at]!;
      const own = potential[u]!;
      for (let k = first[u]!; k < first[u + 1]!; k++) {
        const v = head[k]!;
        if (level[v]! >= 0 || own + cost[k]! !== potential[v]! || left[twin[k]!]! <= 0) continue;
        level[v] = level[u]! + 1;
        if (v === 0) return true;
        queue[end++] = v;
      }
    }
    return false;
  }

  /** Sends flow from level to level, each dead end entered once. */
  private augment() {
    const { first, head, left, cost, potential, twin, nodes } = this.residual;
    const { level, current, path } = this;
    current.set(first.subarray(0, nodes));
    let length = 0;
    for (let u = 0; ; ) {
      if (u === nodes - 1) {
        length = this.send(length);
        u = head[twin[path[length]!]!]!;
        continue;
      }
      let k = current[u]!;
      const end = first[u + 1]!;
      const next = level[u]! - 1;
      for (; k < end; k++) {
        const v = head[k]!;
        if (level[v] === next && left[k]! > 0 && cost[k]! + potential[u]! === potential[v]!) break;
      }
      current[u] = k;
      if (k < end) {
        path[length++] = k;
        u = head[k]!;
        continue;
      }
      level[u] = nodes;
      if (length === 0) return;
      u = head[twin[path[--length]!]!]!;
    }
  }

  /** Fills the path; says how much of it stands before the first arc that is full now. */
  private send(length: number): number {
    const { path } = this;
    const { left, twin } = this.residual;
    let most = Infinity;
    for (let at = 0; at < length; at++) most = Math.min(most, left[path[at]!]!);
    let kept = length;
    for (let at = length - 1; at >= 0; at--) {
      const k = path[at]!;
      left[k]! -= most;
      left[twin[k]!]! += most;
      if (left[k] === 0) kept = at;
    }
    return kept;
  }
}
