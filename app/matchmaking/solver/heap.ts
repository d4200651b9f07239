/** Nodes by their distance, nearest first; a node may stand in it more than once. */
export class Heap {
  private keys = new Float64Array(64);
  private nodes = new Int32Array(64);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** Empties it; its room is kept. */
  clear(): void {
    this.count = 0;
  }

  /** The distance of the nearest; asked only while there is one. */
  get nearest(): number {
    return this.keys[0]!;
  }

  /** Puts a node in. */
  push(key: number, node: number): void {
    if (this.count === this.keys.length) this.grow();
    const { keys, nodes } = this;
    let at = this.count++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (keys[above]! <= key) break;
      keys[at] = keys[above]!;
      nodes[at] = nodes[above]!;
      at = above;
    }
    keys[at] = key;
    nodes[at] = node;
  }

  /** Takes the nearest node out; asked only while there is one. */
  pop(): number {
    const { keys, nodes } = this;
    const top = nodes[0]!;
    const size = --this.count;
    const key = keys[size]!;
    const node = nodes[size]!;
    let at = 0;
    for (let below = 1; below < size; below = at * 2 + 1) {
      if (below + 1 < size && keys[below + 1]! < keys[below]!) below++;
      if (keys[below]! >= key) break;
      keys[at] = keys[below]!;
      nodes[at] = nodes[below]!;
      at = below;
    }
    if (size > 0) {
      keys[at] = key;
      nodes[at] = node;
    }
    return top;
  }

  private grow() {
    const { keys, nodes } = this;
    this.keys = new Float64Array(keys.length * 2);
    this.nodes = new Int32Array(nodes.length * 2);
    this.keys.set(keys);
    this.nodes.set(nodes);
  }
}
