import { notFound } from "#app/web/answers.ts";

/** Every address no other route knows: the root then says so in the visitor's language. */
export function loader() {
  throw notFound();
}

export const action = loader;

export default function Nowhere() {
  return null;
}
