import { startPostgres } from "./postgres.mjs";

/** Starts a PostgreSQL server for the rule tests where the run has not brought one along. */
export default async function setup() {
  if (process.env.TEST_POSTGRES_URL) return;
  const server = await startPostgres();
  process.env.TEST_POSTGRES_URL = server.url;
  return async () => {
    delete process.env.TEST_POSTGRES_URL;
    await server.stop();
  };
}
