import { fieldsOf } from "./markup.ts";

/** What came back in the end, after the redirects. */
export type Page = {
  status: number;
  /** The path it ended at, with its query. */
  path: string;
  headers: Headers;
  text: string;
};

export type Filled = Record<string, string | string[]>;

/** Someone with a browser without JavaScript: keeps cookies, follows redirects, fills in forms. */
export type Visitor = {
  get(path: string, headers?: Record<string, string>): Promise<Page>;
  /** Sends a form's fields as they are, with the headers a browser adds. */
  post(path: string, fields: Filled, headers?: Record<string, string>): Promise<Page>;
  /**
   * Fills in the form of this page whose action ends like this (or the only one), keeps what stood
   * in its other fields, and sends it.
   */
  submit(page: Page, fields: Filled, action?: string): Promise<Page>;
  cookies: Map<string, string>;
};

/** A new visitor of the site at this origin, who reads this language. */
export function visitor(origin: string, { lang = "zh" }: { lang?: string } = {}): Visitor {
  const cookies = new Map<string, string>();

  async function ask(path: string, init: RequestInit): Promise<Page> {
    let url = new URL(path, origin);
    let request = init;
    for (let hops = 0; hops < 10; hops++) {
      const answer = await fetch(url, {
        ...request,
        redirect: "manual",
        headers: { "accept-language": lang, cookie: jar(cookies), ...asObject(request.headers) },
      });
      keep(cookies, answer.headers.getSetCookie());
      const next = answer.headers.get("location");
      if (!next || answer.status < 300 || answer.status > 399) {
        const text = await answer.text();
        const { status, headers } = answer;
        return { status, headers, text, path: url.pathname + url.search };
      }
      await answer.arrayBuffer();
      url = new URL(next, url);
      if (url.origin !== new URL(origin).origin) {
        return { status: answer.status, headers: answer.headers, text: "", path: url.href };
      }
      request = answer.status === 307 || answer.status === 308 ? request : {};
    }
    throw new Error(`More than ten redirects from ${path}.`);
  }

  const self: Visitor = {
    cookies,
    get: (path, headers = {}) => ask(path, { headers }),
    post: (path, fields, headers = {}) =>
      ask(path, {
        method: "POST",
        body: encoded(fields),
        headers: { origin: new URL(origin).origin, "sec-fetch-site": "same-origin", ...headers },
      }),
    submit: (page, fields, action) => {
      const form = fieldsOf(page.text, action);
      const target = new URL(form.action || page.path, new URL(page.path, origin));
      return self.post(target.pathname + target.search, { ...form.fields, ...fields });
    },
  };
  return self;
}

function encoded(fields: Filled): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, values] of Object.entries(fields)) {
    for (const value of [values].flat()) body.append(name, value);
  }
  return body;
}

function jar(cookies: Map<string, string>): string {
  return [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
}

function keep(cookies: Map<string, string>, lines: string[]) {
  for (const line of lines) {
    const [pair = "", ...attributes] = line.split(";");
    const [name = "", ...value] = pair.split("=");
    const gone = attributes.some((it) => /^\s*max-age=0$/i.test(it));
    if (gone) cookies.delete(name.trim());
    else cookies.set(name.trim(), value.join("="));
  }
}

function asObject(headers: RequestInit["headers"]): Record<string, string> {
  return Object.fromEntries(new Headers(headers));
}
