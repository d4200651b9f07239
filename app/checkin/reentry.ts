/** How often one ticket may come in, from the strictest rule to the loosest. */
export const reentries = ["once", "after_exit", "always"] as const;
export type Reentry = (typeof reentries)[number];

type Rules = { allowReentry: boolean; allowMultiple: boolean };

const rules: Record<Reentry, Rules> = {
  once: { allowReentry: false, allowMultiple: false },
  after_exit: { allowReentry: true, allowMultiple: false },
  always: { allowReentry: true, allowMultiple: true },
};

/** What the two rules of a check-in list come to: any number of entries includes coming back. */
export function reentryOf({ allowReentry, allowMultiple }: Rules): Reentry {
  if (allowMultiple) return "always";
  return allowReentry ? "after_exit" : "once";
}

/** The two rules of a check-in list that mean this. */
export function rulesOf(reentry: Reentry): Rules {
  return rules[reentry];
}
