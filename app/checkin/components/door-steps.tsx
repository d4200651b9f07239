import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLang } from "#app/ui/lang.tsx";
import { Panel } from "#app/ui/layout.tsx";
import { checkInListUrl, gatePhoneUrl, organizerGateUrl } from "#app/urls.ts";
import { words } from "../organizer-wording.ts";

type DoorStepsProps = {
  slug: string;
  hasList: boolean;
  /** The gate that waits for its first phone, if there is one. */
  gateId: string | undefined;
  manages: boolean;
};

/** How a door comes to be, from the first list to the first phone; the next step has the button. */
export function DoorSteps({ slug, hasList, gateId, manages }: DoorStepsProps) {
  const t = words[useLang()];
  const next = !hasList ? 0 : gateId === undefined ? 1 : 2;
  const steps = [
    { ...t.steps.list, href: checkInListUrl(slug, "new"), act: t.newList },
    { ...t.steps.gate, href: organizerGateUrl(slug, "new"), act: t.newGate },
    { ...t.steps.phone, href: gatePhoneUrl(slug, gateId ?? "new"), act: t.addPhone },
  ];
  return (
    <Panel>
      <h2>{t.stepsTitle}</h2>
      <ol className="door-steps">
        {steps.map(({ title, lead, href, act }, index) => (
          <li
            key={title}
            className="door-steps__step"
            aria-current={index === next ? "step" : undefined}
          >
            <div className="door-steps__words">
              <h3>{title}</h3>
              <p className="muted">{lead}</p>
              {index === next && manages && (
                <ButtonLink href={href} variant="primary" icon="plus">
                  {act}
                </ButtonLink>
              )}
              {index < next && <Badge tone="ok">{t.stepDone}</Badge>}
            </div>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
