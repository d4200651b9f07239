import type { Db } from "#db/open.ts";

type Described = {
  /** The words after the command's name, as the list of commands shows them. */
  usage: string;
  /** One line: what it does. */
  says: string;
};

/** What an operator can type after `npm run cli --`. */
export type Command = Described & {
  /** Does it, printing what came of it; throws `WrongUse` where the words make no sense. */
  run(db: Db, words: string[]): Promise<void>;
};

/** A command about files alone, which opens no database; it answers with its exit code. */
export type FileCommand = Described & { runOnFiles(words: string[]): Promise<number> };

/** Something an operator can set right; printed as one line, exit code 1. */
export class WrongUse extends Error {}
