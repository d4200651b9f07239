import { wording } from "#app/lib/wording.ts";

/** What a page says where an address, a right or the server fails, by HTTP status. */
export const words = wording({
  zh: {
    home: "返回首页",
    s400: { title: "这个请求看不懂", body: "链接或表单可能不完整。请返回上一页再试一次。" },
    s403: {
      title: "这里暂时不对您开放",
      body: "您登录的身份没有查看这一页的权限。如果应该有，请联系活动主办方。",
    },
    s404: {
      title: "这里没有页面",
      body: "链接可能少了一段，或者页面已经移走。请检查网址，或从首页重新开始。",
    },
    s409: {
      title: "情况刚刚变了",
      body: "就在您提交之前，这里的内容已被更改，所以没有保存。请返回上一页，刷新后再试。",
    },
    s422: { title: "还有内容需要修改", body: "提交的内容没有通过检查，什么都没有保存。" },
    s429: { title: "请稍等片刻", body: "短时间内的请求太多了。填写的内容没有丢失，过一会儿再试。" },
    s500: {
      title: "我们这边出了问题",
      body: "问题已经记录下来。之前提交成功的内容不受影响，请稍后再试。",
    },
    s503: { title: "马上就好", body: "网站正在重启，通常只需几秒钟。请刷新这一页。" },
  },
  en: {
    home: "To the home page",
    s400: {
      title: "We could not read that",
      body: "The link or the form seems incomplete. Please go back and try again.",
    },
    s403: {
      title: "This page is not open to you",
      body: "You are signed in, but without the right to see this. If you should have it, ask the organizers.",
    },
    s404: {
      title: "No page grows here",
      body: "The link may have lost a piece, or the page has moved. Check the address, or begin at the home page.",
    },
    s409: {
      title: "Something changed just now",
      body: "What you saw was changed a moment before you sent it, so nothing was saved. Go back, reload and try again.",
    },
    s422: {
      title: "Something needs another look",
      body: "What was sent did not pass our checks, and nothing was saved.",
    },
    s429: {
      title: "One moment, please",
      body: "Too many requests came at once. Nothing you typed is lost; try again shortly.",
    },
    s500: {
      title: "Something went wrong on our side",
      body: "We have a note of it. What you sent before is safe; please try again later.",
    },
    s503: {
      title: "Back in a moment",
      body: "The site is restarting, which takes a few seconds. Please reload this page.",
    },
  },
});
