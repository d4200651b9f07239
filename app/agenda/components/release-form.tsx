import { ActionBar, Button, ButtonLink } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choices.tsx";
import { Field } from "#app/ui/field.tsx";
import { type FormAnswer, filledWith } from "#app/ui/filled.ts";
import { InBoth } from "#app/ui/in-both.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { draftConflictsUrl } from "#app/urls.ts";
import { conflictKinds } from "../conflicts-wording.ts";
import type { releaseView } from "../release-view.ts";
import { releaseWords } from "../release-wording.ts";
import { ChangeList } from "./change-list.tsx";

type ReleaseFormProps = {
  slug: string;
  view: Omit<ReturnType<typeof releaseView>, "program" | "changelog">;
  revision: number;
  people: number;
  answer: FormAnswer | undefined;
};

/** What releasing the draft would change, what is against it, and the button that does it. */
export function ReleaseForm({ slug, view, revision, people, answer }: ReleaseFormProps) {
  const lang = useLang();
  const t = releaseWords[lang];
  const { one, both } = filledWith(answer);
  const { blocking, warnings, changesInAll, isFirst } = view;
  const warned = warnings.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <Section title={t.next(view.next)}>
        <h3>{t.changes}</h3>
        {isFirst ? (
          <p>{t.first(view.sessions)}</p>
        ) : changesInAll === 0 ? (
          <p>{t.noChanges}</p>
        ) : (
          <ChangeList changes={view.changes} inAll={changesInAll} />
        )}
        {!isFirst && <p className="muted">{t.letters(people)}</p>}
      </Section>
      {blocking > 0 ? (
        <Notice
          tone="stop"
          title={t.blockers}
          action={<ButtonLink href={draftConflictsUrl(slug)}>{t.toConflicts}</ButtonLink>}
        >
          {t.blockersLead(blocking)}
        </Notice>
      ) : (
        <form method="post" className="form">
          <input type="hidden" name="intent" value="release" />
          <input type="hidden" name="seen" value={revision} />
          <Field label={t.nameField} hint={t.nameHint} maxLength={60} {...one("name", "")} />
          <InBoth
            label={t.note}
            hint={t.noteHint}
            max={2000}
            rows={3}
            {...both("note", { zh: "", en: "" })}
          />
          {warned > 0 && (
            <fieldset className="group">
              <legend className="field__label">{t.warnings}</legend>
              <ul>
                {warnings.map(({ code, count }) => (
                  <li key={code}>
                    <a href={draftConflictsUrl(slug, `show=${code}`)}>
                      {conflictKinds[lang][code]}
                    </a>{" "}
                    <span className="figures">{count}</span>
                  </li>
                ))}
              </ul>
              <Checkbox name="acknowledged" value={String(warned)} label={t.acknowledge} />
            </fieldset>
          )}
          <ActionBar>
            <Button variant="primary" icon="check">
              {t.releaseNow}
            </Button>
          </ActionBar>
        </form>
      )}
    </>
  );
}
