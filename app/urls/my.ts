/** The orders and tickets of whoever is signed in. */
export function myUrl(): string {
  return "/my";
}

/** Where people sign in; `next` is the path they wanted. */
export function signInUrl(next?: string): string {
  return next && next !== "/" ? `/my/sign-in?${new URLSearchParams({ next })}` : "/my/sign-in";
}

/** Where someone who is signed in shows once more that it is them; `next` is the page they were on. */
export function confirmUrl(next: string): string {
  return `/my/sign-in?${new URLSearchParams({ fresh: "", next })}`;
}

/** A link that signs in once. */
export function signInLinkUrl(secret: string): string {
  return `/my/sign-in/${secret}`;
}

/** Where a form ends the sign-in of this browser. */
export function signOutUrl(): string {
  return "/my/sign-out";
}

/** Name, language and sign-ins of whoever is signed in. */
export function accountUrl(): string {
  return "/my/account";
}
