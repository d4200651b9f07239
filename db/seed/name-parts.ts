import type { Lang } from "#app/lib/lang.ts";

/** Someone invented: the name as they would type it, how their address begins, what they read. */
export type Person = { name: string; latin: string; lang: Lang };

/** Surnames in characters and as they sound. */
export const chineseSurnames = pairs(`
  王Wang 李Li 张Zhang 刘Liu 陈Chen 杨Yang 黄Huang 赵Zhao 吴Wu 周Zhou 徐Xu 孙Sun 马Ma 朱Zhu 胡Hu
  郭Guo 何He 林Lin 高Gao 罗Luo 郑Zheng 梁Liang 谢Xie 宋Song 唐Tang 许Xu 韩Han 冯Feng 邓Deng 曹Cao
  彭Peng 曾Zeng 肖Xiao 田Tian 董Dong 潘Pan 袁Yuan 蔡Cai 蒋Jiang 余Yu 于Yu 杜Du 叶Ye 程Cheng 魏Wei
  苏Su 吕Lyu 丁Ding 任Ren 卢Lu 姚Yao 沈Shen 钟Zhong 姜Jiang 崔Cui 谭Tan 陆Lu 范Fan 汪Wang 廖Liao
  石Shi 金Jin 韦Wei 贾Jia 夏Xia 付Fu 方Fang 邹Zou 熊Xiong 白Bai 孟Meng 秦Qin 邱Qiu 侯Hou 江Jiang
  尹Yin 薛Xue 闫Yan 段Duan 雷Lei 龙Long 黎Li 史Shi 陶Tao 贺He 毛Mao 郝Hao 顾Gu 龚Gong 邵Shao 万Wan
  覃Qin 武Wu 钱Qian 戴Dai 严Yan 莫Mo 孔Kong 向Xiang 常Chang 汤Tang 康Kang 易Yi 乔Qiao 文Wen 章Zhang
  鲁Lu 施Shi 祝Zhu 左Zuo 柳Liu 温Wen 庄Zhuang 颜Yan 阮Ruan 凌Ling 纪Ji 殷Yin 包Bao 宁Ning 舒Shu
  岳Yue 柯Ke 霍Huo 翟Zhai 穆Mu 华Hua 俞Yu 盛Sheng 屠Tu 宗Zong 瞿Qu 欧阳Ouyang 上官Shangguan
  诸葛Zhuge 司徒Situ 慕容Murong 令狐Linghu 皇甫Huangfu 端木Duanmu`);

/** Given names in characters and as they sound. */
export const chineseGiven = pairs(`
  晓雯Xiaowen 知夏Zhixia 若溪Ruoxi 一鸣Yiming 子墨Zimo 雨桐Yutong 梓涵Zihan 思远Siyuan 嘉禾Jiahe
  明轩Mingxuan 书瑶Shuyao 亦凡Yifan 景行Jingxing 清和Qinghe 星野Xingye 望舒Wangshu 怀瑾Huaijin
  南乔Nanqiao 予安Yu'an 长风Changfeng 听澜Tinglan 听雨Tingyu 沐阳Muyang 浩然Haoran 文博Wenbo
  俊杰Junjie 欣怡Xinyi 佳宁Jianing 诗涵Shihan 宇航Yuhang 天佑Tianyou 语嫣Yuyan 静姝Jingshu
  晨曦Chenxi 梦琪Mengqi 立群Liqun 建国Jianguo 国强Guoqiang 秀兰Xiulan 桂芳Guifang 玉梅Yumei
  春燕Chunyan 秋实Qiushi 冬青Dongqing 念初Nianchu 素心Suxin 芷若Zhiruo 采薇Caiwei 云舟Yunzhou
  海若Hairuo 江月Jiangyue 山岚Shanlan 石泉Shiquan 松年Songnian 竹青Zhuqing 兰亭Lanting 菊生Jusheng
  远航Yuanhang 致远Zhiyuan 弘毅Hongyi 修远Xiuyuan 博文Bowen 思齐Siqi 敏行Minxing 慎之Shenzhi
  乐天Letian 可心Kexin 小满Xiaoman 谷雨Guyu 立夏Lixia 白露Bailu 霜降Shuangjiang 惊蛰Jingzhe
  伟Wei 芳Fang 娜Na 敏Min 静Jing 磊Lei 洋Yang 艳Yan 勇Yong 军Jun 杰Jie 娟Juan 涛Tao 明Ming 超Chao
  霞Xia 平Ping 刚Gang 岚Lan 越Yue 凡Fan 朗Lang 澈Che 珂Ke 畅Chang 昊Hao 睿Rui 蕾Lei 薇Wei 阳Yang
  泽宇Zeyu 皓月Haoyue 瑾瑜Jinyu 攸宁Youning 安歌Ange 星河Xinghe 慕白Mubai 元夕Yuanxi 七月Qiyue
  之恒Zhiheng 以沫Yimo 半夏Banxia 青川Qingchuan 北辰Beichen 沛霖Peilin 润泽Runze 凯文Kaiwen
  雅琴Yaqin 丽华Lihua 红梅Hongmei 志强Zhiqiang 海燕Haiyan 晓东Xiaodong 小雨Xiaoyu 大勇Dayong
  鹤年Henian 牧之Muzhi 野渡Yedu 归帆Guifan 问渠Wenqu 观澜Guanlan 拾光Shiguang 折柳Zheliu`);

/** People from elsewhere who write with Latin letters. */
export const western = {
  given: words(`
    Anna Ben Clara David Elena Felix Grace Hugo Ines Jonas Karin Liam Marta Noah Olga Paul Rosa Sven
    Theo Uma Vera Walter Yara Zoé Amélie Bjørn Chloë Dáithí Eoghan François Gisèle Håkan Iñaki Jürgen
    Kateřina Łukasz Mairéad Nuño Øyvind Paweł Renée Søren Tuğçe Ümit Věra Željka Aoife Bruno Carmen
    Diego Esther Farah Gustavo Hannah Imani Joaquín Keiran Leonor Mateus Nadia Oscar Priya Quentin
    Rafael Sofía Tomás Ursula Victor Wanda Ximena Yusuf Zainab Amara Kofi Ngozi Tendai Leilani Moana`),
  surnames: words(`
    Abbott Becker Castellano Dubois Eriksson Fernandes García Hoffmann Ivanova Jensen Kowalski
    Lindqvist Müller Nowak O'Connor Petrov Quinn Rossi Schäfer Tanaka Ueda Vasquez Weber Xavier
    Yıldız Zimmermann Ångström Brandão Çelik Dvořák Etxeberria Fitzgerald Grünwald Hallgrímsdóttir
    Iyer Jovanović Kaplan Laukkanen Mbeki Nguyễn Okonkwo Papadopoulos Rasmussen Sánchez Thorne
    Ulrich Varga Whitfield Yeats Żak Adeyemi Bianchi Costa Delacroix Egede Fontaine Grimaldi Haugen
    Ismail Jankowska Kimathi Lefèvre Marchetti Novak Osei Pereira Romero Silva Takala Vermeer`),
};

/** People whose names are written in neither Han characters nor Latin letters, or in both. */
export const worldwide: Person[] = [
  { name: "佐藤 美咲", latin: "misaki.sato", lang: "en" },
  { name: "たなか はると", latin: "haruto.tanaka", lang: "en" },
  { name: "ミゲル・サントス", latin: "miguel.santos", lang: "en" },
  { name: "김서연", latin: "seoyeon.kim", lang: "en" },
  { name: "박지훈", latin: "jihun.park", lang: "en" },
  { name: "Анна Соколова", latin: "anna.sokolova", lang: "en" },
  { name: "Дмитрий Орлов", latin: "dmitri.orlov", lang: "en" },
  { name: "Ελένη Νικολάου", latin: "eleni.nikolaou", lang: "en" },
  { name: "ليلى حداد", latin: "layla.haddad", lang: "en" },
  { name: "नेहा शर्मा", latin: "neha.sharma", lang: "en" },
  { name: "สมชาย ใจดี", latin: "somchai.jaidee", lang: "en" },
  { name: "Trần Thị Ánh", latin: "anh.tran", lang: "en" },
  { name: "নন্দিনী রায়", latin: "nandini.ray", lang: "en" },
  { name: "陈Kevin", latin: "kevin.chen", lang: "zh" },
  { name: "Lim Mei Ling 林美玲", latin: "meiling.lim", lang: "en" },
];

/** Names that forms, badges and columns tend to break on; each is somebody's. */
export const rare: Person[] = [
  { name: "𠮷田 悠", latin: "yu.yoshida", lang: "en" },
  { name: "Wilhelmina Konstantinidou-Bach", latin: "wilhelmina.bach", lang: "en" },
  { name: "阿柳🌿", latin: "aliu", lang: "zh" },
  { name: "丁一", latin: "yi.ding", lang: "zh" },
  { name: "阿依努尔·托合提巴依麦麦提", latin: "aynur", lang: "zh" },
  { name: "李㛃", latin: "jie.li", lang: "zh" },
  { name: "O", latin: "o", lang: "en" },
  { name: "Nwabueze-Oyelaran da Conceição", latin: "nwabueze", lang: "en" },
  { name: "龘", latin: "da", lang: "zh" },
  { name: "Æthelflæd ß Þórsdóttir", latin: "aethelflaed", lang: "en" },
];

/** `王Wang 李Li` as pairs of what is written and how it sounds. */
function pairs(text: string): [string, string][] {
  return words(text).map((word) => {
    const [, written = "", sound = ""] = /^(\p{Script=Han}+)(.+)$/u.exec(word) ?? [];
    return [written, sound];
  });
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
