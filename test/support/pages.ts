import type { ActionFunctionArgs } from "@remix-run/node";

type Door = (args: ActionFunctionArgs) => Promise<unknown>;
/** What a form sends; a name may be there several times. */
type Fields = Record<string, string | string[]>;
type Asked = {
  path: string;
  params?: Record<string, string>;
  cookie?: string;
  /** With fields it is a form that is posted; without, a page that is asked for. */
  fields?: Fields;
  headers?: Record<string, string>;
};

/** What a door answered: a redirect, a page with its data, or a thrown refusal. */
export type Answer = { status: number; headers: Headers; location: string | null; data: unknown };

/** Knocks at a loader or action with a real request, as the server would. */
export async function knock(door: Door, asked: Asked): Promise<Answer> {
  const request = new Request(`http://localhost:3000${asked.path}`, {
    method: asked.fields ? "POST" : "GET",
    ...(asked.fields ? { body: sent(asked.fields) } : {}),
    headers: { ...asked.headers, ...(asked.cookie ? { cookie: asked.cookie } : {}) },
  });
  try {
    return await answer(
      await door({ request, params: asked.params ?? {}, context: { nonce: undefined } }),
    );
  } catch (thrown) {
    if (thrown instanceof Response) return answer(thrown);
    throw thrown;
  }
}

function sent(fields: Fields): URLSearchParams {
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one]),
  );
  return new URLSearchParams(pairs);
}

async function answer(said: unknown): Promise<Answer> {
  if (said instanceof Response) {
    const isJson = said.headers.get("content-type")?.includes("json");
    const data: unknown = isJson ? await said.json() : await said.text();
    const location = said.headers.get("location");
    return { status: said.status, headers: said.headers, location, data };
  }
  if (!isWithInit(said)) return { status: 200, headers: new Headers(), location: null, data: said };
  const { data, init } = said;
  const headers = new Headers(init?.headers);
  return { status: init?.status ?? 200, headers, location: null, data };
}

/** Whether it is Remix's `data()`: a page's data with a status or headers. */
function isWithInit(said: unknown): said is { data: unknown; init: ResponseInit | null } {
  return typeof said === "object" && said !== null && "init" in said && "data" in said;
}
