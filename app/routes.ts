import { index, type RouteConfig, route } from "@remix-run/route-config";

/** The map of all addresses, by audience. Imports nothing of ours. */
export default [
  index("event/routes/to-featured.ts"),
  route("*", "event/routes/nowhere.tsx"),
] satisfies RouteConfig;
