import { openDb, transact } from "#db/open.ts";
import { addPerson } from "../some-people.ts";

// Adds people, several at once, and says each one's id after its commit; ends when told how many.
const [prefix, count] = process.argv.slice(2);
const db = await openDb(String(process.env.DATABASE_URL));
let made = 0;
await Promise.all(Array.from({ length: 8 }, addPeople));
process.exit(0);

async function addPeople() {
  while (made < Number(count)) {
    const id = `${prefix}-${String(made++).padStart(6, "0")}`;
    await transact(db, (tx) => addPerson(tx, id));
    process.stdout.write(`${id}\n`);
  }
}
