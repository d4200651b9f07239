import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSettings } from "#app/lib/env.server.ts";

const live = {
  PUBLIC_ORIGIN: "https://conf.example.com",
  SECRETS_KEY: "k".repeat(32),
  SMTP_URL: "smtps://user:password@mail.example.com",
};

function settingsOf(vars: Record<string, string>) {
  const read = readSettings(vars, "/srv/wutong");
  if (!read.ok) throw new Error(String(read.detail?.line));
  return read.value;
}

function complaintAbout(vars: Record<string, string>) {
  const read = readSettings(vars, "/srv/wutong");
  return read.ok ? null : read.detail?.line;
}

test("without any setting the site is this machine's alone", () => {
  expect(settingsOf({})).toMatchObject({
    port: 3000,
    host: "127.0.0.1",
    databaseUrl: "file:/srv/wutong/data/wutong.db",
    dataDir: "/srv/wutong/data",
    publicOrigin: null,
    origin: "http://localhost:3000",
    live: false,
    secure: false,
    smtpUrl: null,
    trustProxy: false,
    logLevel: "warn",
  });
});

test("an https origin that is not this machine makes the site live", () => {
  expect(settingsOf(live)).toMatchObject({
    live: true,
    secure: true,
    host: undefined,
    origin: "https://conf.example.com",
    logLevel: "info",
  });
  expect(settingsOf({ PUBLIC_ORIGIN: "https://localhost:8443" }).live).toBe(false);
  expect(settingsOf({ PUBLIC_ORIGIN: "http://127.0.0.1:3000" }).live).toBe(false);
});

test("a live site does not start without a key and a mail server", () => {
  const { SECRETS_KEY: _key, ...withoutKey } = live;
  const { SMTP_URL: _url, ...withoutMail } = live;
  expect(complaintAbout(withoutKey)).toMatch(/^SECRETS_KEY must be set/);
  expect(complaintAbout(withoutMail)).toMatch(/^SMTP_URL must be set/);
});

test("NODE_ENV decides nothing", () => {
  expect(settingsOf({ NODE_ENV: "production" })).toEqual(settingsOf({ NODE_ENV: "test" }));
});

test("https in the own network serves every address and links to this one, and is not live", () => {
  expect(settingsOf({ LAN_ADDRESS: "192.0.2.7", PORT: "3443" })).toMatchObject({
    origin: "https://192.0.2.7:3443",
    secure: true,
    live: false,
    host: undefined,
  });
});

test.each([
  ["PORT", "0x50"],
  ["PORT", "70000"],
  ["PUBLIC_ORIGIN", "http://conf.example.com"],
  ["PUBLIC_ORIGIN", "https://conf.example.com/path"],
  ["PUBLIC_ORIGIN", "https://me@conf.example.com"],
  ["SMTP_URL", "http://mail.example.com"],
  ["SECRETS_KEY", "short"],
  ["DATABASE_URL", "mysql://localhost/wutong"],
  ["TRUST_PROXY", "true"],
  ["TRUST_PROXY", "10.0.0.0/99"],
  ["TLS_CERT", "/nowhere/cert.pem"],
  ["MAIL_FROM", "a@example.com>,<b@example.com"],
  ["LOG_LEVEL", "loud"],
])("%s=%s is refused in one line that names it", (name, value) => {
  const line = complaintAbout({ [name]: value });
  expect(line).toMatch(new RegExp(`^${name} `));
  expect(line).not.toContain("\n");
});

test("a refused line shows no secret", () => {
  expect(complaintAbout({ SECRETS_KEY: "hunter2" })).not.toContain("hunter2");
  expect(complaintAbout({ SMTP_URL: "http://u:hunter2@example.com" })).not.toContain("hunter2");
});

test("proxies are trusted by number or address", () => {
  expect(settingsOf({ TRUST_PROXY: "2" }).trustProxy).toBe(2);
  expect(settingsOf({ TRUST_PROXY: "loopback, 10.0.0.0/8" }).trustProxy).toEqual([
    "loopback",
    "10.0.0.0/8",
  ]);
});

test("a site that is not live keeps a key of its own, for its owner's eyes", () => {
  const dir = mkdtempSync(join(process.env.TEST_DIR ?? tmpdir(), "settings-"));
  const first = readSettings({}, dir);
  const again = readSettings({}, dir);
  if (!first.ok || !again.ok) throw new Error("refused");

  const file = join(dir, "data/secrets.key");
  expect(again.value.secretsKey).toBe(first.value.secretsKey);
  expect(readFileSync(file, "utf8").trim()).toBe(first.value.secretsKey);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("TLS needs both of its files", () => {
  const dir = mkdtempSync(join(process.env.TEST_DIR ?? tmpdir(), "settings-"));
  writeFileSync(join(dir, "cert.pem"), "…");
  const read = readSettings({ TLS_CERT: "cert.pem" }, dir);
  expect(read.ok ? "" : read.detail?.line).toMatch(/^TLS_KEY must be set too/);
});

function read(vars: Record<string, string>) {
  return readSettings(vars, "/srv/wutong");
}

test("a Stripe account is its two secrets, and what is wrong with them is said without them", () => {
  const account = { STRIPE_SECRET_KEY: "sk_test_abc", STRIPE_WEBHOOK_SECRET: "whsec_abc" };
  const standIn = { ...account, STRIPE_API_BASE: "http://127.0.0.1:12111" };
  expect(read({})).toMatchObject({ value: { stripe: null } });
  expect(read(account)).toMatchObject({
    value: { stripe: { api: null }, checkoutOrigin: "https://checkout.stripe.com" },
  });
  expect(read(standIn)).toMatchObject({
    value: {
      stripe: { api: { protocol: "http", host: "127.0.0.1", port: 12111 } },
      checkoutOrigin: "http://127.0.0.1:12111",
    },
  });
  const wrong = [
    [{ STRIPE_SECRET_KEY: "sk_test_abc" }, "STRIPE_WEBHOOK_SECRET must be set too"],
    [{ STRIPE_WEBHOOK_SECRET: "whsec_abc" }, "STRIPE_SECRET_KEY must be set too"],
    [{ STRIPE_API_BASE: "http://127.0.0.1:1" }, "STRIPE_SECRET_KEY must be set too"],
    [{ ...account, STRIPE_SECRET_KEY: "pk_test_hush" }, "STRIPE_SECRET_KEY must be a secret"],
    [{ ...standIn, STRIPE_SECRET_KEY: "sk_live_hush" }, "STRIPE_API_BASE must not be set"],
    [{ ...standIn, STRIPE_API_BASE: "ftp://x" }, "STRIPE_API_BASE must be an origin"],
  ] as const;
  for (const [vars, line] of wrong) {
    const said = read(vars);
    expect(said).toMatchObject({ ok: false, detail: { line: expect.stringContaining(line) } });
    expect(JSON.stringify(said)).not.toContain("hush");
  }
});

test("a live site takes no test key unless payments without money are asked for by name", () => {
  const account = { STRIPE_SECRET_KEY: "sk_test_abc", STRIPE_WEBHOOK_SECRET: "whsec_abc" };
  const site = { ...live, ...account };
  expect(read(site)).toMatchObject({ ok: false });
  expect(read({ ...site, TEST_PAYMENTS: "on" })).toMatchObject({ ok: true });
  expect(read({ ...site, STRIPE_SECRET_KEY: "rk_live_abc" })).toMatchObject({ ok: true });
});
