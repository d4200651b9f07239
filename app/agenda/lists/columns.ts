import type { Draft } from "../draft.ts";
import type { RoomDetails } from "../room-details.ts";
import type { SpeakerDetails } from "../speaker-details.ts";
import type { TrackDetails } from "../track-details.ts";
import {
  address,
  addresses,
  color,
  count,
  inBoth,
  type ListField,
  mail,
  oneLine,
  times,
} from "./fields.ts";

/** The lists of a draft that go in and out as files, besides its sessions. */
export const listKinds = ["speakers", "rooms", "tracks"] as const;
export type ListKind = (typeof listKinds)[number];

/** What organizers say of a thing of each list. */
export type ListDetails = {
  speakers: SpeakerDetails;
  rooms: Omit<RoomDetails, "position">;
  tracks: Omit<TrackDetails, "position">;
};

const nothing = { zh: "", en: "" };

/** A thing of which nothing is said yet. */
export const unsaid: ListDetails = {
  speakers: {
    name: nothing,
    organization: nothing,
    biography: nothing,
    email: "",
    avatar: "",
    url: "",
    links: [],
    away: [],
  },
  rooms: {
    name: nothing,
    capacity: null,
    floor: nothing,
    building: "",
    equipment: nothing,
    directions: nothing,
    description: nothing,
    closed: [],
  },
  tracks: { name: nothing, color: "" },
};

const longText = 10_000;

/** The columns of each list in the order in which they are written. */
export const listFields: { [K in ListKind]: ListField<ListDetails[K]>[] } = {
  speakers: [
    ...inBoth<SpeakerDetails>("name", { max: 100, heads: ["speaker", "姓名", "讲者", "嘉宾"] }),
    ...inBoth<SpeakerDetails>("organization", {
      max: 200,
      heads: ["company", "affiliation", "单位", "公司", "机构"],
    }),
    ...inBoth<SpeakerDetails>("biography", {
      max: longText,
      lines: true,
      heads: ["bio", "about", "简介", "介绍"],
    }),
    mail<SpeakerDetails>("email", ["e-mail", "mail", "邮箱", "电子邮箱"]),
    address<SpeakerDetails>("avatar", ["picture", "photo", "照片", "头像"]),
    address<SpeakerDetails>("url", ["website", "homepage", "网址", "主页"]),
    addresses<SpeakerDetails>("links", ["链接"]),
    times<SpeakerDetails>("away", ["unavailable", "不能到场"]),
  ],
  rooms: [
    ...inBoth<ListDetails["rooms"]>("name", {
      max: 100,
      heads: ["room", "会场", "会议室", "名称"],
    }),
    count<ListDetails["rooms"]>("capacity", {
      min: 1,
      max: 1_000_000,
      heads: ["seats", "places", "座位", "容量", "人数"],
    }),
    ...inBoth<ListDetails["rooms"]>("floor", { max: 100, heads: ["level", "楼层"] }),
    oneLine<ListDetails["rooms"]>("building", { max: 100, heads: ["楼栋", "建筑"] }),
    ...inBoth<ListDetails["rooms"]>("equipment", { max: 300, heads: ["设备"] }),
    ...inBoth<ListDetails["rooms"]>("directions", {
      max: longText,
      lines: true,
      heads: ["how to get there", "路线", "怎么走"],
    }),
    ...inBoth<ListDetails["rooms"]>("description", {
      max: longText,
      lines: true,
      heads: ["描述", "说明"],
    }),
    times<ListDetails["rooms"]>("closed", ["不开放"]),
  ],
  tracks: [
    ...inBoth<ListDetails["tracks"]>("name", { max: 100, heads: ["track", "专场", "名称"] }),
    color<ListDetails["tracks"]>("color", ["colour", "颜色"]),
  ],
};

/** A thing of a draft's list, with what tells it from others. */
export type ListedThing<K extends ListKind> = {
  key: string;
  version: number;
  details: ListDetails[K];
};

/** The things of one list of a draft, in its order. */
export function listedThings<K extends ListKind>(draft: Draft, kind: K): ListedThing<K>[] {
  const all: (ListDetails[K] & { key: string; version: number })[] = draft[kind] as never;
  return all.map((thing) => ({
    key: thing.key,
    version: thing.version,
    details: Object.fromEntries(
      Object.keys(unsaid[kind]).map((name) => [name, thing[name as keyof typeof thing]]),
    ) as ListDetails[K],
  }));
}
