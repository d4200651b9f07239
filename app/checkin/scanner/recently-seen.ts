/**
 * Tells a code held in front of the camera from a code shown anew: a code counts once until it
 * has not been seen for `quiet` ms of a clock that never jumps. Another code counts at once.
 */
export function recentlySeen(quiet = 3000) {
  const lastSeen = new Map<string, number>();

  return {
    isNew: (code: string, at: number) =>
      at - (lastSeen.get(code) ?? Number.NEGATIVE_INFINITY) >= quiet,
    saw(code: string, at: number) {
      for (const [other, seen] of lastSeen) if (at - seen >= quiet) lastSeen.delete(other);
      lastSeen.set(code, at);
    },
  };
}
