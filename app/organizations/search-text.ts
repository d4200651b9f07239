import { pinyin } from "pinyin-pro";
import type { Localized } from "#app/lib/lang.ts";
import { folded } from "#app/lib/text.ts";
import type { Organization } from "./organizations.ts";
import { sectors, wordsOf } from "./vocabulary.ts";

/** How names sound, kept: asking for it costs more than a search. */
const sounds = new Map<string, string>();
const mostSounds = 20_000;

/**
 * What a party is found by, in either script: its names, how the Chinese one sounds with and without
 * spaces, its tagline, and its sectors in both languages.
 */
export function searchText(
  { name, tagline, sectors: keys }: Pick<Organization, "name" | "tagline" | "sectors">,
  more: string[] = [],
): string {
  const words = [...wordsOf(sectors, keys, "zh"), ...wordsOf(sectors, keys, "en")];
  return folded(
    [name.zh, soundOf(name), name.en, tagline.zh, tagline.en, ...words, ...more].join(" "),
  );
}

/** What someone typed, as the words that a text must all have. */
export function searchWords(typed: string): string[] {
  return folded(typed.slice(0, 200)).split(" ").filter(Boolean).slice(0, 8);
}

function soundOf({ zh }: Localized): string {
  if (zh === "") return "";
  const known = sounds.get(zh);
  if (known !== undefined) return known;
  const syllables = pinyin(zh, { toneType: "none", type: "array" });
  const sound = `${syllables.join("")} ${syllables.join(" ")}`;
  if (sounds.size >= mostSounds) sounds.clear();
  sounds.set(zh, sound);
  return sound;
}
