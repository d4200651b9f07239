// Who may import whom, as a table: each layer names what it may reach beside itself and `lib`.
// The doors of a layer (routes, guards) may more, and stand below.

const layers = {
  lib: [],
  ui: [],
  audit: ["db"],
  event: ["db", "audit"],
};
layers.mail = [...layers.event, "emails"];
layers.accounts = [...layers.mail, "mail", "event"];
layers.calendar = layers.accounts;
layers.registration = [...layers.accounts, "accounts", "calendar"];
layers.agenda = layers.registration;
layers.organizations = layers.registration;
layers.papers = [...layers.registration, "registration"];
layers.checkin = [...layers.papers, "agenda"];
layers.payments = [...layers.papers, "papers"];
layers.banking = [...layers.payments, "payments"];
layers.matchmaking = [...layers.papers, "organizations", "agenda"];
layers.desks = layers.matchmaking;
layers.scenarios = layers.matchmaking;
layers.web = ["db", "accounts"];

const slices = Object.keys(layers).filter((name) => !["lib", "ui", "web"].includes(name));
const boards = "^app/(agenda/editor|matchmaking/board)/";
const doors = "(routes/|components/|guards\\.server\\.ts$)";
const ours = "^(app|db|emails|test)/";
const urls = "^app/urls(\\.ts$|/)";
const client = "^db/client\\.server\\.ts$";
// Pure, and the same words on the phone at the door and on the server.
const sharedWithPhones =
  "^app/checkin/(admission|presence|scan-protocol|refusal-reasons|wording|scanner-wording)\\.ts$";
const server = "(\\.server\\.tsx?$|\\.mjs$|^app/(server|cli)/|^db/)";

const forbidden = [
  {
    name: "no-cycles",
    from: {},
    to: { circular: true },
  },
  {
    name: "nothing-unresolved",
    from: {},
    // What the build writes is not there before the build.
    to: { couldNotResolve: true, pathNot: "^(\\.\\./)*build/|^virtual:|\\?url$" },
  },
  ...Object.entries(layers).map(([name, reach]) => ({
    name: `${name}-reaches-only-below`,
    comment: `app/${name} may import ${["lib", ...reach].join(", ")}`,
    from: {
      path: `^app/${name}/`,
      pathNot: `^app/[^/]+/${doors}|^app/checkin/scanner/|${boards}`,
    },
    to: { path: ours, pathNot: [...places([name, "lib", ...reach]), urls] },
  })),
  ...slices.map((name) => ({
    name: `${name}-guards`,
    comment: "a guard may what its slice may, and the web",
    from: { path: `^app/${name}/guards\\.server\\.ts$` },
    to: { path: ours, pathNot: [...places([name, "lib", "web", "db", ...layers[name]]), urls] },
  })),
  ...slices.map((name) => ({
    name: `${name}-components`,
    comment: "components are shown by the pages of their slice, and know no database",
    from: { path: `^app/${name}/components/` },
    to: {
      path: ours,
      pathNot: [...places([name, "lib", "ui", ...layers[name].filter((it) => it !== "db")]), urls],
    },
  })),
  {
    name: "boards",
    comment: "what drags on a page: the shared board, and pure code of its slice",
    from: { path: boards },
    to: { path: ours, pathNot: ["^app/lib/", "^app/ui/board/", "^app/(agenda|matchmaking)/[^/]+"] },
  },
  {
    name: "components-of-another-slice",
    from: { path: "^app/([^/]+)/" },
    to: { path: "^app/[^/]+/components/", pathNot: "^app/($1|ui)/components/" },
  },
  {
    name: "nobody-imports-routes",
    from: { path: "^(app|db|emails)/" },
    to: { path: "^app/[^/]+/routes/" },
  },
  {
    name: "routes-hold-no-tables",
    comment: "a door asks nouns and gives orders to verbs",
    from: { path: "^app/[^/]+/routes/" },
    to: { path: "^(db/(tables|schema|columns)|emails/|app/(server|cli)/|test/)" },
  },
  {
    name: "database-reaches-only-lib",
    from: { path: "^db/", pathNot: "^db/seed/" },
    to: { path: ours, pathNot: places(["db", "lib"]) },
  },
  {
    name: "emails-reach-only-lib",
    from: { path: "^emails/" },
    to: { path: ours, pathNot: places(["emails", "lib"]) },
  },
  {
    name: "the-map-imports-nothing",
    from: { path: "^app/(routes\\.ts$|urls(\\.ts$|/))" },
    to: { path: ours, pathNot: "^app/(lib|urls)/" },
  },
  {
    name: "the-open-database-at-the-edges",
    comment: "everything else is handed db",
    from: {
      path: ours,
      pathNot: `^app/[^/]+/routes/|^app/(root\\.tsx|entry\\.server\\.tsx|jobs\\.server\\.ts)$|^app/(cli|server)/|^db/seed/|^test/`,
    },
    to: { path: client },
  },
  {
    name: "the-edge-of-money",
    from: { pathNot: "^app/payments/[^/]+\\.server\\.ts$|^test/" },
    to: { path: "^node_modules/stripe/" },
  },
  {
    name: "the-edge-of-mail",
    from: { pathNot: "^app/mail/[^/]+\\.server\\.ts$|^test/" },
    to: { path: "^node_modules/nodemailer/" },
  },
  {
    name: "files-only-on-the-server",
    from: { path: "^(app|emails)/", pathNot: server },
    to: { path: "^(node:)?(fs|fs/promises|child_process|worker_threads|net|http|https)$" },
  },
  {
    name: "the-solver-knows-no-conference",
    comment: "pure: numbers in, a plan with its proof out",
    from: { path: "^app/matchmaking/solver/" },
    to: { pathNot: "^app/(matchmaking/solver|lib)/" },
  },
  {
    name: "who-verifies-trusts-nobody",
    comment: "the proof of a plan is checked by code that shares none with what made it",
    from: { path: "^app/matchmaking/(verify|verified-counts|instance)\\.ts$" },
    to: { path: "^app/matchmaking/solver/" },
  },
  {
    name: "the-scanner-stands-alone",
    comment: "what a phone at the door loads",
    from: { path: "^app/checkin/scanner/" },
    to: {
      path: ours,
      pathNot: ["^app/checkin/scanner/", sharedWithPhones, "^app/lib/.*(?<!\\.server)\\.tsx?$"],
    },
  },
  {
    name: "what-phones-share-is-pure",
    from: { path: sharedWithPhones },
    to: { path: ours, pathNot: [sharedWithPhones, "^app/lib/.*(?<!\\.server)\\.tsx?$"] },
  },
  {
    name: "the-enhancement-stands-alone",
    comment: "what every page loads",
    from: { path: "^app/web/enhance/" },
    to: { path: ours, pathNot: ["^app/web/enhance/", "^app/lib/.*(?<!\\.server)\\.tsx?$"] },
  },
  {
    name: "the-browser-ships-without-react",
    from: { path: `^app/(checkin/scanner|web/enhance|ui/board)/|${boards}` },
    to: { path: "^node_modules/(react|react-dom|@remix-run)/" },
  },
  {
    name: "no-tests-in-the-house",
    from: { path: "^(app|db|emails)/" },
    to: { path: "^test/" },
  },
  {
    name: "nothing-undeclared",
    from: { path: ours },
    to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
  },
  {
    name: "nothing-only-for-development",
    comment: "the running app may not lean on a development package",
    from: {
      path: "^(app|db|emails)/",
      pathNot: "^app/(server/|routes\\.ts$)|(build|generate)\\.mjs$",
    },
    to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"], pathNot: "/@types/" },
  },
];

function places(names) {
  return names.map((name) => (["db", "emails"].includes(name) ? `^${name}/` : `^app/${name}/`));
}

module.exports = {
  forbidden: forbidden.map((rule) => ({ severity: "error", ...rule })),
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(build|public|node_modules/\\.cache)/|\\.css$" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js"],
    },
  },
};
