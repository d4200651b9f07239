import { ButtonLink } from "../button.tsx";
import { Hero } from "../event-cover.tsx";
import { Facts, Program, Section, Stack, Wall } from "../layout.tsx";
import { Page } from "../page.tsx";
import { Days, When } from "../when.tsx";
import { event, opens, type Say, zone } from "./sample.ts";

/** An event's first page. */
export function HomeSheet({ say, drawing }: { say: Say; drawing: string }) {
  const hour = 3_600_000;
  return (
    <Page
      event={event}
      hero={
        <Hero
          drawing={drawing}
          name={event.name}
          tagline={{
            zh: "两天，四个会场，一百多个开源社区在江边见面。",
            en: "Two days, four halls, a hundred open-source communities by the river.",
          }}
          facts={[
            { icon: "calendar", words: <Days first="2026-11-24" last="2026-11-25" /> },
            { icon: "place", words: say("上海 · 西岸国际会展中心", "West Bund Hall, Shanghai") },
          ]}
          action={
            <ButtonLink href="#tickets" variant="primary" size="large" icon="right" iconAt="end">
              {say("领取门票", "Get your ticket")}
            </ButtonLink>
          }
        />
      }
    >
      <Section title={say("现场有什么", "What is on")}>
        <Program
          entries={[
            {
              key: "open",
              time: <When from={opens} zone={zone} date="known" />,
              title: say("开幕：开源的下一个十年", "Opening: the next ten years of open source"),
              where: say("一号厅 · 沈若溪", "Hall 1 · Ruoxi Shen"),
            },
            {
              key: "compiler",
              time: <When from={opens + hour} zone={zone} date="known" />,
              title: say("写给人看的编译器报错", "Compiler errors written for people"),
              where: say("二号厅 · Ada Okafor", "Hall 2 · Ada Okafor"),
            },
            {
              key: "workshop",
              time: <When from={opens + 2 * hour} zone={zone} date="known" />,
              title: say("动手：一台旧手机上的推理", "Hands on: inference on an old phone"),
              where: say("工作坊 A · 名额 40", "Workshop A · 40 seats"),
            },
          ]}
        />
      </Section>
      <Section title={say("谁会来", "Who comes")}>
        <Wall
          names={[
            "苏河开源社",
            "Lantern Linux",
            "江湾 Rust 小组",
            "Paper Kite",
            "北岸数据库之友",
            "Plane Tree Labs",
            "弄堂前端",
            "Open Ferry",
            "梧桐编译器",
            "Night Bus Radio",
          ].map((name) => ({ key: name, name }))}
        />
      </Section>
      <Section title={say("怎么到", "How to get there")}>
        <Stack>
          <Facts
            facts={[
              {
                name: say("地铁", "Metro"),
                value: say("11 号线云锦路站，3 号口", "Line 11, Yunjin Road, exit 3"),
              },
              {
                name: say("步行", "On foot"),
                value: say("沿江步道向南 600 米", "600 m south along the river"),
              },
              { name: say("开门", "Doors"), value: "08:30" },
            ]}
          />
        </Stack>
      </Section>
    </Page>
  );
}
