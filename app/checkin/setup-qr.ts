import { create } from "qrcode";

/** Modules of blank around the code, as cameras want it. */
const quiet = 4;

/** A QR to draw: modules along one side, the quiet zone counted, and the dark ones as a path. */
export type SetupQr = { side: number; path: string };

/** The address of a set-up code as a QR that a phone's own camera reads from a screen: level M. */
export function setupQr(address: string): SetupQr {
  const { size, data } = create(address, { errorCorrectionLevel: "M" }).modules;
  const path: string[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!data[y * size + x]) continue;
      const start = x;
      while (x + 1 < size && data[y * size + x + 1]) x++;
      const width = x - start + 1;
      path.push(`M${start + quiet} ${y + quiet}h${width}v1h-${width}z`);
    }
  }
  return { side: size + 2 * quiet, path: path.join("") };
}
