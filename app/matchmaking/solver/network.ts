import { Augmentation, type Flow } from "./augmentation.ts";

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

  constructor(private readonly nodes: number) {}

  /** Adds an arc; the number that comes back finds its flow. */
  arc(tail: number, head: number, capacity: number, cost: number): number {
    this.tails.push(tail);
    this.heads.push(head);
    this.capacities.push(capacity);
    return this.costs.push(cost) - 1;
  }

  /** The flow whose cost is least: as much as pays, no more. */
  cheapest(): Flow {
    const { nodes, tails, heads, capacities, costs } = this;
    return new Augmentation(nodes, { tails, heads, capacities, costs }).run();
  }
}
