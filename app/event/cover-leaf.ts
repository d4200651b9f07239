type Point = readonly [x: number, y: number];

/** The right half of a plane-tree leaf from its tip to its stalk, in hundredths of its length. */
const half: readonly Point[] = [
  [0, -104],
  [11, -86],
  [25, -83],
  [25, -70],
  [41, -66],
  [37, -48],
  [40, -36],
  [54, -45],
  [70, -50],
  [101, -58],
  [90, -41],
  [98, -24],
  [83, -19],
  [77, -6],
  [69, 2],
  [86, 5],
  [103, 24],
  [86, 30],
  [80, 46],
  [60, 43],
  [46, 54],
  [25, 45],
  [5, 37],
];

const ribs: readonly Point[] = [
  [0, -86],
  [80, -47],
  [-80, -47],
  [82, 22],
  [-82, 22],
];

/** Outline and stalk of one leaf, `curl` (-0.3 to 0.3) to one side; `dice` makes no two alike. */
export function leaf(curl: number, dice: () => number): string {
  const right = half.map((point) => strayed(point, dice));
  const left = half.map(([x, y]) => strayed([-x, y], dice)).reverse();
  const outline = [...right, ...left].map((point) => curled(point, curl));
  const [first, ...rest] = outline;
  let from = first ?? [0, 0];
  let path = `M${written(from)}`;
  for (const to of rest) {
    path += `Q${written(hollow(from, to))} ${written(to)}`;
    from = to;
  }
  const [foot, end] = [curled([2, 70], curl), curled([10, 122], curl)];
  return `${path}ZM-2 34Q${written(foot)} ${written(end)}L${written([end[0] + 5, end[1] - 2])}Q${written([foot[0] + 6, foot[1]])} 4 34Z`;
}

/** The ribs of a leaf of the same curl, to be stroked. */
export function veins(curl: number): string {
  const lines = ribs.map((end) => {
    const middle: Point = [end[0] * 0.42, end[1] * 0.42 + 14];
    return `M0 36Q${written(curled(middle, curl))} ${written(curled(end, curl))}`;
  });
  return lines.join("");
}

function strayed([x, y]: Point, dice: () => number): Point {
  return [x * (0.95 + dice() * 0.1), y + dice() * 5 - 2.5];
}

function curled([x, y]: Point, curl: number): Point {
  return [x + ((curl * y * y) / 100) * 0.7, y];
}

/** Edges between the teeth sink in a little toward the middle of the leaf. */
function hollow(from: Point, to: Point): Point {
  return [((from[0] + to[0]) / 2) * 0.965, ((from[1] + to[1]) / 2) * 0.965];
}

function written([x, y]: Point): string {
  return `${Math.round(x)} ${Math.round(y)}`;
}

/** A plane tree's seed ball on its long stalk, hung from the origin; `length` in the same unit. */
export function seedBall(length: number, sway: number): string {
  const [x, y] = [Math.round(sway), Math.round(length)];
  const stalk = `<path class="cover__stalk" d="M0 0Q${Math.round(sway * 0.2)} ${Math.round(y * 0.6)} ${x} ${y}"/>`;
  return `${stalk}<circle class="cover__ball" cx="${x}" cy="${y}" r="30"/><circle class="cover__burr" cx="${x}" cy="${y}" r="31"/>`;
}
