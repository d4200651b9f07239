/** Why there is no picture. */
export type CameraFault = "insecure" | "denied" | "absent" | "busy";

export type OpenCamera =
  | { ok: true; track: MediaStreamTrack; stream: MediaStream }
  | { ok: false; fault: CameraFault };

const wanted = {
  width: { ideal: 1920 },
  height: { ideal: 1080 },
  frameRate: { ideal: 30 },
} as const;

const remembered = "wutong-camera";

/** Asks for the camera that was chosen last, else the one on the back; never for sound. */
export async function openCamera(deviceId = localStorage.getItem(remembered)): Promise<OpenCamera> {
  if (!window.isSecureContext || !navigator.mediaDevices) return { ok: false, fault: "insecure" };
  const which = deviceId
    ? { deviceId: { ideal: deviceId } }
    : { facingMode: { ideal: "environment" } };
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { ...wanted, ...which } });
    const track = stream.getVideoTracks()[0];
    return track ? { ok: true, track, stream } : { ok: false, fault: "absent" };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

/** The zoom to begin with: what was chosen for this camera before, else what reads best. */
export function firstZoom(track: MediaStreamTrack, { min, max }: ZoomRange): number {
  const chosen = Number(localStorage.getItem(zoomOf(track)) ?? Number.NaN);
  const wanted = Number.isNaN(chosen) ? (focusesLate() ? 2 : min) : chosen;
  return Math.min(max, Math.max(min, wanted));
}

/** Remembers the zoom someone chose for this camera, on this phone only. */
export function rememberZoom(track: MediaStreamTrack, zoom: number) {
  localStorage.setItem(zoomOf(track), String(zoom));
}

/** Remembers the camera someone picked, on this phone only. */
export function rememberCamera(deviceId: string) {
  localStorage.setItem(remembered, deviceId);
}

/** The cameras of this phone; their names are known only after one was allowed. */
export async function cameras(): Promise<MediaDeviceInfo[]> {
  const all = await navigator.mediaDevices.enumerateDevices();
  return all.filter((device) => device.kind === "videoinput");
}

/** Smaller pictures from the camera itself, where it can; decoding scales down in any case. */
export function askSmaller(track: MediaStreamTrack) {
  track.applyConstraints({ width: { ideal: 1280 }, height: { ideal: 720 } }).catch(() => {});
}

export type ZoomRange = { min: number; max: number; step: number };

/** What a phone's camera may offer beyond the standard's typed capabilities. */
export type Extras = { torch: boolean; zoom: ZoomRange | null };

/** Whether this camera has a light and a zoom. */
export function extrasOf(track: MediaStreamTrack): Extras {
  const able = (track.getCapabilities?.() ?? {}) as {
    torch?: boolean;
    zoom?: { min: number; max: number; step?: number };
  };
  const zoom = able.zoom && able.zoom.max > able.zoom.min ? able.zoom : null;
  return {
    torch: able.torch === true,
    zoom: zoom && { min: zoom.min, max: Math.min(zoom.max, 8), step: zoom.step || 0.1 },
  };
}

/** Sets light or zoom; false where the camera would not. */
export async function setExtra(
  track: MediaStreamTrack,
  extra: { torch: boolean } | { zoom: number },
): Promise<boolean> {
  try {
    await track.applyConstraints({ advanced: [extra as MediaTrackConstraintSet] });
    return true;
  } catch {
    return false;
  }
}

function zoomOf(track: MediaStreamTrack): string {
  return `wutong-zoom-${track.getSettings().deviceId ?? ""}`;
}

/** The newer iPhones focus from 15 to 20 cm on: a code held closer is blurred, one zoomed to is not. */
function focusesLate(): boolean {
  return /iPhone/.test(navigator.userAgent);
}

function faultOf(error: unknown): CameraFault {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "denied";
  if (name === "NotReadableError" || name === "AbortError") return "busy";
  return "absent";
}
