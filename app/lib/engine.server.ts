export type Engine = "sqlite" | "postgres";

/** Which engine a database address means: `postgres://…` is PostgreSQL, everything else SQLite. */
export function engineOf(url: string | undefined): Engine {
  return /^postgres(ql)?:\/\//i.test(url ?? "") ? "postgres" : "sqlite";
}

/** The engine of this process. Tables are built for it once, when they are first imported. */
export const engine: Engine = engineOf(process.env.DATABASE_URL);
