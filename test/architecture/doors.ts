import type { RouteConfigEntry } from "@remix-run/route-config";

/** A route: the path a visitor sees, and the module behind it, below `app`. */
export type Door = { path: string; file: string };

/** Every route of a map, children with the paths of their parents before theirs. */
export function doorsOf(entries: RouteConfigEntry[], above = ""): Door[] {
  return entries.flatMap(({ path = "", file, children = [] }) => {
    const whole = [above, path].filter(Boolean).join("/").replace(/\/+/g, "/");
    return [{ path: `/${whole}`.replace("//", "/"), file }, ...doorsOf(children, whole)];
  });
}

/** Whether an address is one that this route answers. */
export function leadsTo(address: string, door: Door): boolean {
  const pattern = door.path
    .split("/")
    .filter(Boolean)
    .map((segment) => {
      if (segment === "*") return "/.*";
      const [, name, optional, rest = ""] = /^(:[\w-]+)?(\?)?(.*)$/.exec(segment) ?? [];
      const part = `/${name ? "[^/]+" : ""}${rest.replace(/[.*+^${}()|[\]\\?]/g, "\\$&")}`;
      return optional ? `(?:${part})?` : part;
    });
  return new RegExp(`^${pattern.join("") || "/"}/?$`).test(address);
}
