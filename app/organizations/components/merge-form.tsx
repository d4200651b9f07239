import { type Localized, localized } from "#app/lib/lang.ts";
import { Confirm } from "#app/ui/confirm.tsx";
import { Select } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Section } from "#app/ui/layout.tsx";
import { words } from "../organizer-wording.ts";

type EndingProps = {
  state: "active" | "archived";
  /** The others of its kind, one of which may be the same. */
  others: { id: string; name: Localized }[];
};

/** How an organization is joined with its duplicate, put away, or taken out again. */
export function OrganizationEnding({ state, others }: EndingProps) {
  const lang = useLang();
  const t = words[lang];
  if (state === "archived") {
    return (
      <Section title={t.restore}>
        <div>
          <Confirm intent="restore" title={t.restore} variant="primary">
            {t.restore}
          </Confirm>
        </div>
      </Section>
    );
  }
  return (
    <>
      {others.length > 0 && (
        <Section title={t.merge} lead={t.mergeLead}>
          <div>
            <Confirm
              intent="merge"
              title={t.mergeIt}
              fields={
                <Select
                  name="into"
                  id="merge-into"
                  label={t.mergeInto}
                  required
                  options={others.map(({ id, name }) => ({
                    value: id,
                    label: localized(name, lang),
                  }))}
                />
              }
            >
              {t.mergeLead}
            </Confirm>
          </div>
        </Section>
      )}
      <Section title={t.archive}>
        <div>
          <Confirm intent="archive" title={t.archive}>
            {t.archiveWhy}
          </Confirm>
        </div>
      </Section>
    </>
  );
}
