import type { Localized } from "#app/lib/lang.ts";
import { useLang } from "#app/ui/lang.tsx";
import { Facts } from "#app/ui/layout.tsx";
import { InLanguage } from "#app/ui/page.tsx";
import { When } from "#app/ui/when.tsx";
import { organizerOrdersUrl } from "#app/urls.ts";
import type { AttendeeState } from "../attendee-states.ts";
import { words } from "../attendees-wording.ts";
import { words as shared } from "../organizer-wording.ts";
import { AttendeeBadge } from "./state-badge.tsx";

type AttendeeFactsProps = {
  slug: string;
  zone: string;
  typeName: Localized;
  orderCode: string;
  state: AttendeeState;
  since: number;
  seesOrder: boolean;
};

/** What is known of a ticket beyond the person. */
export function AttendeeFacts(props: AttendeeFactsProps) {
  const { slug, zone, typeName, orderCode, state, since, seesOrder } = props;
  const lang = useLang();
  const s = shared[lang];
  const order = seesOrder ? (
    <a href={organizerOrdersUrl(slug, orderCode)}>{orderCode}</a>
  ) : (
    orderCode
  );
  return (
    <Facts
      facts={[
        { name: s.state, value: <AttendeeBadge state={state} /> },
        { name: s.type, value: <InLanguage value={typeName} /> },
        { name: words[lang].order, value: order },
        { name: s.since, value: <When from={since} zone={zone} /> },
      ]}
    />
  );
}
