import { Notice } from "./notice.tsx";

/** Why something was not done, above the form that still has it. */
export function RefusedNotice({ answer }: { answer: { refused: string } | undefined }) {
  if (!answer?.refused) return null;
  return (
    <Notice tone="warn" live>
      {answer.refused}
    </Notice>
  );
}
