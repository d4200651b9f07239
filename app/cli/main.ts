import { env } from "#app/lib/env.server.ts";
import { closeClient, db, openClient } from "#db/client.server.ts";
import { type Db, migrate } from "#db/open.ts";
import { WrongUse } from "./command.ts";
import { commands } from "./commands.ts";

/**
 * Runs one command against the site's database, which may be in use by a running server; a command
 * about files alone opens none.
 */
async function main([name, ...words]: string[]): Promise<number> {
  const load = name === undefined ? undefined : commands[name];
  if (!load || !Object.hasOwn(commands, name ?? "")) {
    process.stderr.write(await listOfCommands(name));
    return 1;
  }
  const { command } = await load();
  try {
    if ("runOnFiles" in command) return await command.runOnFiles(words);
    await onDatabase((open) => command.run(open, words));
    return 0;
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    process.stderr.write(`${error.message}\nUse: npm run cli -- ${name} ${command.usage}\n`);
    return 1;
  }
}

async function onDatabase(work: (open: Db) => Promise<void>): Promise<void> {
  try {
    await openClient(env.databaseUrl);
    await migrate(db);
    await work(db);
  } finally {
    await closeClient();
  }
}

async function listOfCommands(asked: string | undefined): Promise<string> {
  const first = asked && !/^(?:--)?help$/.test(asked) ? `There is no command ${asked}.\n` : "";
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => {
      const { command } = await load();
      return `  ${name} ${command.usage}\n      ${command.says}\n`;
    }),
  );
  return `${first}npm run cli -- COMMAND …\n${lines.join("")}`;
}

process.exitCode = await main(process.argv.slice(2));
