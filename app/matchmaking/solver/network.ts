import { Augmentation } from "./augmentation.ts";
import { Distances } from "./distances.ts";
import { mend } from "./mending.ts";
import { Residual } from "./residual.ts";

/** What flows through each arc, as they were numbered, what it costs, and each node's potential. */
export type Flow = {
  flow: Int32Array;
  cost: number;
  potential: Float64Array;
  /** What it costs to send one unit more from a node to another; most ways lead through `hubs`. */
  distances(hubs: readonly number[]): Distances;
};

/**
 * A network of arcs with capacities and whole costs, and its cheapest flow from the first node to
 * the last. Every arc leads from a node to one with a higher number, so that the first distances
 * can be read off in one pass.
 */
export class Network {
  private readonly tails: number[] = [];
  private readonly heads: number[] = [];
  private readonly capacities: number[] = [];
  private readonly costs: number[] = [];
  private readonly begun: number[] = [];

  constructor(private readonly nodes: number) {}

  /** Adds an arc through which so much flows already; the number that comes back finds its flow. */
  arc(tail: number, head: number, capacity: number, cost: number, begun = 0): number {
    this.tails.push(tail);
    this.heads.push(head);
    this.capacities.push(capacity);
    this.begun.push(begun);
    return this.costs.push(cost) - 1;
  }

  /**
   * The flow whose cost is least: as much as pays, no more. With the potentials of a network whose
   * cheapest flow is what flows in this one already, only what differs is looked at.
   */
  cheapest(near?: Float64Array): Flow {
    const { nodes, tails, heads, capacities, costs, begun } = this;
    const residual = new Residual(nodes, { tails, heads, capacities, costs });
    if (near) {
      residual.begin(begun, near);
      mend(residual);
    } else new Augmentation(residual).run();
    const flow = residual.flow();
    return {
      flow,
      cost: flow.reduce((sum, through, arc) => sum + through * costs[arc]!, 0),
      potential: residual.potential,
      distances: (hubs) => new Distances(residual, hubs),
    };
  }
}
