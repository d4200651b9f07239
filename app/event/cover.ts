import { leaf, seedBall, veins } from "./cover-leaf.ts";

/** A source of numbers in [0, 1): the same slug draws the same numbers for ever. */
type Dice = () => number;

/**
 * The drawing an event's name stands on, as SVG markup: plane-tree leaves over a river, with the
 * tracks of the conference beside it. The slug alone decides the composition, `hue` (0–359) and
 * `chroma` the colours; light and dark come from the page's variables. Leaves keep to the upper
 * right, so that words stand on calm ground at the left and below.
 */
export function cover(slug: string, hue: number, chroma = 0.11): string {
  const key = `${slug} ${hue} ${chroma}`;
  const known = drawings.get(key);
  if (known !== undefined) return known;
  const drawn = draw(slug, hue, chroma);
  if (drawings.size >= mostDrawings) drawings.clear();
  drawings.set(key, drawn);
  return drawn;
}

/** Drawings that were made already: every page of a ticket has one. */
const drawings = new Map<string, string>();
const mostDrawings = 50;

function draw(slug: string, hue: number, chroma: number): string {
  const dice = diceOf(slug);
  const bend = dice() * 90 - 45;
  const style = `--accent-hue:${Math.round(hue)};--accent-chroma:${chroma}`;
  return [
    `<svg class="cover" viewBox="0 0 1600 1000" preserveAspectRatio="xMaxYMin slice" style="${style}" aria-hidden="true" focusable="false">`,
    `<path class="cover__ground" d="M0 0H1600V1000H0Z"/>`,
    disc(dice),
    river(bend),
    tracks(bend, dice),
    balls(dice),
    leaves(dice),
    "</svg>",
  ].join("");
}

function disc(dice: Dice): string {
  const x = whole(1120 + dice() * 160);
  const y = whole(300 + dice() * 80);
  return `<circle class="cover__disc" cx="${x}" cy="${y}" r="${whole(230 + dice() * 50)}"/>`;
}

/** The bend of the river, moved sideways by `aside`: a bank, a ripple or a track. */
function course(bend: number, aside: number): string {
  const y = (at: number) => whole(at + aside);
  const x = (at: number) => whole(at + aside * 0.55);
  return `M-80 ${y(1010)}C${x(260)} ${y(1030)} ${x(470 + bend)} ${y(880)} ${x(740)} ${y(820)}S${x(1130 - bend)} ${y(880)} ${x(1330)} ${y(680 + bend)} ${x(1480)} ${y(440)} 1720 ${y(430)}`;
}

function river(bend: number): string {
  const ripples = [-34, 6, 40].map(
    (aside) => `<path class="cover__ripple" d="${course(bend, aside)}"/>`,
  );
  return `<path class="cover__river" d="${course(bend, 0)}"/>${ripples.join("")}`;
}

function tracks(bend: number, dice: Dice): string {
  const lines = [-118, -136, -154, -172].map(
    (aside, index) =>
      `<path class="cover__track cover__track--${index}" d="${course(bend, aside)}"/>`,
  );
  const fork = `M${whole(830 + bend)} 668C990 680 1010 500 1110 390S1300 190 1680 ${whole(150 + dice() * 60)}`;
  return `${lines.join("")}<path class="cover__track" d="${fork}"/>`;
}

/** A pair of seed balls hanging in from above. */
function balls(dice: Dice): string {
  const x = whole(890 + dice() * 70);
  const long = seedBall(170 + dice() * 90, dice() * 60 - 10);
  const short = seedBall(90 + dice() * 60, -20 - dice() * 40);
  return `<g transform="translate(${x} -14)">${long}${short}</g>`;
}

type Fallen = { x: number; y: number; size: number; tone: number };

/** One large, one golden that has come off, and small ones where none hides another. */
function leaves(dice: Dice): string {
  const large = { x: 1250 + dice() * 90, y: 290 + dice() * 70, size: 2.7, tone: 0 };
  const golden = { x: 1020 + dice() * 60, y: 500 + dice() * 50, size: 0.7, tone: 3 };
  const placed: Fallen[] = [large, golden];
  for (let tries = 0; placed.length < 13 && tries < 400; tries++) {
    const rank = placed.length;
    const size = 0.26 + 1.2 * dice() * (1 - tries / 400);
    const x = 1060 + dice() * 560;
    const y = 10 + dice() * 760;
    if (x < 1160 && y > 380) continue;
    const far = (other: Fallen) => Math.hypot(other.x - x, other.y - y) > (other.size + size) * 98;
    if (placed.every(far)) placed.push({ x, y, size, tone: 1 + (rank % 2) });
  }
  return placed.map((fallen) => drawn(fallen, dice)).join("");
}

function drawn({ x, y, size, tone }: Fallen, dice: Dice): string {
  const turn = whole(dice() * 130 - 65);
  const curl = dice() * 0.6 - 0.3;
  const at = `translate(${whole(x)} ${whole(y)}) rotate(${turn}) scale(${Math.round(size * 100) / 100})`;
  return `<g class="cover__leaf cover__leaf--${tone}" transform="${at}"><path d="${leaf(curl, dice)}"/><path class="cover__veins" d="${veins(curl)}"/></g>`;
}

/** FNV-1a of the slug as the seed of a mulberry32. */
function diceOf(slug: string): Dice {
  let seed = 0x811c9dc5;
  for (const character of slug) {
    seed = Math.imul(seed ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function whole(n: number): number {
  return Math.round(n);
}
