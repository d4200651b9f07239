import type { Localized } from "#app/lib/lang.ts";

/** The rooms of the demo, and where one finds them. */
export const roomTexts = [
  {
    key: "river",
    slug: "river-hall",
    zh: "江厅",
    en: "River Hall",
    capacity: 1200,
    building: "主楼",
    floor: ["一层", "Ground floor"],
    equipment: [
      "同声传译、双语字幕、听力环路",
      "Interpreters, captions in both languages, hearing loop",
    ],
    directions: [
      "进南门直走，穿过大堂就是。",
      "Straight ahead from the South gate, through the lobby.",
    ],
  },
  {
    key: "plane",
    slug: "plane-tree-hall",
    zh: "梧桐厅",
    en: "Plane Tree Hall",
    capacity: 400,
    building: "主楼",
    floor: ["二层", "First floor"],
    equipment: ["双语字幕", "Captions in both languages"],
    directions: [
      "大堂扶梯上二层，左手第一扇门。",
      "Up the escalator of the lobby, first door on the left.",
    ],
  },
  {
    key: "brocade",
    slug: "brocade-hall",
    zh: "云锦厅",
    en: "Brocade Hall",
    capacity: 250,
    building: "主楼",
    floor: ["二层", "First floor"],
    equipment: ["双语字幕", "Captions in both languages"],
    directions: ["大堂扶梯上二层，右转走到底。", "Up the escalator, then right to the end."],
  },
  {
    key: "dock",
    slug: "dock",
    zh: "船坞",
    en: "The Dock",
    capacity: 180,
    building: "船坞",
    floor: ["一层", "Ground floor"],
    equipment: ["", "Screen and two microphones"],
    directions: [
      "出滨江门沿江向北，约五分钟。",
      "Out of the Riverside gate and north along the river, about five minutes.",
    ],
  },
  {
    key: "benchA",
    slug: "workbench-a",
    zh: "工作台一",
    en: "Workbench A",
    capacity: 30,
    building: "主楼",
    floor: ["三层", "Second floor"],
    equipment: ["每座有插座", "A socket at every seat"],
    directions: [
      "东侧电梯上三层，门口要再扫一次票。",
      "East lift to the second floor; your ticket is scanned once more.",
    ],
  },
  {
    key: "benchB",
    slug: "workbench-b",
    zh: "工作台二",
    en: "Workbench B",
    capacity: 24,
    building: "主楼",
    floor: ["三层", "Second floor"],
    equipment: ["每座有插座、焊台", "A socket and a soldering iron at every seat"],
    directions: [
      "东侧电梯上三层，工作台一隔壁。",
      "East lift to the second floor, next to Workbench A.",
    ],
  },
  {
    key: "library",
    slug: "tank-library",
    zh: "油罐书屋",
    en: "Tank Library",
    capacity: 60,
    building: "油罐",
    floor: ["一层", "Ground floor"],
    equipment: ["", ""],
    directions: ["过小桥第二个白色油罐。", "Across the footbridge, the second white tank."],
  },
  {
    key: "terrace",
    slug: "terrace",
    zh: "江边露台",
    en: "Riverside Terrace",
    capacity: null,
    building: "主楼",
    floor: ["一层，室外", "Ground floor, outside"],
    equipment: ["", ""],
    directions: [
      "大堂玻璃门出去就是，下雨时搬进大堂。",
      "Through the glass doors of the lobby; when it rains, in the lobby.",
    ],
  },
] as const;
export type RoomKey = (typeof roomTexts)[number]["key"];

export const speakerTexts: Localized[] = [
  {
    zh: "写了十五年后端，最近三年在学着删代码。周末在江边骑车。",
    en: "Fifteen years of back ends, the last three spent learning to delete. Cycles along the river on weekends.",
  },
  {
    zh: "维护一个你大概用过但没听说过的库。养两只猫，都不让碰键盘。",
    en: "Maintains a library you probably use and never heard of. Two cats, neither allowed near the keyboard.",
  },
  {
    zh: "白天做数据库，晚上给社区修路由器。",
    en: "Databases by day, routers for the community by night.",
  },
  {
    zh: "从测试做到架构，仍然最喜欢写测试。",
    en: "Came from testing to architecture and still likes testing best.",
  },
  { zh: "", en: "Writes compilers for fun and spreadsheets for money." },
  {
    zh: "机器人工程师，前钢琴老师。相信节拍器。",
    en: "Robotics engineer, former piano teacher. Believes in the metronome.",
  },
  { zh: "在校学生，去年第一次提交补丁，今年来讲怎么做到的。", en: "" },
  {
    zh: "关注无障碍与老年人。每做一个按钮，都先拿给外婆试。",
    en: "Works on accessibility and old age. Every button is tried by a grandmother first.",
  },
  {
    zh: "运维出身，见过凌晨三点的每一种样子。",
    en: "An operator who has seen three in the morning in every one of its shapes.",
  },
];
