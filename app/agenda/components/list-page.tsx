import type { ReactNode } from "react";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Pagination } from "#app/ui/lists.tsx";
import { OrganizerPage } from "#app/ui/organizer-page.tsx";
import { EmptyState } from "#app/ui/states.tsx";
import {
  draftExportUrl,
  draftListFileUrl,
  draftListImportUrl,
  scheduleImportUrl,
} from "#app/urls.ts";
import { rowsPerPage } from "../draft-query.ts";
import { agendaWords } from "../editor-wording.ts";
import { listFileWords } from "../lists/wording.ts";
import { listWords } from "../lists-wording.ts";
import { AgendaTabs } from "./agenda-tabs.tsx";

type ListPageProps = {
  frame: Omit<Parameters<typeof OrganizerPage>[0], "title" | "lead" | "actions" | "children">;
  slug: string;
  list: "sessions" | "speakers" | "rooms" | "tracks";
  lead: string;
  /** Where a new one is made; null for who only reads. */
  newUrl: string | null;
  newLabel: string;
  page?: { at: number; of: number; url: string };
  children: ReactNode;
};

/** The page around a list of the draft: its tabs, how to make one more, and the list as a file. */
export function ListPage(props: ListPageProps) {
  const { frame, slug, list, lead, newUrl, newLabel, page, children } = props;
  const lang = useLang();
  return (
    <OrganizerPage
      {...frame}
      title={agendaWords[lang][list]}
      lead={lead}
      actions={
        <>
          {(newUrl || list !== "speakers") && (
            <ButtonLink
              href={list === "sessions" ? draftExportUrl(slug) : draftListFileUrl(slug, list)}
              icon="download"
              download
            >
              {listWords[lang].csvOut}
            </ButtonLink>
          )}
          {newUrl && (
            <ButtonLink
              href={list === "sessions" ? scheduleImportUrl(slug) : draftListImportUrl(slug, list)}
              icon="upload"
            >
              {listFileWords[lang].csvIn}
            </ButtonLink>
          )}
          {newUrl && (
            <ButtonLink href={newUrl} icon="plus" variant="primary">
              {newLabel}
            </ButtonLink>
          )}
        </>
      }
    >
      <AgendaTabs slug={slug} at={list} />
      {children}
      {page && (
        <Pagination
          page={page.at}
          perPage={rowsPerPage}
          of={page.of}
          urlOf={(at) => page.url.replace("page=0", `page=${at}`)}
        />
      )}
    </OrganizerPage>
  );
}

/** What stands where a list is empty: nothing was found, or nothing was made yet. */
export function NothingListed({ isFiltered, none }: { isFiltered: boolean; none: string }) {
  const t = listWords[useLang()];
  return isFiltered ? (
    <EmptyState icon="search" title={t.nothingFound}>
      {t.nothingFoundLead}
    </EmptyState>
  ) : (
    <EmptyState title={none}>{t.nothingYetLead}</EmptyState>
  );
}
