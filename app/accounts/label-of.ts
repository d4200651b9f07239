/** How the audit, letters and lists call a person: the name, or the address where there is none. */
export function labelOf(person: { name: string; email: string }): string {
  return person.name || person.email;
}
