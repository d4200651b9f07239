import { copyValues } from "./copying.ts";
import { countDown } from "./countdowns.ts";
import { openDialogs } from "./dialogs.ts";
import { filterLists } from "./filtering.ts";
import { fillFromOthers, selectAll, showWhenAsked } from "./forms.ts";
import { keepTyped } from "./keeping.ts";
import { pressByKey } from "./keys.ts";
import { keepLive } from "./live.ts";
import { all } from "./on.ts";
import { countSteps } from "./steppers.ts";
import { sendOnce } from "./submitting.ts";
import { sumUp } from "./sums.ts";
import { showCurrentTabs } from "./tabs.ts";
import { switchTheme } from "./theme.ts";
import { dismissToasts } from "./toasts.ts";

/** Everything here makes a page that works without it more pleasant; each part stands alone. */
const comforts = [
  switchTheme,
  openDialogs,
  countSteps,
  countDown,
  copyValues,
  fillFromOthers,
  keepTyped,
  showWhenAsked,
  selectAll,
  sumUp,
  sendOnce,
  dismissToasts,
  keepLive,
  filterLists,
  pressByKey,
  showCurrentTabs,
  () => all("[data-focus]")[0]?.focus(),
];

for (const comfort of comforts) {
  try {
    comfort();
  } catch (error) {
    console.error(error);
  }
}
