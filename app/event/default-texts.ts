import type { Localized } from "#app/lib/lang.ts";

/** What a new event asks its buyers to agree to, until its organizers write their own. */
export const defaultConsent: Localized = {
  zh: "我同意主办方为办理报名、发送门票、组织入场和联系我而使用以上信息，并已阅读隐私说明。",
  en: "I agree that the organizers use what I entered to handle my registration, send my ticket, run the entrance and reach me, and I have read the privacy page.",
};

/** The privacy page of a new event, until its organizers write their own. */
export const defaultPrivacy: Localized = {
  zh: `我们收集什么
报名时您填写的姓名、邮箱、电话（如有）、报名问题的回答，以及您的订单和入场时间。

用来做什么
办理报名和付款、发送门票、核验入场、在活动前后与您联系。我们不出售这些信息，也不用于与本次活动无关的用途。

谁能看到
主办方中负责报名、财务和签到的工作人员，各自只看到工作需要的部分。

保存多久
活动结束后最长保存十二个月；法律要求保留的财务记录除外。

您的权利
您可以随时写信给我们，查询、更正或删除您的信息，或撤回同意。`,
  en: `What we collect
The name, e-mail address, phone number (where asked for) and answers you enter when you register, your orders, and when you came in.

What it is for
Handling registration and payment, sending tickets, checking them at the entrance, and reaching you before and after the event. We do not sell it or use it for anything else.

Who sees it
The organizers who work on registration, finance and check-in, each only what the work needs.

How long we keep it
Twelve months after the event at most, except for financial records that the law makes us keep.

Your rights
Write to us at any time to see, correct or delete what we hold about you, or to withdraw your consent.`,
};
