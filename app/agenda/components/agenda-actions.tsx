import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { releasesUrl, scheduleImportUrl } from "#app/urls.ts";
import { agendaWords } from "../editor-wording.ts";

/** What one does with the draft as a whole. */
export function AgendaActions({ slug }: { slug: string }) {
  const t = agendaWords[useLang()];
  return (
    <>
      <ButtonLink href={scheduleImportUrl(slug)} icon="upload">
        {t.import}
      </ButtonLink>
      <ButtonLink href={releasesUrl(slug)} variant="primary" icon="check">
        {t.release}
      </ButtonLink>
    </>
  );
}
