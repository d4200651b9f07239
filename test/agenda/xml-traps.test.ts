import { expect, test } from "vitest";
import { guidAsUuid, isUuid } from "#app/agenda/schedule-ids.ts";
import { eventXml, guids, read, scheduleXml, warningsOf } from "./schedules.ts";

const at = (wall: string) => Date.parse(`${wall}+08:00`);
const one = (elements: Record<string, string>, attributes?: string) =>
  read(scheduleXml(eventXml(elements, attributes))).schedule.sessions[0];

test("a plain schedule comes in whole and without a warning", () => {
  const { schedule, warnings, tally, format, lang } = read(
    scheduleXml(eventXml({ persons: `<person id="7" guid="${guids[3]}">Lin Xiao</person>` })),
  );

  expect({ format, lang, warnings, tally }).toEqual({
    format: "xml",
    lang: "en",
    warnings: [],
    tally: { found: 1, imported: 1, merged: 0, leftOut: 0 },
  });
  expect(schedule.zone).toBe("Asia/Shanghai");
  expect(schedule.sessions[0]).toMatchObject({
    ids: { guid: guids[0], uuid: guids[0], code: "", number: 1 },
    title: { zh: "", en: "Compilers for everyone" },
    kind: "talk",
    languages: ["en"],
    track: "Languages",
    speakers: [{ speaker: `guid:${guids[3]}`, role: "" }],
    slot: {
      room: "Hall A",
      start: at("2026-11-24T09:00"),
      end: at("2026-11-24T09:45"),
      day: "2026-11-24",
    },
  });
});

test("elements may stand in another order", () => {
  const usual = eventXml();
  const turned = usual.replace(
    /(<event[^>]*>)(.*)(<title>.*<\/title>)(.*)(<\/event>)/,
    "$1$3$4$2$5",
  );

  expect(turned).not.toBe(usual);
  expect(read(scheduleXml(turned)).schedule).toEqual(read(scheduleXml(usual)).schedule);
});

test("without a guid a session gets a UUID that stays the same", () => {
  const xml = scheduleXml(eventXml({}, 'id="1"'));
  const [before, after] = [read(xml), read(xml)].map(({ schedule }) => schedule.sessions[0]?.ids);

  expect(isUuid(before?.uuid ?? "")).toBe(true);
  expect(before?.guid).toBe("");
  expect(after).toEqual(before);
  expect(warningsOf(xml)).toEqual(["guid_missing"]);
});

test("a guid that is no UUID is kept, and always becomes the same one", () => {
  const session = one({}, 'guid="talk-12" id="1"');

  expect(session?.ids).toMatchObject({ guid: "talk-12", uuid: guidAsUuid("talk-12") });
  expect(isUuid(session?.ids.uuid ?? "")).toBe(true);
  expect(warningsOf(scheduleXml(eventXml({}, 'guid="talk-12" id="1"')))).toEqual(["guid_not_uuid"]);
});

test("a guid used twice stays with the first, an id used twice means nothing", () => {
  const xml = scheduleXml(eventXml() + eventXml({ title: "Another" }));
  const { schedule, warnings } = read(xml);

  expect(warnings.map(({ code }) => code)).toEqual(["guid_repeated", "number_repeated"]);
  expect(schedule.sessions.map(({ ids }) => ids.guid)).toEqual([guids[0], ""]);
  expect(new Set(schedule.sessions.map(({ ids }) => ids.uuid)).size).toBe(2);
});

test("the same session word for word is taken once, one without a title not at all", () => {
  const { tally, warnings } = read(
    scheduleXml(eventXml() + eventXml() + eventXml({ title: "" }, `guid="${guids[1]}" id="2"`)),
  );

  expect(tally).toEqual({ found: 3, imported: 1, merged: 1, leftOut: 1 });
  expect(warnings).toEqual([
    { number: 1, code: "title_missing", facts: { place: guids[1] } },
    { number: 2, code: "session_merged", facts: { title: "Compilers for everyone" } },
  ]);
});

test("people with the same id are not the same person", () => {
  const persons = (name: string) => ({ persons: `<person id="1">${name}</person>` });
  const { schedule, warnings } = read(
    scheduleXml(
      eventXml(persons("Lin Xiao")) +
        eventXml({ ...persons("Wu Tong"), title: "Another" }, `guid="${guids[1]}" id="2"`) +
        eventXml({ ...persons("lin  xiao"), title: "Third" }, `guid="${guids[2]}" id="3"`),
    ),
  );

  expect(schedule.speakers.map(({ name }) => name.en)).toEqual(["Lin Xiao", "Wu Tong"]);
  expect(schedule.sessions[2]?.speakers).toEqual(schedule.sessions[0]?.speakers);
  expect(warnings.map(({ code }) => code)).toEqual(["person_number_shared"]);
});

test("a list of people beside the sessions says more of them", () => {
  const list = `<persons><person id="1"><name>Lin Xiao</name><biography>&lt;p&gt;Writes &lt;b&gt;compilers&lt;/b&gt;.&lt;/p&gt;</biography></person></persons>`;
  const xml = scheduleXml(eventXml({ persons: '<person id="1"><name>Lin Xiao</name></person>' }));
  const { schedule } = read(xml.replace("<day ", `${list}<day `));

  expect(schedule.speakers).toHaveLength(1);
  expect(schedule.speakers[0]?.biography.en).toBe("Writes **compilers**.");
});

test("several languages in one field are parted", () => {
  expect(one({ language: "de, en" })?.languages).toEqual(["de", "en"]);
  expect(one({ language: "中文和English" })?.languages).toEqual(["zh", "en"]);
  expect(one({ language: "de-formal/zh_TW" })?.languages).toEqual(["de", "zh-tw"]);
  expect(one({ language: "" })?.languages).toEqual([]);
  expect(warningsOf(scheduleXml(eventXml({ language: "klingonisch" })))).toEqual([
    "language_unknown",
  ]);
});

test("relative addresses are those of the conference's site, dangerous ones nobody's", () => {
  const base =
    "<base_url>https://conf.example.com/2026/</base_url><time_zone_name>Asia/Shanghai</time_zone_name>";
  const links = '<link href="javascript:alert(1)">a</link><link href="/slides.pdf">b</link>';
  const event = eventXml({ logo: "images/1.png", links });

  expect(read(scheduleXml(event, base)).schedule.sessions[0]).toMatchObject({
    logo: "https://conf.example.com/2026/images/1.png",
    links: [{ url: "https://conf.example.com/slides.pdf", title: "b", type: "" }],
  });
  expect(warningsOf(scheduleXml(event))).toEqual([
    "address_unsafe",
    "address_relative",
    "address_relative",
  ]);
});

test("the room a session names goes before the list it stands in", () => {
  expect(one({ room: "Hall B" })?.slot?.room).toBe("Hall B");
  expect(warningsOf(scheduleXml(eventXml({ room: "Hall B" })))).toEqual(["room_contradicts"]);
  expect(one({ room: "" })?.slot?.room).toBe("Hall A");
});

test("texts come as CDATA, as elements of HTML, or escaped", () => {
  const abstract = (text: string) => one({ abstract: text })?.abstract.en;

  expect(abstract("<![CDATA[<p>R&D <em>and</em> x &lt; y</p>]]>")).toBe("R&D *and* x \\< y");
  expect(abstract("<p>One</p><p>Two</p>")).toBe("One\n\nTwo");
  expect(abstract("Vec&lt;T&gt; &amp; friends")).toBe("Vec<T> & friends");
  expect(one({ title: "<![CDATA[</script> & co]]>" })?.title.en).toBe("</script> & co");
});

test("a Chinese schedule is read as Chinese, unless somebody says otherwise", () => {
  const xml = scheduleXml(eventXml({ title: "人人都能写编译器" }));

  expect(read(xml).schedule.sessions[0]?.title).toEqual({ zh: "人人都能写编译器", en: "" });
  expect(read(xml, { lang: "en" }).lang).toBe("en");
  const told = xml.replace(
    "<conference>",
    "<url>https://conf.example.com/en/demo/schedule.xml</url><conference>",
  );
  expect(read(told).lang).toBe("en");
});
