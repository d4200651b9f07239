import { closeSync, openSync, renameSync, writeSync } from "node:fs";
import { PNG } from "pngjs";

const width = 1280;
const height = 720;
const background = 96;

/** What stands before the camera for a while. Without a picture: the empty hall. */
export type Scene = {
  png?: Buffer;
  /** The side of the picture in the image, px. */
  size?: number;
  /** Degrees, clockwise. */
  angle?: number;
  /** How far a hand trembles, px. */
  wobble?: number;
  /** The standard deviation of the sensor's noise, of 255. */
  noise?: number;
  /** How bright the hall is, of 255; 16 is black. */
  brightness?: number;
  /** At 30 a second. A single picture that stands still may have one. */
  frames?: number;
};

/**
 * Writes what Chromium's file camera shows over and over, in one move: a page that opens the
 * camera later sees these scenes and never half of them.
 */
export function showToCamera(file: string, scenes: Scene[]): void {
  const draft = `${file}.draft`;
  const out = openSync(draft, "w");
  writeSync(out, `YUV4MPEG2 W${width} H${height} F30:1 Ip A1:1 C420jpeg\n`);
  const colors = Buffer.alloc((width * height) / 2, 128);
  const random = randomNumbers(20_261_124);
  for (const scene of scenes) {
    const picture = scene.png && brightness(scene.png);
    for (let frame = 0; frame < (scene.frames ?? 1); frame++) {
      const image = Buffer.alloc(width * height, scene.brightness ?? background);
      if (picture) draw(image, picture, scene, random);
      addNoise(image, scene.noise ?? 6, random);
      writeSync(out, "FRAME\n");
      writeSync(out, image);
      writeSync(out, colors);
    }
  }
  closeSync(out);
  renameSync(draft, file);
}

type Picture = { width: number; height: number; at: Uint8Array };

function brightness(png: Buffer): Picture {
  const { width, height, data } = PNG.sync.read(png);
  const at = new Uint8Array(width * height);
  for (let i = 0; i < at.length; i++) {
    const [red = 0, green = 0, blue = 0, alpha = 255] = data.subarray(4 * i, 4 * i + 4);
    const shown = (0.299 * red + 0.587 * green + 0.114 * blue) * (alpha / 255) + 255 - alpha;
    at[i] = 16 + 0.86 * shown;
  }
  return { width, height, at };
}

function draw(image: Buffer, picture: Picture, scene: Scene, random: () => number) {
  const { size = 200, angle = 8, wobble = 3 } = scene;
  const scale = picture.width / size;
  const turn = (angle * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const centerX = width / 2 + wobble * (2 * random() - 1);
  const centerY = height / 2 + wobble * (2 * random() - 1);
  const reach = Math.ceil((Math.hypot(picture.width, picture.height) / scale + 2) / 2);

  for (let y = Math.floor(centerY) - reach; y <= centerY + reach; y++) {
    for (let x = Math.floor(centerX) - reach; x <= centerX + reach; x++) {
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      let total = 0;
      for (const [stepX, stepY] of subpixels) {
        const [dx, dy] = [x + stepX - centerX, y + stepY - centerY];
        const u = Math.floor((cos * dx + sin * dy) * scale + picture.width / 2);
        const v = Math.floor((cos * dy - sin * dx) * scale + picture.height / 2);
        const inside = u >= 0 && v >= 0 && u < picture.width && v < picture.height;
        total += inside ? (picture.at[v * picture.width + u] ?? background) : background;
      }
      image[y * width + x] = total / subpixels.length;
    }
  }
}

const subpixels = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
] as const;

function addNoise(image: Buffer, deviation: number, random: () => number) {
  if (!deviation) return;
  // Drawn once and shifted from frame to frame: a camera's noise is not asked to be better.
  const grain = Array.from({ length: 4099 }, () => {
    const bell = random() + random() + random() + random() - 2;
    return bell * Math.sqrt(3) * deviation;
  });
  let at = Math.floor(random() * grain.length);
  for (let i = 0; i < image.length; i++) {
    at = at + 1 === grain.length ? 0 : at + 1;
    image[i] = Math.max(0, Math.min(255, (image[i] ?? 0) + (grain[at] ?? 0)));
  }
}

/** The same numbers from 0 to 1 at every run, so that a picture that was read is read again. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
