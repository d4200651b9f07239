import type { ReactNode } from "react";
import { useLang } from "#app/ui/lang.tsx";
import { MeetingTabs } from "#app/ui/meeting-tabs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { InLanguage, Page } from "#app/ui/page.tsx";
import { RefusedNotice } from "#app/ui/refused-notice.tsx";
import { peopleUrl } from "#app/urls.ts";
import type { MeetingFrame } from "../meeting-frame.ts";
import { words } from "../wording.ts";

type MeetingPageProps = {
  frame: MeetingFrame;
  current: Parameters<typeof MeetingTabs>[0]["current"];
  title: ReactNode;
  lead?: ReactNode;
  answer?: { refused: string } | undefined;
  waiting?: number;
  children: ReactNode;
};

/** The shell of the pages on which someone chooses and answers whom to meet. */
export function MeetingPage(props: MeetingPageProps) {
  const { frame, current, title, lead, answer, waiting, children } = props;
  const t = words[useLang()];
  const { event, others, isOpen } = frame;
  return (
    <Page event={event} width="text" title={title} lead={lead}>
      <MeetingTabs slug={event.slug} current={current} {...(waiting ? { waiting } : {})} />
      <RefusedNotice answer={answer} />
      {!isOpen && <Notice tone="info">{t.closed}</Notice>}
      {children}
      {others.length > 0 && (
        <p className="muted small">
          {t.otherEvents}{" "}
          {others.map(({ slug, name }) => (
            <a key={slug} href={peopleUrl(slug)}>
              <InLanguage value={name} />
            </a>
          ))}
        </p>
      )}
    </Page>
  );
}
