import type { ScannerWords } from "../scanner-wording.ts";
import {
  cameras,
  extrasOf,
  firstZoom,
  rememberCamera,
  rememberZoom,
  setExtra,
  type ZoomRange,
} from "./camera.ts";
import { button, el } from "./dom.ts";
import { icon } from "./shapes.ts";

type Parts = { controls: HTMLElement; t: ScannerWords; choose: (deviceId: string) => void };

/**
 * Light, zoom and a choice of cameras, each where the phone has it. The light is on again after a
 * pause; zoom and camera are remembered on this phone.
 */
export function cameraExtras({ controls, t, choose }: Parts) {
  const extras = el("div", { class: "gate-extras" });
  controls.append(extras);
  let torch = false;

  async function offer(of: MediaStreamTrack) {
    const able = extrasOf(of);
    const choices = await cameras();
    extras.replaceChildren();
    if (able.torch) extras.append(torchButton(of));
    if (able.zoom) extras.append(await zoomSlider(of, able.zoom));
    if (choices.length > 1) extras.append(cameraPicker(of, choices));
    if (torch) await setExtra(of, { torch });
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

  async function zoomSlider(of: MediaStreamTrack, range: ZoomRange) {
    const zoom = firstZoom(of, range);
    if (zoom > range.min) await setExtra(of, { zoom });
    const slider = el("input", { type: "range", ...range, value: zoom });
    slider.addEventListener("input", () => {
      rememberZoom(of, Number(slider.value));
      void setExtra(of, { zoom: Number(slider.value) });
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
      choose(select.value);
    });
    return select;
  }

  return {
    offer,
    /** Whether this camera has a light that is off. */
    couldLight: (of: MediaStreamTrack) => extrasOf(of).torch && !torch,
  };
}
