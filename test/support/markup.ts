/** What a form would send if it were sent as it stands. */
export type FormFields = { action: string; fields: Record<string, string[]> };

/**
 * Reads the form whose action ends with `action`, or the only form that posts; enough for markup
 * that our own server wrote. Fails where there is no such form, or where several would do.
 */
export function fieldsOf(html: string, action?: string): FormFields {
  const forms = [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)]
    .map(([, tag = "", inside = ""]) => ({ tag: attributes(tag), inside }))
    .filter(({ tag }) => tag.method?.toLowerCase() === "post")
    .filter(({ tag }) => action === undefined || (tag.action ?? "").endsWith(action));
  const [form, another] = forms;
  if (!form) throw new Error(`No form${action ? ` to ${action}` : ""} on this page.`);
  if (another && action === undefined) throw new Error("Several forms: say the action of one.");
  return { action: form.tag.action ?? "", fields: { ...inputs(form.inside) } };
}

function inputs(html: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  const add = (name: string | undefined, value: string) => {
    if (name) fields[name] = [...(fields[name] ?? []), value];
  };
  for (const [, tag = ""] of html.matchAll(/<input\b([^>]*)>/g)) {
    const { name, type = "text", value, checked, disabled } = attributes(tag);
    if (disabled !== undefined || /^(submit|button|file|image|reset)$/.test(type)) continue;
    if (/^(checkbox|radio)$/.test(type) && checked === undefined) continue;
    add(name, value ?? (type === "checkbox" ? "on" : ""));
  }
  for (const [, tag = "", text = ""] of html.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)) {
    add(attributes(tag).name, decoded(text).replace(/^\n/, ""));
  }
  for (const [, tag = "", inside = ""] of html.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const options = [...inside.matchAll(/<option\b([^>]*)>(.*?)<\/option>/gs)].map(
      ([, option = "", text = ""]): Attributes => ({
        value: decoded(text),
        ...attributes(option),
      }),
    );
    const chosen = options.find(({ selected }) => selected !== undefined) ?? options[0];
    if (chosen) add(attributes(tag).name, chosen.value ?? "");
  }
  return fields;
}

type Attributes = Record<string, string | undefined>;

function attributes(tag: string): Attributes {
  const found: Attributes = {};
  for (const [, name = "", value] of tag.matchAll(/([^\s=/>"']+)(?:\s*=\s*"([^"]*)")?/g)) {
    found[name.toLowerCase()] = decoded(value ?? "");
  }
  return found;
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: "\u00a0" };

function decoded(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return named[name] ?? whole;
    const hex = /^#x/i.test(name);
    return String.fromCodePoint(Number.parseInt(name.slice(hex ? 2 : 1), hex ? 16 : 10));
  });
}
