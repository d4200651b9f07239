import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { keepHeader } from "#app/web/page-cache.server.ts";
import { db } from "#db/client.server.ts";
import { requireProgram } from "../guards.server.ts";
import { searchTexts } from "../search-texts.ts";

export async function loader({ params }: LoaderFunctionArgs) {
  const { program } = await requireProgram(db, params);
  return json(searchTexts(program), { headers: { [keepHeader]: "revision" } });
}
