import { Checkbox } from "#app/ui/choices.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { LinesPreview } from "#app/ui/list-import.tsx";
import { words } from "../attendees-wording.ts";
import type { ImportPreviewed } from "../import-preview.ts";

type ImportPreviewProps = {
  preview: ImportPreviewed;
  typed: { type: string; beyond: boolean; allOrNone: boolean; letters: boolean };
};

/** What an import would do, and how the rest of it is meant. */
export function ImportPreview({ preview, typed }: ImportPreviewProps) {
  const t = words[useLang()];
  const { good, badInAll } = preview;
  return (
    <LinesPreview preview={preview} words={t} confirm={good > 0 ? t.importNow(good) : null}>
      <input type="hidden" name="type" value={typed.type} />
      {typed.beyond && <input type="hidden" name="beyond" value="yes" />}
      <Checkbox name="letters" label={t.sendLetters(good)} checked={typed.letters} />
      {badInAll > 0 && <Checkbox name="allOrNone" label={t.allOrNone} checked={typed.allOrNone} />}
    </LinesPreview>
  );
}
