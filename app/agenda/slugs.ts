import { pinyin } from "pinyin-pro";
import { hasHan } from "#app/lib/text.ts";

const longest = 60;

/**
 * A word for the address of something called so, that none of `taken` is; it is added to them. Latin
 * letters are taken before Chinese ones, which are written as they sound.
 */
export function slugFor(names: string[], taken: Set<string>): string {
  const base = names.map(plain).find((name) => name.length > 1) ?? sounded(names) ?? "untitled";
  let slug = base;
  for (let n = 2; taken.has(slug); n++) slug = `${base}-${n}`;
  taken.add(slug);
  return slug;
}

function sounded(names: string[]): string | undefined {
  const name = names.find(hasHan);
  return name && plain(pinyin(name, { toneType: "none", nonZh: "consecutive" }));
}

/** A name that is mostly of another script has no address in letters. */
function plain(name: string): string {
  if (hasHan(name)) return "";
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (words.length <= longest) return words;
  const cut = words.slice(0, longest + 1);
  return cut.slice(0, cut.lastIndexOf("-")).slice(0, longest) || words.slice(0, longest);
}
