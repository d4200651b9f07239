import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

// A zone nobody develops in: what leans on the clock of the machine shows at once.
process.env.TZ = "America/St_Johns";

const pure = [
  "test/{lib,ui,emails,support}/**/*.test.{ts,tsx}",
  "test/web/{form,language,page-body,rate-limits}.test.ts",
  "test/checkin/{admission,scanner-*}.test.ts",
  "test/agenda/{agenda-days,board,clean-text,compare,conflicts,draft-lists,export}.test.ts",
  "test/agenda/{foreign-files,hostile,other-formats,program,round-trip,slot-at}.test.ts",
  "test/agenda/{times,xml-traps}.test.ts",
  "test/registration/{answers,attendee-form,search-terms}.test.ts",
  "test/registration/ticket-{calendar,pdf,qr}.test.ts",
  "test/papers/paper-lines.test.ts",
  "test/banking/{references,statements}.test.ts",
  "test/matchmaking/solver/**/*.test.ts",
  "test/matchmaking/suggestions.test.ts",
  "test/checkin/setup-qr.test.ts",
  "test/registration/network-holds.test.ts",
  "test/server/{address-map,checkout-line,doors,sub-builds}.test.ts",
];
const laws = ["test/architecture/**/*.test.ts"];
const pages = ["test/**/*.page.test.{ts,tsx}"];
const rules = ["test/**/*.test.{ts,tsx}"];
const databases = { setupFiles: ["test/support/databases-end.ts"] };

/** What takes a minute begins first, so that nobody waits for it at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => moduleId.includes("/test/crash/");
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/**
 * One project a tier; the rules of the house run twice, once on each engine, but for what knows no
 * database. What only one engine knows is a `*.sqlite.test.ts` or a `*.postgres.test.ts`.
 */
export default defineConfig({
  esbuild: { jsx: "automatic" },
  test: {
    environment: "node",
    pool: "forks",
    // A worker imports each module once for all its files: that is half the time of a run.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    sequence: { sequencer: LongestFirst },
    setupFiles: ["test/support/settings.ts", "test/support/console.ts"],
    projects: [
      project("unit", "sqlite", { include: pure, exclude: pages }),
      project("laws", "sqlite", { include: laws, exclude: pages, testTimeout: 60_000 }),
      project("sqlite", "sqlite", {
        ...databases,
        include: rules,
        exclude: [...pure, ...laws, ...pages, "test/**/*.postgres.test.ts"],
      }),
      project("pages", "sqlite", { ...databases, include: pages }),
      project("postgres", "postgres", {
        ...databases,
        include: rules,
        exclude: [...pure, ...laws, ...pages, "test/**/*.sqlite.test.ts"],
        globalSetup: ["test/support/postgres-for-vitest.ts"],
      }),
    ],
  },
});

type Tier = {
  include: string[];
  exclude?: string[];
  globalSetup?: string[];
  setupFiles?: string[];
  testTimeout?: number;
};

function project(name: string, engine: "sqlite" | "postgres", tier: Tier) {
  return {
    extends: true as const,
    test: {
      name,
      env: { TEST_ENGINE: engine },
      ...tier,
      globalSetup: ["test/support/temporary-folder.ts", ...(tier.globalSetup ?? [])],
    },
  };
}
