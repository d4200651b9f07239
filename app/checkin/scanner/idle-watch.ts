type Idle = {
  /** How long nothing must happen, in ms. */
  after: number;
  rest: () => void;
  wake: () => void;
};

/** Calls `rest` once nothing happened for a while, and `wake` with the first thing after that. */
export function idleWatch({ after, rest, wake }: Idle) {
  let resting = false;
  let timer = setTimeout(fallAsleep, after);

  function fallAsleep() {
    resting = true;
    rest();
  }

  return {
    /** Something happened: a tap, a key, a code in view. */
    stir() {
      clearTimeout(timer);
      timer = setTimeout(fallAsleep, after);
      if (!resting) return;
      resting = false;
      wake();
    },
  };
}
