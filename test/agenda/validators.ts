import { Ajv } from "ajv";
import { validateXML } from "xmllint-wasm";
import { writeJson } from "#app/agenda/export/write-json.ts";
import { writeXml } from "#app/agenda/export/write-xml.ts";
import type { Schedule } from "#app/agenda/schedule.ts";
import { langs } from "#app/lib/lang.ts";
import { options } from "./writing.ts";

/** The rules of others, as they stand in their files. */
export type Validators = { xsd: string; schema: string };

/** What XML and JSON that we write of a schedule break of these rules, in both languages. */
export async function brokenRules(whole: Schedule, { xsd, schema }: Validators): Promise<string[]> {
  const { $schema: _, ...rules } = JSON.parse(schema);
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(
    rules,
  );
  const broken: string[] = [];
  for (const lang of langs) {
    const { errors } = await validateXML({
      xml: [{ fileName: "schedule.xml", contents: writeXml(whole, options(lang)) }],
      schema: [xsd],
      initialMemoryPages: 2048,
      maxMemoryPages: 4096,
    });
    broken.push(...errors.map(({ message }) => message));
    if (!validate(JSON.parse(writeJson(whole, options(lang))))) {
      broken.push(...(validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`));
    }
  }
  return broken;
}
