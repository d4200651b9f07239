import { type Arcs, firstArcs } from "./arcs.ts";

/**
 * What of a network can still flow: each arc forth and, as far as something flows, back; and each
 * node's potential, which is how far it is from the first. Where no path pays any more, an arc with
 * room left costs no less than its ends differ: that is the proof.
 */
export class Residual {
  /** Where the arcs of each node begin. */
  readonly first: Int32Array;
  readonly head: Int32Array;
  readonly left: Int32Array;
  readonly cost: Float64Array;
  /** The same arc the other way. */
  readonly twin: Int32Array;
  readonly potential: Float64Array;
  private readonly place: Int32Array;
  private readonly back: number;

  constructor(
    readonly nodes: number,
    private readonly arcs: Arcs,
  ) {
    const tails = arcs.tails.concat(nodes - 1);
    const heads = arcs.heads.concat(0);
    const count = tails.length;
    this.first = firstArcs(nodes, { tails, heads });
    this.head = new Int32Array(count * 2);
    this.left = new Int32Array(count * 2);
    this.cost = new Float64Array(count * 2);
    this.twin = new Int32Array(count * 2);
    this.place = new Int32Array(count);
    this.potential = new Float64Array(nodes);
    const next = this.first.slice(0, nodes);
    for (let arc = 0; arc < count; arc++) {
      const forth = next[tails[arc]!]!++;
      const back = next[heads[arc]!]!++;
      this.place[arc] = forth;
      this.head[forth] = heads[arc]!;
      this.head[back] = tails[arc]!;
      this.twin[forth] = back;
      this.twin[back] = forth;
      if (arc === count - 1) continue;
      this.left[forth] = arcs.capacities[arc]!;
      this.cost[forth] = arcs.costs[arc]!;
      this.cost[back] = -arcs.costs[arc]!;
    }
    this.back = this.place[count - 1]!;
  }

  /** Begins with what flowed in a network like this one, and with its potentials. */
  begin(flow: readonly number[], potential: Float64Array): void {
    flow.forEach((through, arc) => {
      const k = this.place[arc]!;
      this.left[k]! -= through;
      this.left[this.twin[k]!]! += through;
    });
    this.potential.set(potential);
  }

  /** Lets what leaves at the last node come in again at the first, once no path pays any more. */
  close(): void {
    const { first, left, twin, back } = this;
    let through = 0;
    for (let k = first[0]!; k < first[1]!; k++) {
      if (k !== twin[back]) through += left[twin[k]!]!;
    }
    left[back] = plenty;
    left[twin[back]!] = through;
  }

  /** What flows through each arc, as they were numbered. */
  flow(): Int32Array {
    const { capacities } = this.arcs;
    const flow = new Int32Array(capacities.length);
    for (let arc = 0; arc < flow.length; arc++) {
      flow[arc] = capacities[arc]! - this.left[this.place[arc]!]!;
    }
    return flow;
  }
}

const plenty = 1 << 30;
