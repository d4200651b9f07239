import type { Localized } from "#app/lib/lang.ts";

/** What people put down as where they come from. All invented, and meant to sound like it. */
export const companies = everyPair(
  `桂花糕|Osmanthus Cake,晾衣杆|Laundry Pole,搪瓷杯|Enamel Mug,热水瓶|Thermos Flask,蒲扇|Palm Fan,
   竹蜻蜓|Bamboo Dragonfly,麦芽糖|Malt Candy,毛线团|Ball of Yarn,三轮车|Tricycle,梧桐絮|Plane Tree Fluff,
   青团|Green Dumpling,小馄饨|Little Wonton,葱油饼|Scallion Pancake,雨靴|Rain Boot,旧船票|Old Ferry Ticket,
   玻璃弹珠|Glass Marble,铁皮青蛙|Tin Frog,橡皮鸭|Rubber Duck,咸豆浆|Salty Soy Milk,油纸伞|Paper Umbrella,
   万花筒|Kaleidoscope,车铃|Bicycle Bell,晴天娃娃|Sunny Day Doll,老花镜|Reading Glasses,猫尾巴|Cat's Tail,
   缝纫机|Sewing Machine`,
  `数据库|Databases,机器人|Robotics,云计算|Cloud,编译器|Compilers,芯片|Chips,智能体|Agents,安全|Security,
   传感器|Sensors,地图|Maps,音频|Audio`,
);

export const communities = everyPair(
  `尾递归|Tail Call,周五不上线|No Deploy Friday,空指针|Null Pointer,半页纸|Half a Page,左括号|Left Parenthesis,
   橘猫|Orange Cat,弄堂|Lane House,慢编译|Slow Build,热重载|Hot Reload,零点五倍速|Half Speed,
   第八个字节|Eighth Byte,雨天写码|Rainy Day,过街楼|Arch House,未读消息|Unread Message,逗号|Comma,
   轮渡|Ferry,长假之后|After the Holidays,第二屏|Second Screen`,
  `读书会|Reading Circle,用户组|User Group,夜谈|Night Talks,开源小组|Open Source Crew,黑客松|Hackathon,
   互助会|Mutual Aid`,
);

export const investors = everyPair(
  `细水|Slow Creek,摇椅|Rocking Chair,存钱罐|Piggy Bank,长跑鞋|Long Run,算盘珠|Abacus Bead,茶歇|Tea Break,
   石狮子|Stone Lion,老槐树|Old Locust,腌菜缸|Pickle Crock,打更人|Night Watch,纸风车|Pinwheel,灯笼|Lantern,
   压舱石|Ballast,慢火|Low Heat,第二碗饭|Second Bowl,旧怀表|Pocket Watch,渡口|Landing Place,晒谷场|Threshing Floor,
   针线盒|Sewing Box,雨篷|Awning,竹篮|Bamboo Basket,屋檐|Eaves,木梯|Wooden Ladder,铜锁|Brass Lock,
   风铃|Wind Chime,藤椅|Wicker Chair`,
  `资本|Capital,创投|Ventures,基金|Fund,合伙人|Partners`,
);

export const schools = everyPair(
  `江边|Riverside,钟楼|Bell Tower,云锦|Brocade,芦苇|Reed,石桥|Stone Bridge,灯塔|Lighthouse`,
  `大学|University,理工学院|Institute of Technology,师范学院|Teachers College`,
);

function everyPair(heads: string, tails: string): Localized[] {
  const [first, last] = [both(heads), both(tails)];
  return first.flatMap((head) =>
    last.map((tail) => ({ zh: `${head.zh}${tail.zh}`, en: `${head.en} ${tail.en}` })),
  );
}

function both(text: string): Localized[] {
  return text.split(",").map((pair) => {
    const [zh = "", en = ""] = pair.trim().split("|");
    return { zh, en };
  });
}
