import { type CameraFault, openCamera } from "./camera.ts";
import { codesInView } from "./codes-in-view.ts";
import { type Decoder, startDecoder } from "./decoder.ts";
import { button, el } from "./dom.ts";
import { watchFrames } from "./frames.ts";

type Words = { camera: string; cameraOff: string; cameraFaults: Record<CameraFault, string> };

/**
 * A person's own phone reads the badge of whoever sits opposite: the camera stands above a form that
 * takes the code typed as well, and sends it once a ticket's code is in view.
 */
function readBadges(host: HTMLElement) {
  const words = JSON.parse(host.dataset.badgeScan ?? "") as Words;
  const form = host.querySelector("form");
  const input = form?.querySelector<HTMLInputElement>("input[name=code]");
  if (!form || !input) return;

  const said = el("p", { role: "status", hidden: true });
  const stage = el("div", { class: "badge-scan__stage", hidden: true });
  const open = button(words.camera, () => void begin(), { class: "button button--quiet" });
  host.prepend(open, stage, said);
  let close = () => {};
  let decoder: Decoder | null = null;
  let found = (_texts: readonly string[]) => {};

  async function begin() {
    const opened = await openCamera();
    said.hidden = opened.ok;
    if (!opened.ok) {
      said.textContent = words.cameraFaults[opened.fault];
      input?.focus();
      return;
    }
    const video = el("video", { playsinline: true, muted: true, autoplay: true });
    video.muted = true;
    video.srcObject = opened.stream;
    const inView = codesInView();
    found = (texts) => {
      const code = inView(texts, performance.now(), false);
      if (code) send(code);
    };
    decoder ??= startDecoder(
      ({ texts }) => found(texts),
      () => close(),
    );
    const frames = watchFrames(video, decoder);
    const stop = button(words.cameraOff, () => close(), { class: "button button--quiet" });
    stage.replaceChildren(video, stop);
    stage.hidden = false;
    open.hidden = true;
    close = () => {
      found = () => {};
      frames.stop();
      opened.track.stop();
      stage.replaceChildren();
      stage.hidden = true;
      open.hidden = false;
      close = () => {};
    };
    await video.play().catch(() => {});
  }

  function send(code: string) {
    close();
    if (!input || !form) return;
    input.value = code;
    form.requestSubmit();
  }

  addEventListener("pagehide", () => close());
}

for (const host of document.querySelectorAll<HTMLElement>("[data-badge-scan]")) readBadges(host);
