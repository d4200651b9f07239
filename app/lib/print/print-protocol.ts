/** What the thread that draws is asked: which module draws, and what. */
export type PrintOrder = { id: number; drawing: string; order: unknown };
/** What it answers; `missing` are the code points our font has not. */
export type Printed =
  | { id: number; ok: true; pdf: Uint8Array; missing: number[] }
  | { id: number; ok: false; message: string };
