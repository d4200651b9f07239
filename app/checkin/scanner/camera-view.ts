import type { ScannerWords } from "../scanner-wording.ts";
import {
  askSmaller,
  type CameraFault,
  cameras,
  extrasOf,
  openCamera,
  rememberCamera,
  setExtra,
} from "./camera.ts";
import { type Decoded, startDecoder } from "./decoder.ts";
import { button, el } from "./dom.ts";
import { watchFrames } from "./frames.ts";
import { icon } from "./shapes.ts";

const hintAfter = 4000;

type Parts = { host: HTMLElement; controls: HTMLElement; t: ScannerWords };

/**
 * The camera to the edges, with light, zoom and a choice of cameras where the phone has them; clear
 * words where there is no picture. Comes back by itself after a call, a lock or another app.
 */
export function cameraView({ host, controls, t }: Parts, found: (texts: string[]) => void) {
  const video = el("video", { class: "gate-video", playsinline: true, muted: true });
  video.muted = true;
  const notice = el("div", { class: "gate-notice", hidden: true });
  const hint = el("p", { class: "gate-torch-hint", hidden: true }, t.torchHint);
  const extras = el("div", { class: "gate-extras" });
  host.append(video, hint, notice);
  controls.append(extras);

  let track: MediaStreamTrack | null = null;
  let torch = false;
  let zoom: number | null = null;
  let darkSince: number | null = null;
  const decoder = startDecoder(onDecoded, () =>
    explain(t.decoderFailed, t.decoderFailedAdvice, () => location.reload()),
  );
  const frames = watchFrames(video, decoder);

  function onDecoded({ texts, ms, dark }: Decoded) {
    if (texts.length > 0) found(texts);
    if (track && frames.wasSlow(ms)) askSmaller(track);
    darkSince = dark && texts.length === 0 ? (darkSince ?? performance.now()) : null;
    const long = darkSince !== null && performance.now() - darkSince > hintAfter;
    hint.hidden = !(long && track && extrasOf(track).torch && !torch);
  }

  async function open(deviceId?: string) {
    track?.stop();
    const opened = await openCamera(deviceId);
    if (!opened.ok) return explain(...faultWords(opened.fault), () => void open());
    notice.hidden = true;
    track = opened.track;
    track.addEventListener("ended", () => void reopenIfLost());
    video.srcObject = opened.stream;
    await video.play().catch(() => {});
    await offerExtras(opened.track);
  }

  async function reopenIfLost() {
    if (!document.hidden && track && (track.readyState === "ended" || track.muted)) await open();
  }

  async function offerExtras(of: MediaStreamTrack) {
    const able = extrasOf(of);
    const choices = await cameras();
    extras.replaceChildren();
    if (able.torch) extras.append(torchButton(of));
    if (able.zoom) extras.append(zoomSlider(of, able.zoom));
    if (choices.length > 1) extras.append(cameraPicker(of, choices));
    if (torch) await setExtra(of, { torch });
    if (zoom !== null) await setExtra(of, { zoom });
  }

  function torchButton(of: MediaStreamTrack) {
    const made = button(t.torch, async () => {
      if (await setExtra(of, { torch: !torch })) torch = !torch;
      made.setAttribute("aria-pressed", String(torch));
    });
    made.setAttribute("aria-pressed", String(torch));
    made.prepend(icon("torch"));
    return made;
  }

  function zoomSlider(of: MediaStreamTrack, range: { min: number; max: number; step: number }) {
    const slider = el("input", { type: "range", value: zoom ?? range.min, ...range });
    slider.addEventListener("input", () => {
      zoom = Number(slider.value);
      void setExtra(of, { zoom });
    });
    return el("label", { class: "gate-zoom" }, t.zoom, slider);
  }

  function cameraPicker(of: MediaStreamTrack, choices: MediaDeviceInfo[]) {
    const current = of.getSettings().deviceId;
    const select = el(
      "select",
      { class: "gate-select", "aria-label": t.camera },
      ...choices.map(({ deviceId, label }, i) =>
        el(
          "option",
          { value: deviceId, selected: deviceId === current },
          label || t.cameraNumber(i + 1),
        ),
      ),
    );
    select.addEventListener("change", () => {
      rememberCamera(select.value);
      void open(select.value);
    });
    return select;
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

  document.addEventListener("visibilitychange", () => void reopenIfLost());
  void open();
}
