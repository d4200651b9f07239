/** What an answer sounds and feels like: a pass, a full stop, a question. */
export type Signal = "pass" | "stop" | "ask";

/** Hertz, and when each note begins and ends, in seconds. */
type Note = { hertz: number; from: number; until: number; shape: OscillatorType };

const tones: Record<Signal, Note[]> = {
  pass: [
    { hertz: 1175, from: 0, until: 0.08, shape: "sine" },
    { hertz: 1568, from: 0.1, until: 0.2, shape: "sine" },
  ],
  stop: [{ hertz: 130, from: 0, until: 0.45, shape: "sawtooth" }],
  ask: [
    { hertz: 587, from: 0, until: 0.12, shape: "triangle" },
    { hertz: 587, from: 0.18, until: 0.3, shape: "triangle" },
  ],
};
const shakes: Record<Signal, number[]> = {
  pass: [60],
  stop: [120, 80, 120, 80, 120],
  ask: [90, 90, 90],
};

/** Tones and vibration; made by the first tap, because browsers are silent before it. */
export function signalMaker() {
  const audio = typeof AudioContext === "function" ? new AudioContext() : null;
  if (audio?.state === "suspended") audio.resume().catch(() => {});

  return (signal: Signal) => {
    if (audio) for (const note of tones[signal]) play(audio, note);
    navigator.vibrate?.(shakes[signal]);
  };
}

function play(audio: AudioContext, { hertz, from, until, shape }: Note) {
  const [begin, end] = [audio.currentTime + from, audio.currentTime + until];
  const oscillator = new OscillatorNode(audio, { type: shape, frequency: hertz });
  const volume = new GainNode(audio, { gain: 0 });
  volume.gain.setValueAtTime(0, begin);
  volume.gain.linearRampToValueAtTime(0.5, begin + 0.01);
  volume.gain.setValueAtTime(0.5, end - 0.02);
  volume.gain.linearRampToValueAtTime(0, end);
  oscillator.connect(volume).connect(audio.destination);
  oscillator.start(begin);
  oscillator.stop(end);
}
