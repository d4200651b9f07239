import type { Localized } from "#app/lib/lang.ts";
import type { Draft, DraftRoom, DraftSpeaker, DraftTrack } from "./draft.ts";
import { writtenLinks } from "./draft-forms.ts";

const nothing: Localized = { zh: "", en: "" };
/** What a new track is offered; it stands out from both themes. */
const firstColor = "#0b6bb8";

/** What the form of a room begins with; a new one goes to the end. */
export function roomFields(room: DraftRoom | null, { rooms }: Draft) {
  return {
    version: room?.version ?? 0,
    name: room?.name ?? nothing,
    capacity: room?.capacity?.toString() ?? "",
    position: String(room?.position ?? nextPosition(rooms)),
    floor: room?.floor ?? nothing,
    building: room?.building ?? "",
    equipment: room?.equipment ?? nothing,
    directions: room?.directions ?? nothing,
    description: room?.description ?? nothing,
    closed: room?.closed ?? [],
  };
}

/** What the form of a track begins with; a new one goes to the end. */
export function trackFields(track: DraftTrack | null, { tracks }: Draft) {
  return {
    version: track?.version ?? 0,
    name: track?.name ?? nothing,
    color: track?.color || firstColor,
    position: String(track?.position ?? nextPosition(tracks)),
  };
}

/** What the form of a speaker begins with. */
export function speakerFields(speaker: DraftSpeaker | null) {
  return {
    version: speaker?.version ?? 0,
    name: speaker?.name ?? nothing,
    organization: speaker?.organization ?? nothing,
    biography: speaker?.biography ?? nothing,
    email: speaker?.email ?? "",
    avatar: speaker?.avatar ?? "",
    url: speaker?.url ?? "",
    links: writtenLinks(speaker?.links ?? []),
    away: speaker?.away ?? [],
  };
}

function nextPosition(all: { position: number }[]): number {
  return Math.max(-1, ...all.map(({ position }) => position)) + 1;
}
