import type { Lang } from "#app/lib/lang.ts";
import { cleanLine, folded } from "#app/lib/text.ts";
import type { ScheduleSpeaker, SessionSpeaker } from "../schedule.ts";
import { guidAsUuid, uuidOf } from "../schedule-ids.ts";
import { readAddress } from "./addresses.ts";
import { cleanText } from "./clean-text.ts";
import { anyOf, inLanguages, type RawPerson, type RawSchedule } from "./raw-schedule.ts";
import type { WarningList } from "./warnings.ts";

export type ReadPeople = {
  all: ScheduleSpeaker[];
  speaking(people: RawPerson[]): SessionSpeaker[];
};

/**
 * The people of a file, each once: known by guid, else by code, else by number and name together. A
 * number alone means nobody, for files are put together from several that each count from 1; a list
 * of people beside the sessions adds what it says of those with the same number and name.
 */
export function readPeople(
  raw: RawSchedule,
  lang: Lang,
  base: string,
  { count }: WarningList,
): ReadPeople {
  const people = new Map<string, ScheduleSpeaker>();
  const names = new Map<string, string>();
  const keyOf = (person: RawPerson) => {
    if (person.guid) return `guid:${guidAsUuid(cleanLine(person.guid))}`;
    if (person.code) return `code:${cleanLine(person.code)}`;
    return `name:${person.number}:${folded(anyOf(person.name, lang))}`;
  };
  for (const person of [...raw.people, ...raw.sessions.flatMap(({ people }) => people)]) {
    const name = cleanLine(anyOf(person.name, lang));
    if (name === "") {
      count("person_unnamed", {});
      continue;
    }
    const key = keyOf(person);
    const met = people.get(key);
    if (person.number && !met) {
      const other = names.get(person.number);
      if (other !== undefined && other !== folded(name)) count("person_number_shared", {});
      names.set(person.number, folded(name));
    }
    people.set(key, joined(met, personOf(person, key, raw, lang, base)));
  }
  return {
    all: [...people.values()],
    speaking: (list) => {
      const roles = new Map<string, string>();
      for (const person of list) {
        const key = keyOf(person);
        if (people.has(key)) roles.set(key, roles.get(key) || cleanLine(person.role));
      }
      return [...roles].map(([speaker, role]) => ({ speaker, role }));
    },
  };
}

function personOf(
  person: RawPerson,
  key: string,
  raw: RawSchedule,
  lang: Lang,
  base: string,
): ScheduleSpeaker {
  const guid = cleanLine(person.guid);
  const number = Number(person.number);
  return {
    key,
    ids: {
      guid,
      uuid: guid ? guidAsUuid(guid) : uuidOf(`person:${raw.conference.acronym}:${key}`),
      code: cleanLine(person.code),
      number: Number.isSafeInteger(number) && number > 0 ? number : null,
    },
    name: inLanguages(person.name, lang, cleanLine),
    biography: inLanguages(person.biography, lang, (text) => cleanText(text).text),
    avatar: readAddress(person.avatar, base).url,
    url: readAddress(person.url, base).url,
  };
}

function joined(met: ScheduleSpeaker | undefined, said: ScheduleSpeaker): ScheduleSpeaker {
  if (!met) return said;
  return {
    ...met,
    name: { zh: met.name.zh || said.name.zh, en: met.name.en || said.name.en },
    biography: {
      zh: met.biography.zh || said.biography.zh,
      en: met.biography.en || said.biography.en,
    },
    avatar: met.avatar || said.avatar,
    url: met.url || said.url,
  };
}
