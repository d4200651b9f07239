import type { Lang } from "#app/lib/lang.ts";
import { wording } from "#app/lib/wording.ts";
import type { Fix } from "./fixes.ts";
import type { ConflictCode } from "./plan.ts";

/** The names of what a conflict or a fix speaks of, as the reader knows them. */
export type ConflictNames = { first: string; second: string; about: string };
export type FixNames = { session: string; to: string };

type ConflictWords = Record<ConflictCode, (names: ConflictNames) => string>;
type FixWords = Record<Fix["code"], (names: FixNames) => string>;

/** What is wrong, for each conflict. */
export const conflictWords: Record<Lang, ConflictWords> = wording({
  en: {
    room_double_use: ({ first, second, about }) =>
      `“${first}” and “${second}” are in ${about} at the same time.`,
    speaker_double_use: ({ first, second, about }) =>
      `${about} speaks in “${first}” and “${second}” at the same time.`,
    speaker_away: ({ first, about }) => `${about} is away during “${first}”.`,
    room_closed: ({ first, about }) => `${about} is closed during “${first}”.`,
    outside_opening: ({ first }) => `“${first}” is outside the opening hours.`,
    room_too_small: ({ first, about }) => `${about} has fewer places than “${first}” has seats.`,
    too_far_to_walk: ({ first, second, about }) =>
      `${about} has too little time to walk from “${first}” to “${second}” in another building.`,
    translation_missing: ({ first, about }) => `The title of “${first}” is missing in ${about}.`,
    track_missing: ({ first }) => `“${first}” has no track.`,
  } satisfies ConflictWords,
  zh: {
    room_double_use: ({ first, second, about }) => `“${first}”与“${second}”同时使用${about}。`,
    speaker_double_use: ({ first, second, about }) => `${about}同时在“${first}”与“${second}”演讲。`,
    speaker_away: ({ first, about }) => `“${first}”进行时${about}不在。`,
    room_closed: ({ first, about }) => `“${first}”进行时${about}不开放。`,
    outside_opening: ({ first }) => `“${first}”不在开放时间内。`,
    room_too_small: ({ first, about }) => `${about}的容量少于“${first}”的座位。`,
    too_far_to_walk: ({ first, second, about }) =>
      `${about}从“${first}”赶到另一栋楼的“${second}”时间不够。`,
    translation_missing: ({ first, about }) => `“${first}”缺少${about}标题。`,
    track_missing: ({ first }) => `“${first}”没有所属专场。`,
  },
});

/** What would end it, for each fix. */
export const fixWords: Record<Lang, FixWords> = wording({
  en: {
    move_to_room: ({ session, to }) => `Move “${session}” to ${to}, which is free then.`,
    move_to_time: ({ session, to }) => `Move “${session}” to ${to}.`,
    fewer_seats: ({ session, to }) => `Give out ${to} seats for “${session}”.`,
    change_speaker: ({ session, to }) => `Let someone else than ${to} speak in “${session}”.`,
    translate: ({ session, to }) => `Write the title of “${session}” in ${to}.`,
    choose_track: ({ session }) => `Choose a track for “${session}”.`,
    put_aside: ({ session }) => `Nothing else is free: take “${session}” off the schedule for now.`,
  } satisfies FixWords,
  zh: {
    move_to_room: ({ session, to }) => `把“${session}”移到当时空闲的${to}。`,
    move_to_time: ({ session, to }) => `把“${session}”改到 ${to}。`,
    fewer_seats: ({ session, to }) => `把“${session}”的座位改为 ${to} 个。`,
    change_speaker: ({ session, to }) => `“${session}”请${to}以外的人演讲。`,
    translate: ({ session, to }) => `为“${session}”填写${to}标题。`,
    choose_track: ({ session }) => `为“${session}”选择专场。`,
    put_aside: ({ session }) => `没有其他空闲，先把“${session}”移出日程。`,
  },
});

/** What the two languages of a page are called. */
export const languageNames = wording({
  en: { zh: "Chinese", en: "English" },
  zh: { zh: "中文", en: "英文" },
});
