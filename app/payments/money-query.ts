import type { ListQuery } from "#app/registration/list-query.ts";
import { type MoneyFilter, type MoneyList, moneyLists, moneyStates } from "./money-lists.ts";

/** What an address of the lists of money, or of their export, asks for. */
export function moneyQuery(
  query: ListQuery,
  eventId: string,
): { list: MoneyList; filter: MoneyFilter } {
  const list = query.one("type", moneyLists) ?? "payments";
  const states: readonly string[] = moneyStates[list];
  return { list, filter: { eventId, code: query.search, state: query.one("state", states) } };
}
