import type { Lang } from "#app/lib/lang.ts";
import type { FileRefusal } from "#app/lib/list-file.ts";
import { fileRefusals } from "#app/lib/list-file-wording.ts";
import type { RefusalDetail } from "#app/lib/result.ts";
import { plural, wording } from "#app/lib/wording.ts";
import type { ImportWishesRefusal } from "./import-wishes.ts";
import type { WishLineRefusal } from "./wish-lines.ts";
import type { WishesPlanRefusal } from "./wishes-plan.ts";

/** Every foreseen no about a list of wishes. */
export type WishesRefusal = FileRefusal | WishesPlanRefusal | ImportWishesRefusal | WishLineRefusal;

type Sentence = (detail: RefusalDetail) => string;

const refusals = {
  zh: {
    ...fileRefusals.zh,
    meetings_closed: () => "意愿还没有开放，或者已经截止。请先在“设置”里开放意愿和约见请求。",
    no_wish_columns: () => "需要三列：“本人邮箱”“想见谁”“意愿”。请检查第一行的列名。",
    no_new_wishes: () => "这份名单里没有要改动的意愿。",
    line_no_address: ({ value }) => `本人邮箱有误：${value}`,
    line_nobody_here: ({ value }) => `${value} 在本次大会没有有效的门票，也不代表任何机构`,
    line_no_whom: () => "没有写明想见谁",
    line_unknown_whom: ({ value }) => `本次大会没有“${value}”`,
    line_whom_not_there: ({ value }) => `${value} 还没有代表机构，也没有公开名片，暂时不能约见`,
    line_several_so_called: ({ value }) => `有几家机构都叫“${value}”，请改写为其代表的邮箱`,
    line_own_party: () => "这是本人自己所在的一方",
    line_no_wish: () => "没有写明意愿，之前的名单里也没有可以撤回的",
    line_unknown_wish: ({ value }) => `意愿里没有“${value}”：请写一定要见、可以见或不用了`,
    line_too_many_cells: ({ expected, found }) => `有 ${found} 格，应为 ${expected} 格`,
    line_repeated: ({ line }) => `与第 ${line} 行是同一人对同一方的意愿`,
  },
  en: {
    ...fileRefusals.en,
    meetings_closed: () =>
      "Wishes are not open yet, or over. Open wishes and requests in the settings first.",
    no_wish_columns: () =>
      "Three columns are needed: “Who”, “Whom” and “Wish”. Check the names in the first line.",
    no_new_wishes: () => "This list changes no wish.",
    line_no_address: ({ value }) => `This is no address of whose wish it is: ${value}`,
    line_nobody_here: ({ value }) =>
      `${value} has no valid ticket of this event and speaks for nobody`,
    line_no_whom: () => "Does not say whom",
    line_unknown_whom: ({ value }) => `There is no “${value}” at this event`,
    line_whom_not_there: ({ value }) =>
      `${value} speaks for nobody yet and has shown no profile, so cannot be met`,
    line_several_so_called: ({ value }) =>
      `Several organizations are called “${value}”: give the address of a representative`,
    line_own_party: () => "This is their own side",
    line_no_wish: () => "Does not say the wish, and no earlier list said one to take back",
    line_unknown_wish: ({ value }) => `There is no wish “${value}”: write must, would or no`,
    line_too_many_cells: ({ expected, found }) =>
      `Has ${found} cells, ${expected} ${plural(Number(expected), "was", "were")} expected`,
    line_repeated: ({ line }) => `Says of the same two what line ${line} says`,
  },
} satisfies Record<Lang, Record<WishesRefusal, Sentence>>;

/** A refusal about a list of wishes in the reader's language. */
export function wishesRefusal(
  refused: { reason: WishesRefusal; detail?: RefusalDetail },
  lang: Lang,
): string {
  return refusals[lang][refused.reason](refused.detail ?? {});
}

/** What the page says on which a list of wishes is imported. */
export const wishesWords = wording({
  zh: {
    title: "导入意愿",
    lead: "把自己的表单收来的意愿带进来。先预览，确认之后才会写入。",
    bring: "已经用表单收过意愿？导入名单",
    file: "意愿名单",
    fileHint: "CSV，UTF-8 或 GB18030，最大 4 MB、20000 行。",
    columnsHint:
      "三列：本人邮箱、想见谁、意愿。“想见谁”写机构的中文名或英文名，或者那个人的邮箱（代表即代表其机构）；“意愿”写一定要见、可以见、不用了，也可以写必须、愿意、不要。",
    correctHint:
      "改过的名单可以再次导入：它会更正之前名单里的意愿，意愿一格留空就撤回那一条；名单里没有的行不受影响。本人在这里表过态的，始终以本人为准。",
    example: "下载示例",
    paste: "或者粘贴在这里",
    preview: "预览",
    wouldAdd: (n) => `将导入 ${n} 条意愿`,
    nothingNew: "没有要改动的意愿",
    newOnes: (n) => `${n} 条是新的。`,
    changed: (n) => `${n} 条更正之前名单里的意愿。`,
    takenBack: (n) => `${n} 条撤回之前名单里的意愿。`,
    already: (n) => `${n} 条与现有的相同，不会改动。`,
    own: (n) => `${n} 条与本人在这里的表态不同：以本人为准，不会改动。`,
    ignored: (heads) => `没有用到的列：${heads}`,
    mutual: (n) => `这份名单里有 ${n} 对双方都想见。`,
    consents: {
      request:
        "本次大会只有被接受的约见请求才算同意：导入意愿不会让任何人同意什么，它用来推荐和排先后。",
      mutual_wish: "本次大会双方都想见就算同意：这样的一对可以直接排会，除非之前婉拒过。",
    },
    secret: "“不用了”不会告诉对方。没有人会因此收到邮件。",
    importNow: (n) => `导入 ${n} 条`,
    imported: (n) => `已导入 ${n} 条意愿。`,
    badLines: (n) => `${n} 行有问题，不会导入`,
    firstBad: (n) => `只列出前 ${n} 行。`,
    line: "行",
    why: "原因",
  },
  en: {
    title: "Import wishes",
    lead: "Bring in what you collected by a form of your own. You see what would happen first.",
    bring: "Collected wishes by a form? Import the list",
    file: "List of wishes",
    fileHint: "CSV in UTF-8 or GB18030, at most 4 MB and 20,000 lines.",
    columnsHint:
      "Three columns: Who (their address), Whom (an organization’s name in either language, or someone’s address; a representative stands for their organization) and Wish (must, would or no).",
    correctHint:
      "A corrected list can be imported again: it corrects what an earlier list said, and an empty wish takes it back; lines that are left out change nothing. What people said here themselves always stays.",
    example: "Download an example",
    paste: "Or paste it here",
    preview: "Preview",
    wouldAdd: (n: number) => `${n} ${plural(n, "wish", "wishes")} would be imported`,
    nothingNew: "No wish would change",
    newOnes: (n: number) => `${n} ${plural(n, "is", "are")} new.`,
    changed: (n: number) => `${n} ${plural(n, "changes", "change")} what an earlier list said.`,
    takenBack: (n: number) => `${n} ${plural(n, "takes", "take")} back what an earlier list said.`,
    already: (n: number) =>
      `${n} ${plural(n, "is", "are")} here already, and ${plural(n, "stays", "stay")}.`,
    own: (n: number) =>
      `${n} ${plural(n, "differs", "differ")} from what the person said here themselves, which stays.`,
    ignored: (heads: string) => `Columns left out: ${heads}`,
    mutual: (n: number) =>
      `In ${n} ${plural(n, "pair", "pairs")} of this list both sides wish to meet.`,
    consents: {
      request:
        "At this event only an accepted request is consent: importing wishes makes nobody accept anything; they serve suggestions and what comes first.",
      mutual_wish:
        "At this event a wish of both sides is consent: such a pair can be planned at once, unless one declined before.",
    },
    secret: "A “no thanks” is never shown to the other side. Nobody gets a letter by this.",
    importNow: (n: number) => `Import ${n} ${plural(n, "wish", "wishes")}`,
    imported: (n: number) => `${n} ${plural(n, "wish", "wishes")} imported.`,
    badLines: (n: number) => `${n} ${plural(n, "line is", "lines are")} not right and left out`,
    firstBad: (n: number) => `Only the first ${n} are shown.`,
    line: "Line",
    why: "Why",
  },
});
