import { Notice } from "#app/ui/notice.tsx";

/** Why the organizer's wish was not done, above what it was about. */
export function RefusedNotice({ answer }: { answer: { refused: string } | undefined }) {
  if (!answer?.refused) return null;
  return (
    <Notice tone="warn" live>
      {answer.refused}
    </Notice>
  );
}
