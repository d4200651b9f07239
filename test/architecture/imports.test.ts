import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { cruise, type IConfiguration } from "dependency-cruiser";
import { expect, test } from "vitest";
import { freshFolder } from "#test/support/app.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const law: IConfiguration = createRequire(import.meta.url)(join(root, ".dependency-cruiser.cjs"));

test("the law sees every import that goes the wrong way", async () => {
  const planted = {
    "app/lib/money.ts": 'import "#app/event/events.ts";',
    "app/event/events.ts": 'import "#app/registration/orders.ts"; import "#db/client.server.ts";',
    "app/registration/orders.ts": 'import "#app/agenda/sessions.ts"; import "stripe";',
    "app/registration/tickets.ts":
      'import "./orders.ts"; import type { a } from "#app/payments/pay.ts";',
    "app/agenda/sessions.ts": 'import "node:fs"; import "nodemailer"; import "./rooms.ts";',
    "app/agenda/rooms.ts": 'import "./sessions.ts"; import "./gone.ts";',
    "app/payments/pay.ts": 'import "#app/web/forms.ts"; export type a = 1;',
    "app/web/forms.ts": 'import "#app/ui/button.tsx";',
    "app/ui/button.tsx": 'import "#app/web/forms.ts";',
    "app/checkin/scanner/start.ts": 'import "../scan-ticket.ts"; import "react";',
    "app/checkin/scan-ticket.ts": "",
    "app/checkin/admission.ts": 'import "./scan-ticket.ts";',
    "app/checkin/components/gate.tsx": 'import "#db/open.ts";',
    "app/checkin/routes/gate.tsx":
      'import "#db/schema.server.ts"; import "../../event/components/x.tsx";',
    "app/event/components/x.tsx": "",
    "app/urls.ts": 'import "./event/events.ts";',
    "db/open.ts": 'import "#app/event/events.ts";',
    "db/client.server.ts": 'import "#test/x.ts";',
    "db/schema.server.ts": "",
    "emails/letter.tsx": 'import "#app/event/events.ts";',
    "test/x.ts": "",
  };

  expect(await brokenRules(planted)).toEqual([
    "checkin-components",
    "components-of-another-slice",
    "database-reaches-only-lib",
    "emails-reach-only-lib",
    "event-reaches-only-below",
    "files-only-on-the-server",
    "lib-reaches-only-below",
    "no-cycles",
    "no-tests-in-the-house",
    "nothing-unresolved",
    "payments-reaches-only-below",
    "registration-reaches-only-below",
    "routes-hold-no-tables",
    "the-browser-ships-without-react",
    "the-edge-of-mail",
    "the-edge-of-money",
    "the-map-imports-nothing",
    "the-open-database-at-the-edges",
    "the-scanner-stands-alone",
    "ui-reaches-only-below",
    "web-reaches-only-below",
    "what-phones-share-is-pure",
  ]);
});

test("the law lets through what goes the right way", async () => {
  const planted = {
    "app/lib/money.ts": "",
    "app/event/events.ts": 'import "#app/lib/money.ts"; import "#db/open.ts";',
    "app/event/guards.server.ts": 'import "./events.ts"; import "#app/web/forms.ts";',
    "app/web/forms.ts": 'import "#app/lib/money.ts";',
    "app/payments/stripe.server.ts": 'import "stripe"; import "node:fs";',
    "app/checkin/routes/gate.tsx":
      'import "#app/event/events.ts"; import "#app/event/guards.server.ts"; import "#db/client.server.ts";',
    "db/open.ts": 'import "#app/lib/money.ts";',
    "db/client.server.ts": 'import "./open.ts";',
  };

  expect(await brokenRules(planted)).toEqual([]);
});

async function brokenRules(files: Record<string, string>): Promise<string[]> {
  const folder = freshFolder("planted-");
  const house = {
    ...files,
    "package.json": JSON.stringify({ type: "module", imports, dependencies }),
  };
  for (const [path, text] of Object.entries(house)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const { forbidden, options } = law;
  const { output } = await cruise(
    ["app", "db", "emails", "test"].filter((name) => has(files, name)),
    {
      ...options,
      baseDir: folder,
      preserveSymlinks: true,
      validate: true,
      ruleSet: { forbidden: forbidden ?? [] },
    },
  );
  if (typeof output === "string") throw new Error(output);
  return [...new Set(output.summary.violations.map(({ rule }) => rule.name))].sort();
}

const imports = { "#app/*": "./app/*", "#db/*": "./db/*", "#test/*": "./test/*" };
const dependencies = { stripe: "1", nodemailer: "1", react: "1" };

function has(files: Record<string, string>, folder: string): boolean {
  return Object.keys(files).some((path) => path.startsWith(`${folder}/`));
}
