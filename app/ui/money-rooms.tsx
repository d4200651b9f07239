import {
  bankAccountUrl,
  fapiaoUrl,
  papersUrl,
  paymentsUrl,
  sellerUrl,
  transfersUrl,
} from "#app/urls.ts";
import { useLang } from "./lang.tsx";
import { Tabs } from "./lists.tsx";
import { words } from "./wording.ts";

const rooms = {
  payments: paymentsUrl,
  transfers: transfersUrl,
  papers: papersUrl,
  fapiao: fapiaoUrl,
  seller: sellerUrl,
  account: bankAccountUrl,
} as const;

/** The rooms of an event's money: what came and went, its papers, and what they say. */
export function MoneyRooms({ slug, current }: { slug: string; current: keyof typeof rooms }) {
  const t = words[useLang()].moneyRooms;
  return (
    <Tabs
      label={t.label}
      tabs={(Object.keys(rooms) as (keyof typeof rooms)[]).map((room) => ({
        href: rooms[room](slug),
        label: t[room],
        current: room === current,
      }))}
    />
  );
}
