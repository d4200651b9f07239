/** For a program that races: it says that it is ready, and goes on when all are. */
export function ready(): Promise<void> {
  return said("ready");
}

/**
 * For a program that races without a guard: it says that it has looked, and goes on when all have
 * and those before it have acted on what they saw. So what a guard prevents happens each time.
 */
export function looked(): Promise<void> {
  return said("looked");
}

/** Looks for each of these, and acts on what it saw only when every racer has looked. */
export async function withoutGuard<T, Seen, Done>(
  all: T[],
  look: (one: T) => Promise<Seen>,
  act: (one: T, seen: Seen) => Promise<Done>,
): Promise<Done[]> {
  const seen = await Promise.all(all.map(look));
  await looked();
  return Promise.all(all.map((one, n) => act(one, seen[n] as Seen)));
}

/** Says what the program got, and ends it. */
export function got(many: number): void {
  process.stdout.write(`${many}\n`, () => process.exit(0));
}

async function said(word: string): Promise<void> {
  process.stdout.write(`${word}\n`);
  await new Promise((resolve) => process.stdin.once("data", resolve));
}
