import type { ReactNode } from "react";
import type { Lang } from "#app/lib/lang.ts";
import { ErrorPage } from "./error-page.tsx";
import { HomeSheet } from "./gallery/home.tsx";
import { OrderSheet } from "./gallery/order.tsx";
import { OrdersSheet, OverviewSheet } from "./gallery/organizer.tsx";
import type { Say } from "./gallery/sample.ts";
import { StatesSheet } from "./gallery/states.tsx";
import { DetailsSheet, TicketsSheet } from "./gallery/tickets.tsx";
import { HereContext } from "./here.tsx";
import { LangContext } from "./lang.tsx";

export const sheets = [
  "home",
  "tickets",
  "details",
  "order",
  "orders",
  "overview",
  "states",
  "error",
] as const;
export type Sheet = (typeof sheets)[number];

type GalleryProps = {
  sheet: Sheet;
  lang: Lang;
  /** The cover of the sample event. */
  drawing: string;
  /** A ticket's code as a picture. */
  qr: ReactNode;
};

/** Every shared piece of screen at work, on pages as they are meant to look. */
export function Gallery({ sheet, lang, drawing, qr }: GalleryProps) {
  return (
    <LangContext.Provider value={lang}>
      <HereContext.Provider value={`/${lang}/westbund`}>
        <Shown
          sheet={sheet}
          drawing={drawing}
          qr={qr}
          say={(zh, en) => (lang === "zh" ? zh : en)}
        />
      </HereContext.Provider>
    </LangContext.Provider>
  );
}

function Shown({ sheet, drawing, qr, say }: Omit<GalleryProps, "lang"> & { say: Say }) {
  if (sheet === "home") return <HomeSheet say={say} drawing={drawing} />;
  if (sheet === "tickets") return <TicketsSheet say={say} />;
  if (sheet === "details") return <DetailsSheet say={say} />;
  if (sheet === "order") return <OrderSheet say={say} drawing={drawing} qr={qr} />;
  if (sheet === "orders") return <OrdersSheet say={say} />;
  if (sheet === "overview") return <OverviewSheet say={say} />;
  if (sheet === "states") return <StatesSheet say={say} />;
  return <ErrorPage status={404} />;
}
