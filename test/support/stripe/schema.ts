import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv, type ValidateFunction } from "ajv";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const parameters = fileURLToPath(new URL("parameters.ts", import.meta.url));

/** The types in `parameters.ts`, by name. */
export type ParameterType =
  | "CreateSession"
  | "RetrieveSession"
  | "ExpireSession"
  | "CreateRefund"
  | "RetrieveRefund"
  | "ListRefunds"
  | "RetrieveDispute"
  | "ListEvents"
  | "RetrieveIntent";

type Schema = { definitions: Record<string, object> };

/** Checks what was sent to an address of Stripe's; turns texts into the numbers they stand for. */
export async function parameterChecks(): Promise<(type: ParameterType) => ValidateFunction> {
  const ajv = new Ajv({ coerceTypes: true, strict: false, allErrors: false, verbose: true });
  ajv.addSchema(await stripeSchema(), "stripe");
  return (type) => {
    const check = ajv.getSchema(`stripe#/definitions/${type}`);
    if (!check) throw new Error(`No schema for ${type}`);
    return check as ValidateFunction;
  };
}

/**
 * The JSON Schema of Stripe's own types: four seconds of work, kept beside the packages until
 * Stripe's or our types change. Its enums are closed and its numbers whole, as at the real API.
 */
async function stripeSchema(): Promise<Schema> {
  const version = readFileSync(join(root, "node_modules/stripe/VERSION"), "utf8").trim();
  const asked = createHash("sha256").update(readFileSync(parameters)).digest("hex").slice(0, 12);
  const folder = join(root, "node_modules/.cache/wutong");
  const file = join(folder, `stripe-${version}-${asked}.json`);
  const kept = readKept(file);
  if (kept) return kept;
  const { createGenerator } = await import("ts-json-schema-generator");
  const made = createGenerator({
    path: parameters,
    tsconfig: join(root, "tsconfig.json"),
    type: "*",
    skipTypeCheck: true,
    additionalProperties: false,
  }).createSchema("*");
  const schema = JSON.parse(JSON.stringify(made).replaceAll('"type":"number"', '"type":"integer"'));
  schema.definitions.OtherString = { not: {} };
  mkdirSync(folder, { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(schema));
  renameSync(draft, file);
  return schema;
}

function readKept(file: string): Schema | null {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
