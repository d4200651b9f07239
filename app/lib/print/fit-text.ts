/** Width of a text at size 1, as the font at hand has it. */
export type Measure = (text: string) => number;

/** A text laid out in a box: its lines and the one size of them all. */
export type FittedText = { lines: string[]; size: number };

/** `lines` is the most there may be; where `height` is set they also share that height. */
export type TextBox = {
  width: number;
  height?: number;
  lines: number;
  largest: number;
  smallest: number;
};

/** From one line's baseline to the next, in sizes of the text. */
export const leading = 1.28;

/**
 * Lays a text into a box: in the largest size at which it fits, else at the smallest with its end
 * cut off and `…` in its place. Latin breaks at spaces, Chinese anywhere but before a closing
 * mark, and only where that saves a quarter of the size: names stay in one piece. A word wider than
 * the box breaks inside. Nothing ever reaches beyond the box's width.
 */
export function fitText(text: string, box: TextBox, measure: Measure): FittedText {
  const whole = text.match(/\S+\s*/g) ?? [];
  for (let size = box.largest; size > box.smallest; size *= 0.97) {
    if (size < box.largest * 0.75) break;
    const lines = wrapped(whole, box.width / size, measure, "words");
    if (lines && lines.length <= room(box, size)) return { lines, size };
  }
  const words = unbreakable(text);
  for (let size = box.largest; size > box.smallest; size *= 0.94) {
    const lines = wrapped(words, box.width / size, measure, "words");
    if (lines && lines.length <= room(box, size)) return { lines, size };
  }
  const size = box.smallest;
  const lines = wrapped(words, box.width / size, measure, "anywhere") ?? [];
  if (lines.length <= room(box, size)) return { lines, size };
  const kept = lines.slice(0, room(box, size));
  kept.push(shortened(kept.pop() ?? "", box.width / size, measure));
  return { lines: kept, size };
}

const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF\u25A1]/u;
const closing = /^[，。、；：！？）》」』】”’·…—%％,.;:!?)\]}]/u;
const opening = /[（《「『【“‘([{]$/u;

function room(box: TextBox, size: number): number {
  if (box.height === undefined) return box.lines;
  return Math.max(1, Math.min(box.lines, Math.floor(box.height / (size * leading))));
}

function unbreakable(text: string): string[] {
  const parts: string[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const last = parts.at(-1);
    const joined =
      last !== undefined &&
      !last.endsWith(" ") &&
      (segment === " " ||
        closing.test(segment) ||
        opening.test(last) ||
        !(wide.test(segment) || wide.test(last)));
    if (joined) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}

/** The words in lines of this width; null where one is wider and may not be broken. */
function wrapped(
  words: string[],
  width: number,
  measure: Measure,
  breaks: "words" | "anywhere",
): string[] | null {
  const lines: string[] = [];
  let line = "";
  for (const word of words) {
    if (measure((line + word).trimEnd()) <= width) {
      line += word;
      continue;
    }
    if (measure(word.trimEnd()) <= width) {
      lines.push(line.trimEnd());
      line = word;
      continue;
    }
    if (breaks === "words") return null;
    for (const { segment } of graphemes.segment(word)) {
      if (line && measure(line + segment) > width) {
        lines.push(line.trimEnd());
        line = "";
      }
      line += segment;
    }
  }
  lines.push(line.trimEnd());
  return lines.filter(Boolean);
}

function shortened(line: string, width: number, measure: Measure): string {
  const kept = [...graphemes.segment(line)].map(({ segment }) => segment);
  while (kept.length && measure(`${kept.join("")}…`) > width) kept.pop();
  return `${kept.join("").trimEnd()}…`;
}
