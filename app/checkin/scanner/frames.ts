import type { Decoder } from "./decoder.ts";

/** Fifteen looks a second are enough for a queue and spare the battery. */
const betweenLooks = 66;
/** Decoding slower than this at full size means a slow phone: smaller frames from then on. */
const slowDecode = 80;
const timesToJudge = 15;

/**
 * Looks at each new frame of the video when the decoder is idle: draws it, takes its pixels and
 * hands them over. Starts at 1080 lines and goes down to 720 where the phone is too slow.
 */
export function watchFrames(video: HTMLVideoElement, decoder: Decoder) {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true, alpha: false });
  const times: number[] = [];
  let longSide = 1920;
  let lastLook = Number.NEGATIVE_INFINITY;
  let stopped = false;

  function look(at: number) {
    if (stopped) return;
    const due = at - lastLook >= betweenLooks - 8;
    if (due && decoder.isIdle() && !document.hidden && video.videoWidth > 0) {
      lastLook = at;
      hand();
    }
    next();
  }

  function hand() {
    const scale = Math.min(1, longSide / Math.max(video.videoWidth, video.videoHeight));
    canvas.width = Math.round(video.videoWidth * scale);
    canvas.height = Math.round(video.videoHeight * scale);
    context?.drawImage(video, 0, 0, canvas.width, canvas.height);
    const image = context?.getImageData(0, 0, canvas.width, canvas.height);
    if (!image) return;
    decoder.decode({
      width: image.width,
      height: image.height,
      pixels: image.data.buffer as ArrayBuffer,
    });
  }

  function next() {
    if ("requestVideoFrameCallback" in video) video.requestVideoFrameCallback(look);
    else setTimeout(() => look(performance.now()), betweenLooks);
  }
  next();

  return {
    /** Takes in how long a decode took; says true once, when it went down to smaller frames. */
    wasSlow(ms: number): boolean {
      if (longSide <= 1280) return false;
      times.push(ms);
      if (times.length < timesToJudge) return false;
      const slow = median(times.splice(0)) > slowDecode;
      if (slow) longSide = 1280;
      return slow;
    },
    stop() {
      stopped = true;
    },
  };
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
