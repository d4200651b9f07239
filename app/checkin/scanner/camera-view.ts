import type { ScannerWords } from "../scanner-wording.ts";
import { askSmaller, type CameraFault, openCamera } from "./camera.ts";
import { cameraExtras } from "./camera-extras.ts";
import { type Decoded, startDecoder } from "./decoder.ts";
import { button, el } from "./dom.ts";
import { watchFrames } from "./frames.ts";
import { idleWatch } from "./idle-watch.ts";

const hintAfter = 4000;
const sleepsAfter = 60_000;
/** A camera that another app took for less than this comes back by itself. */
const mutedFor = 2000;

type Parts = { host: HTMLElement; controls: HTMLElement; t: ScannerWords };

/**
 * The camera to the edges, with light, zoom and a choice of cameras where the phone has them; clear
 * words where there is no picture. It sleeps after a minute without a code, a tap or a key, and
 * while the page is not seen, and comes back by itself after a call, a lock or another app.
 */
export function cameraView({ host, controls, t }: Parts, found: (texts: string[]) => void) {
  const video = el("video", {
    class: "gate-video",
    playsinline: true,
    muted: true,
    autoplay: true,
  });
  video.muted = true;
  const notice = el("div", { class: "gate-notice", hidden: true, role: "status" });
  const hint = el("p", { class: "gate-torch-hint", hidden: true }, t.torchHint);
  host.append(video, hint, notice);

  let track: MediaStreamTrack | null = null;
  let turns = 0;
  let asleep = false;
  let darkSince: number | null = null;
  const extras = cameraExtras({ controls, t, choose: (deviceId) => void open(deviceId) });
  const decoder = startDecoder(onDecoded, () =>
    explain(t.decoderFailed, t.decoderFailedAdvice, () => location.reload()),
  );
  const frames = watchFrames(video, decoder);
  const idle = idleWatch({ after: sleepsAfter, rest: sleep, wake });

  function onDecoded({ texts, ms, dark }: Decoded) {
    if (texts.length > 0) {
      idle.stir();
      found(texts);
    }
    if (track && frames.wasSlow(ms)) askSmaller(track);
    darkSince = dark && texts.length === 0 ? (darkSince ?? performance.now()) : null;
    const long = darkSince !== null && performance.now() - darkSince > hintAfter;
    hint.hidden = !(long && track && extras.couldLight(track));
  }

  async function open(deviceId?: string) {
    const turn = ++turns;
    asleep = false;
    close();
    const opened = await openCamera(deviceId);
    if (turn !== turns) return opened.ok && opened.track.stop();
    if (!opened.ok) return explain(...faultWords(opened.fault), () => void open());
    notice.hidden = true;
    track = opened.track;
    track.addEventListener("ended", () => void reopenIfLost());
    track.addEventListener("mute", () => setTimeout(() => void reopenIfLost(), mutedFor));
    video.srcObject = opened.stream;
    await video.play().catch(() => {});
    await extras.offer(opened.track);
  }

  function close() {
    track?.stop();
    track = null;
    darkSince = null;
    hint.hidden = true;
  }

  function sleep() {
    if (!track) return;
    asleep = true;
    turns++;
    close();
    video.srcObject = null;
    notice.replaceChildren(el("h2", {}, t.asleep), el("p", {}, t.asleepAdvice));
    notice.hidden = false;
  }

  function wake() {
    if (asleep) void open();
  }

  async function reopenIfLost() {
    if (document.hidden || !track) return;
    if (track.readyState === "ended" || track.muted) await open();
  }

  function explain(title: string, advice: string, again: () => void) {
    notice.replaceChildren(
      el("h2", {}, title),
      el("p", {}, advice),
      button(t.tryAgain, again, { class: "gate-button" }),
    );
    notice.hidden = false;
  }

  function faultWords(fault: CameraFault): [string, string] {
    switch (fault) {
      case "insecure":
        return [t.cameraInsecure, t.cameraInsecureAdvice];
      case "denied":
        return [t.cameraDenied, t.cameraDeniedAdvice];
      case "busy":
        return [t.cameraBusy, t.cameraBusyAdvice];
      case "absent":
        return [t.cameraAbsent, t.cameraAbsentAdvice];
    }
  }

  function onVisibility() {
    if (asleep) return;
    if (!document.hidden) return void open();
    turns++;
    close();
  }

  document.addEventListener("visibilitychange", onVisibility);
  // Before the reader of typed codes, which keeps its keys from everyone else.
  addEventListener("pointerdown", idle.stir, { capture: true });
  addEventListener("keydown", idle.stir, { capture: true });
  void open();
}
