/** Nodes by their distance, nearest first; a node may stand in it more than once. */
export class Heap {
  private readonly keys: number[] = [];
  private readonly nodes: number[] = [];

  get size(): number {
    return this.keys.length;
  }

  /** Empties it. */
  clear(): void {
    this.keys.length = 0;
    this.nodes.length = 0;
  }

  /** The distance of the nearest; asked only while there is one. */
  get nearest(): number {
    return this.keys[0]!;
  }

  /** Puts a node in. */
  push(key: number, node: number): void {
    const { keys, nodes } = this;
    let at = keys.length;
    keys.push(key);
    nodes.push(node);
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
    const key = keys.pop()!;
    const node = nodes.pop()!;
    const size = keys.length;
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
}
