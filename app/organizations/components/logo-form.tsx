import type { Localized } from "#app/lib/lang.ts";
import { Button } from "#app/ui/button.tsx";
import { Emblem } from "#app/ui/emblem.tsx";
import { FieldFrame } from "#app/ui/field.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Row, Section } from "#app/ui/layout.tsx";
import { words } from "../organizer-wording.ts";

/** The picture of an organization, and how it is changed. */
export function LogoForm({ name, logo }: { name: Localized; logo: string | null }) {
  const t = words[useLang()];
  return (
    <Section title={t.logo}>
      <Row>
        <Emblem name={name} logo={logo} large />
        <form method="post" encType="multipart/form-data" className="stack stack--close">
          <input type="hidden" name="intent" value="logo" />
          <FieldFrame name="logo" label={t.logo} hint={t.logoHint} required>
            {(wiring) => (
              <input
                {...wiring}
                className="input"
                type="file"
                accept="image/png,image/jpeg,image/webp"
              />
            )}
          </FieldFrame>
          <Row>
            <Button icon="upload">{t.upload}</Button>
          </Row>
        </form>
        {logo !== null && (
          <form method="post">
            <input type="hidden" name="intent" value="remove-logo" />
            <Button variant="plain" icon="remove">
              {t.removeLogo}
            </Button>
          </form>
        )}
      </Row>
    </Section>
  );
}
