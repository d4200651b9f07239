/** What someone may be at an event, from the widest right to the narrowest. */
export const roleNames = ["owner", "editor", "finance", "check_in", "reviewer"] as const;
export type Role = (typeof roleNames)[number];

/** Everything an organizer's page or verb may ask a right for. */
export const actions = [
  "overview.see",
  "event.change",
  "event.publish",
  "colleagues.see",
  "colleagues.manage",
  "tickets.see",
  "tickets.change",
  "orders.see",
  "orders.change",
  "orders.money",
  "applications.see",
  "applications.decide",
  "attendees.see",
  "attendees.change",
  "attendees.import",
  "attendees.export",
  "letters.send",
  "organizations.see",
  "organizations.change",
  "meetings.see",
  "meetings.change",
  "meetings.floor",
  "agenda.see",
  "agenda.change",
  "door.manage",
  "door.watch",
  "audit.see",
] as const;
export type Action = (typeof actions)[number];

const editing = [
  "overview.see",
  "event.change",
  "colleagues.see",
  "tickets.see",
  "tickets.change",
  "orders.see",
  "orders.change",
  "applications.see",
  "applications.decide",
  "attendees.see",
  "attendees.change",
  "attendees.import",
  "attendees.export",
  "letters.send",
  "organizations.see",
  "organizations.change",
  "meetings.see",
  "meetings.change",
  "meetings.floor",
  "agenda.see",
  "agenda.change",
  "door.manage",
  "door.watch",
  "audit.see",
] as const satisfies Action[];

/** The one table of rights. What is not listed is denied. */
const rights: Record<Role, ReadonlySet<Action>> = {
  owner: new Set(actions),
  editor: new Set(editing),
  finance: new Set([
    "overview.see",
    "tickets.see",
    "orders.see",
    "orders.change",
    "orders.money",
    "attendees.see",
    "attendees.export",
    "audit.see",
  ]),
  check_in: new Set([
    "overview.see",
    "attendees.see",
    "meetings.floor",
    "door.manage",
    "door.watch",
  ]),
  reviewer: new Set(["overview.see", "applications.see", "applications.decide", "agenda.see"]),
};

/** Whether this role includes this action; nobody without a role may do anything. */
export function may(role: Role | null | undefined, action: Action): boolean {
  return role ? rights[role].has(action) : false;
}
