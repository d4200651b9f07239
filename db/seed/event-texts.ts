import type { EventDetails } from "#app/event/event-details.ts";

/** The demo conference in words. The West Bund is a place in Shanghai; all the rest is invented. */
export const eventTexts = {
  slug: "westbund",
  name: { zh: "西岸开发者大会", en: "West Bund Developer Days" },
  tagline: {
    zh: "江边两天，带上你写了一半的东西来。",
    en: "Two days by the river. Bring the thing you have half built.",
  },
  description: {
    zh: `上午在大厅听别人把弯路讲明白，下午在工作坊把手弄脏，傍晚沿着江走一段，把没说完的话说完。这里不比谁的幻灯片更亮，只看谁愿意把真实的代码、真实的数字和真实的失败摆到桌上。

一百多个开发者社区带着自己的桌子来，一百多家投资机构带着问题来，两百多家公司带着眼下解决不了的难题来。第一次参加也不要紧：南门进来右手边就是“第一次来”的长桌，总有人在那里等着和你说话。

讲台上说中文或英文，两种语言都有字幕。场内备有安静房间、母婴室和祈祷室，全程无障碍通行。午餐、茶和江风都包含在门票里。

这是一场用来试用的演示大会：搭建好的当天就是第一天，主办方、人物、社区和公司都是虚构的，付款也不会真的扣钱。请放心报名、取消、排队、扫码。`,
    en: `Mornings in the main hall, where people explain the detours they took. Afternoons in the workshops, with your sleeves up. Evenings along the river, to finish the conversation. Nobody here wins by the brighter slide: what counts is real code, real numbers and the failures behind them, put on the table.

More than a hundred developer communities bring a table of their own, more than a hundred investment firms bring questions, and over two hundred companies bring a problem they cannot solve yet. Here for the first time? Come in by the South gate and turn right: at the long table for newcomers someone is always waiting to talk to you.

Talks are in Chinese or English, captioned in both. There is a quiet room, a nursing room and a prayer room, and step-free access throughout. Lunch, tea and the breeze off the river are part of every ticket.

This is a conference for trying things out: it begins on the day it is set up, its organizer, people, communities and companies are invented, and no payment takes real money. Register, cancel, queue and scan as you like.`,
  },
  venue: { zh: "上海西岸 · 梧桐江畔会场", en: "Wutong Riverside Halls, West Bund, Shanghai" },
  address: {
    zh: "上海市徐汇区龙腾大道（演示会场，并无此门牌）",
    en: "Longteng Avenue, Xuhui District, Shanghai (a demo venue: no such house number)",
  },
  directions: {
    zh: `地铁：11 号线云锦路站下车，朝江边步行约一刻钟；会期内站厅有举着绿色梧桐叶的志愿者。

步行与骑行：沿龙腾大道的滨江步道一路可达，南门外设有自行车停放处。

开车：江边车位不多，建议在地铁站附近停车后步行。残障人士请把车开到滨江门，工作人员会接应。

入场：南门和滨江门都可以进，打开门票上的二维码即可；参加工作坊的朋友到楼上还要再扫一次。`,
    en: `By metro: line 11 to Yunjin Road, then about a quarter of an hour on foot toward the river. During the conference, volunteers holding a green plane leaf stand in the station hall.

On foot or by bicycle: the riverside path along Longteng Avenue leads straight here; bicycles park outside the South gate.

By car: there is little parking at the river; park near the metro and walk. If you need step-free access, drive up to the Riverside gate, where someone will meet you.

At the entrance: South gate and Riverside gate both let you in with the QR code of your ticket. Workshops are upstairs, where it is scanned once more.`,
  },
  zone: "Asia/Shanghai",
  opensAt: "09:00",
  closesAt: "18:00",
  currency: "CNY",
  accentHue: 228,
  phone: "optional",
  holdMinutes: 15,
  ticketsPerEmail: 20,
  payAtDoor: true,
  contactEmail: "hello@example.com",
  organizerName: { zh: "梧桐演示协会（虚构）", en: "Wutong Demo Society (invented)" },
  imprint: {
    zh: `梧桐演示协会（虚构的主办方）
上海市徐汇区龙腾大道，无此门牌
负责人：林半夏（虚构人物）
邮箱：hello@example.com

本页面属于演示大会，不对应任何真实的机构。`,
    en: `Wutong Demo Society (an invented organizer)
Longteng Avenue, Xuhui District, Shanghai, no such house number
Responsible: Lin Banxia (an invented person)
E-mail: hello@example.com

This page belongs to a demo conference and stands for no real organization.`,
  },
  icpNumber: "沪ICP备00000000号-1",
} as const satisfies Partial<EventDetails>;
