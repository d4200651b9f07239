import * as z from "zod";
import { choice, email, id, line, optionalLine, personName } from "#app/lib/fields.ts";
import { langs } from "#app/lib/lang.ts";
import { roleNames } from "./roles.ts";

/** Asks for a sign-in code. */
export const CodeRequest = z.object({ email: email(), next: optionalLine(1000) });

/** Signs in with a code: what was copied may hold spaces or full-width digits. */
export const CodeAttempt = z.object({
  email: email(),
  next: optionalLine(1000),
  code: line(40).transform((text) => text.normalize("NFKC").replace(/\D/g, "")),
});

/** What a person is called and how we write to them. */
export const AccountForm = z.object({ name: optionalLine(100), lang: choice(langs) });

/** Ends one sign-in. */
export const RevokeForm = z.object({ signIn: line(64) });

/** A new colleague. */
export const InvitationForm = z.object({
  email: email(),
  name: personName(),
  role: choice(roleNames),
});

/** Another role for a colleague. */
export const RoleForm = z.object({ person: id(), role: choice(roleNames) });

/** Which colleague leaves. */
export const RemovalForm = z.object({ person: id() });
