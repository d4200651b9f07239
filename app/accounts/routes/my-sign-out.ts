import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { now } from "#app/lib/time.ts";
import { accountUrl, signInUrl } from "#app/urls.ts";
import { formOf } from "#app/web/form.server.ts";
import { requirePerson, signInSecret, signOutCookie } from "#app/web/sign-in.server.ts";
import { db } from "#db/client.server.ts";
import { signOut } from "../sign-out.ts";
import { signOutEverywhere } from "../sign-out-everywhere.ts";

/** A link alone signs nobody out. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requirePerson(db, request);
  return redirect(accountUrl(), 303);
}

export async function action({ request }: ActionFunctionArgs) {
  const person = await requirePerson(db, request);
  const form = await formOf(request);
  if (form.has("everywhere")) await signOutEverywhere(db, { person, now: now() });
  else await signOut(db, { secret: signInSecret(request) ?? "" });
  return redirect(signInUrl(), { status: 303, headers: { "Set-Cookie": signOutCookie() } });
}
