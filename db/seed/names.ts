import type { Dice } from "./dice.ts";
import {
  chineseGiven,
  chineseSurnames,
  type Person,
  rare,
  western,
  worldwide,
} from "./name-parts.ts";

/** Every so many people has one of the rare names, so that a small conference has them all. */
const rareEvery = 29;

/**
 * The nth person of the demo. Most have Chinese names in characters, some write them in pinyin,
 * others are from elsewhere; a few have names that forms and badges tend to break on.
 */
export function personAt(n: number, dice: Dice): Person {
  const kind = dice.next();
  const unusual = n % rareEvery === rareEvery - 1 ? rare[Math.floor(n / rareEvery)] : undefined;
  if (unusual) return unusual;
  if (kind < 0.12) return westernPerson(dice);
  if (kind < 0.16) return dice.of(worldwide);
  const [surname, sound] = dice.of(chineseSurnames);
  const [given, givenSound] = dice.of(chineseGiven);
  const latin = `${givenSound}.${sound}`.toLowerCase();
  if (kind < 0.24) return { name: `${givenSound} ${sound}`, latin, lang: "en" };
  return { name: `${surname}${given}`, latin, lang: "zh" };
}

function westernPerson(dice: Dice): Person {
  const [given, surname] = [dice.of(western.given), dice.of(western.surnames)];
  return { name: `${given} ${surname}`, latin: `${plain(given)}.${plain(surname)}`, lang: "en" };
}

function plain(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[^A-Za-z]/g, "")
    .toLowerCase();
}
