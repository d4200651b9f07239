import { svg } from "./dom.ts";
import type { Shown } from "./shown.ts";

const outlines: Record<Shown["shape"], string[]> = {
  tick: ["M50 4a46 46 0 1 0 .1 0z", "M28 52l15 15 30-33"],
  out: ["M50 4a46 46 0 1 0 .1 0z", "M26 50h46M54 32l18 18-18 18"],
  octagon: ["M31 4h38l27 27v38L69 96H31L4 69V31z", "M34 34l32 32M66 34L34 66"],
  triangle: ["M50 6l46 84H4z", "M50 36v26M50 75v2"],
  dots: ["M22 50h.1M50 50h.1M78 50h.1", ""],
};

/** The sign of an answer: a disc to pass, an octagon to stop, a triangle to ask, dots to wait. */
export function signOf(shape: Shown["shape"]): SVGElement {
  const [body, mark] = outlines[shape];
  return svg(
    "svg",
    { viewBox: "0 0 100 100", class: `sign sign--${shape}`, "aria-hidden": "true" },
    svg("path", { class: "sign-body", d: body ?? "" }),
    svg("path", { class: "sign-mark", d: mark ?? "" }),
  );
}

/** A QR on white, as large as a phone beside this one can read. */
export function qrOf({ side, path, label }: NonNullable<Shown["qr"]>): SVGElement {
  return svg(
    "svg",
    { viewBox: `0 0 ${side} ${side}`, class: "answer-qr", role: "img", "aria-label": label },
    svg("path", { d: path }),
  );
}

const icons = {
  search: "M11 4a7 7 0 1 0 .1 0zM16 16l5 5",
  torch: "M7 3h10v4l-3 4v10h-4V11L7 7zM7 7h10M12 13v2",
  undo: "M9 7L4 12l5 5M4 12h10a6 6 0 0 1 0 12",
} as const;

/** A small icon, always beside a word. */
export function icon(name: keyof typeof icons): SVGElement {
  return svg(
    "svg",
    { viewBox: "0 0 24 24", class: "icon", "aria-hidden": "true" },
    svg("path", { d: icons[name] }),
  );
}
