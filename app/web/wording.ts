import { plural, wording } from "#app/lib/wording.ts";

/** What a visitor reads where no page of ours could be rendered, by HTTP status. */
export const words = wording({
  zh: {
    titles: {
      s400: "请求无法识别",
      s403: "无法接受这个请求",
      s404: "没有找到这个页面",
      s405: "此地址不支持该操作",
      s413: "提交的内容太大",
      s421: "请用另一个地址访问",
      s429: "操作太频繁，请稍候",
      s500: "出了点问题",
      s503: "网站正在重启",
    },
    sentences: {
      s400: "请返回上一页重新提交。",
      s403: "这个请求似乎来自别的网站。请直接打开我们的页面再试一次。",
      s404: "链接可能不完整，或者页面已经移走。",
      s405: "请返回上一页，从页面上的按钮重新操作。",
      s413: "请减少内容或上传小一些的文件，再提交一次。",
      s421: "本站只能通过 https 或本机的 localhost 访问。请联系会务人员确认网址。",
      s429: "您填写的内容没有丢失。请稍等片刻，再试一次。",
      s500: "我们已经记录下这个错误。请稍后再试；之前提交成功的内容不受影响。",
      s503: "请过几秒钟刷新页面。",
    },
    again: (seconds: number) => `大约 ${seconds} 秒后可以再试。`,
    home: "返回首页",
    reference: (id: string) => `编号：${id}`,
    line: {
      title: "票已为您留好，请稍候",
      held: "此刻下单的人很多，我们按先后顺序放行。您选的票已经保留，不会被别人买走。",
      place: (before: number, seconds: number) =>
        `您前面约有 ${before} 人。本页会在 ${seconds} 秒后自动继续，请不要关闭。`,
      now: "立即再试",
    },
  },
  en: {
    titles: {
      s400: "We could not read this request",
      s403: "We can not take this request",
      s404: "There is no such page",
      s405: "This address does not do that",
      s413: "That is too large",
      s421: "Please use another address",
      s429: "That was too often",
      s500: "Something went wrong",
      s503: "The site is restarting",
    },
    sentences: {
      s400: "Please go back and send it again.",
      s403: "It seems to come from another site. Please open our page and try again from there.",
      s404: "The link may be incomplete, or the page has moved.",
      s405: "Please go back and use the buttons on the page.",
      s413: "Please send less, or a smaller file.",
      s421: "This site is reached by https, or as localhost on its own machine. Please ask the organizers for the address.",
      s429: "Nothing you typed is lost. Please wait a moment and try again.",
      s500: "We have a note of it. Please try again later; what you sent before is safe.",
      s503: "Please reload the page in a few seconds.",
    },
    again: (seconds: number) => `Try again in about ${seconds} seconds.`,
    home: "To the home page",
    reference: (id: string) => `Reference: ${id}`,
    line: {
      title: "Your tickets are on hold, one moment",
      held: "Many people are ordering right now, and we serve them in the order they came. The tickets you chose are kept for you; nobody else can buy them.",
      place: (before: number, seconds: number) =>
        `About ${before} ${plural(before, "person is", "people are")} before you. This page goes on by itself in ${seconds} ${plural(seconds, "second", "seconds")}; please keep it open.`,
      now: "Try now",
    },
  },
});

export type PlainStatus = 400 | 403 | 404 | 405 | 413 | 421 | 429 | 500 | 503;
