import { useLang } from "#app/ui/lang.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { planWords } from "../plan-wording.ts";

/** What of the settings contradicts itself, each in a sentence. */
export function Contradictions({ sentences }: { sentences: string[] }) {
  const t = planWords[useLang()];
  if (sentences.length === 0) return null;
  return (
    <Notice tone="warn" title={t.contradictions}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}
