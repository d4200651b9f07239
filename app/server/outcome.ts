/** What a loader or an action came to, unless it was a redirect. */
export type Outcome =
  | { data: unknown; status?: number | undefined; headers?: Headers | undefined }
  | { error: unknown; status?: number | undefined; headers?: Headers | undefined };

/**
 * Runs a loader or an action and reads what it returned or threw, as Remix does: `data()` and
 * responses carry a status and headers, a redirect is an answer of its own. Thrown responses and
 * thrown `data()` become the route error that error pages are shown.
 */
export async function outcomeOf(run: () => unknown, name: string): Promise<Outcome | Response> {
  try {
    const value = await run();
    if (value === undefined)
      throw new Error(`Nothing was returned by ${name}: at least null is due.`);
    if (value instanceof Response) return isRedirect(value) ? value : await returned(value);
    if (!isData(value)) return { data: value };
    return { data: value.data, ...said(value) };
  } catch (thrown) {
    if (thrown instanceof Response) return isRedirect(thrown) ? thrown : await refused(thrown);
    if (!isData(thrown)) return { error: thrown };
    const { status = 500, headers } = said(thrown);
    return {
      error: { status, statusText: "", internal: false, data: thrown.data },
      status,
      headers,
    };
  }
}

type Data = {
  type: "DataWithResponseInit";
  data: unknown;
  init: { status?: number; headers?: HeadersInit } | null;
};

/** What `data()` of Remix makes. */
export function isData(value: unknown): value is Data {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    value.type === "DataWithResponseInit"
  );
}

/** The status and headers of what `data()` made. */
export function said({ init }: Data): { status?: number; headers?: Headers } {
  return {
    ...(init?.status === undefined ? {} : { status: init.status }),
    ...(init?.headers === undefined ? {} : { headers: asHeaders(init.headers) }),
  };
}

function asHeaders(init: HeadersInit): Headers {
  return init instanceof Headers ? init : new Headers(init);
}

function isRedirect({ status, headers }: Response): boolean {
  return status >= 300 && status < 400 && headers.has("location");
}

async function returned(response: Response): Promise<Outcome> {
  return { data: await bodyOf(response), status: response.status, headers: response.headers };
}

async function refused(response: Response): Promise<Outcome> {
  const { status, statusText, headers } = response;
  const error = { status, statusText, internal: false, data: await bodyOf(response) };
  return { error, status, headers };
}

async function bodyOf(response: Response): Promise<unknown> {
  const isJson = /\bapplication\/json\b/.test(response.headers.get("content-type") ?? "");
  if (response.body === null) return isJson ? null : "";
  return isJson ? response.json() : response.text();
}
