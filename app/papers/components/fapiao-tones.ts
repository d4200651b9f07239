import type { Tone } from "#app/ui/notice.tsx";
import type { FapiaoState } from "../fapiao.ts";

/** How the state of a fapiao is marked, wherever it is named. */
export const fapiaoTones: Record<FapiaoState, Tone | "quiet"> = {
  requested: "warn",
  issued: "ok",
  red: "stop",
  reversed: "quiet",
};
