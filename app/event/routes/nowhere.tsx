import { notFound } from "#app/web/answers.ts";

/** Every address no other route knows: the root then says so in the visitor's language. */
export function loader() {
  throw notFound();
}

/** The same for what is sent there. */
export function action() {
  throw notFound();
}

export default function Nowhere() {
  return null;
}
