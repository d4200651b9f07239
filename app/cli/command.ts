import type { Db } from "#db/open.ts";

/** What an operator can type after `npm run cli --`. */
export type Command = {
  /** The words after the command's name, as the list of commands shows them. */
  usage: string;
  /** One line: what it does. */
  says: string;
  /** Does it, printing what came of it; throws `WrongUse` where the words make no sense. */
  run(db: Db, words: string[]): Promise<void>;
};

/** Something an operator can set right; printed as one line, exit code 1. */
export class WrongUse extends Error {}
