import { localized } from "#app/lib/lang.ts";
import { plural, wording } from "#app/lib/wording.ts";
import { Letter } from "../components/letter.tsx";
import { ButtonLink, Paragraph, Quiet } from "../components/parts.tsx";
import type { EventFacts, LetterRequest } from "../letter-facts.ts";
import { plain, plainLink } from "../plain.ts";
import type { Template } from "../template.ts";

const words = wording({
  zh: {
    oneSubject: (who: string) => `${who}想和您见面`,
    oneBody: (person: string, who: string, event: string) =>
      person ? `${who}的${person}希望在${event}与您面谈。` : `${who}希望在${event}与您面谈。`,
    manySubject: (n: number) => `有 ${n} 位想和您见面`,
    manyBody: (event: string) => `在${event}，又有几位希望与您面谈：`,
    overSubject: "约见请求已经处理",
    over: "这期间的请求都已撤回或答复，您无需再做什么。",
    line: (person: string, who: string) => (person ? `${who}，${person}` : who),
    open: "查看并答复",
    why: "接受、婉拒或改约时间都可以，对方只会看到您的答复。不想再收到某人的请求，可在页面上对其隐藏您的名片。",
  },
  en: {
    oneSubject: (who: string) => `${who} would like to meet you`,
    oneBody: (person: string, who: string, event: string) =>
      person
        ? `${person} of ${who} would like to meet you at ${event}.`
        : `${who} would like to meet you at ${event}.`,
    manySubject: (n: number) => `${n} ${plural(n, "party", "parties")} would like to meet you`,
    manyBody: (event: string) => `At ${event}, these would also like to meet you:`,
    overSubject: "Requests to meet are settled",
    over: "What was asked meanwhile has been withdrawn or answered; there is nothing left for you to do.",
    line: (person: string, who: string) => (person ? `${who}, ${person}` : who),
    open: "See and answer",
    why: "Accept, decline or propose another time; the other side sees your answer and nothing else. If you would rather not hear from someone, hide your profile from them on that page.",
  },
});

/** One request to meet. */
export const meetingAsked: Template<"meeting-asked"> = {
  subject: ({ from }, { lang }) => words[lang].oneSubject(localized(from, lang)),
  page: ({ path, ...request }, facts) => {
    const { title, body } = one(request, facts);
    const t = words[facts.lang];
    return (
      <Letter facts={facts} title={title} preview={request.note || body}>
        <Paragraph>{body}</Paragraph>
        {request.note && <Paragraph>{request.note}</Paragraph>}
        <ButtonLink href={facts.origin + path}>{t.open}</ButtonLink>
        <Quiet>{t.why}</Quiet>
      </Letter>
    );
  },
  text: ({ path, ...request }, facts) => {
    const { title, body } = one(request, facts);
    const t = words[facts.lang];
    return plain(facts, [title, body, request.note, plainLink(t.open, facts.origin + path), t.why]);
  },
};

/** Several requests in one letter, so that nobody gets a dozen in an hour. */
export const meetingsAsked: Template<"meetings-asked"> = {
  subject: (_, { lang, requests }) =>
    requests.length > 0 ? words[lang].manySubject(requests.length) : words[lang].overSubject,
  page: ({ path }, facts) => {
    const { lang, requests } = facts;
    const t = words[lang];
    const title = requests.length > 0 ? t.manySubject(requests.length) : t.overSubject;
    return (
      <Letter facts={facts} title={title} preview={body(facts)}>
        <Paragraph>{body(facts)}</Paragraph>
        {lines(facts).map(({ key, who, note }) => (
          <Paragraph key={key}>
            <strong>{who}</strong>
            {note && <br />}
            {note}
          </Paragraph>
        ))}
        <ButtonLink href={facts.origin + path}>{t.open}</ButtonLink>
        <Quiet>{t.why}</Quiet>
      </Letter>
    );
  },
  text: ({ path }, facts) => {
    const t = words[facts.lang];
    return plain(facts, [
      body(facts),
      ...lines(facts).map(({ who, note }) => (note ? [who, note] : [who])),
      plainLink(t.open, facts.origin + path),
      t.why,
    ]);
  },
};

function one({ from, person }: LetterRequest, { lang, event }: EventFacts) {
  const t = words[lang];
  const who = localized(from, lang);
  return {
    title: t.oneSubject(who),
    body: t.oneBody(person, who, localized(event.name, lang)),
  };
}

function body({ lang, event, requests }: EventFacts & { requests: LetterRequest[] }): string {
  const t = words[lang];
  return requests.length > 0 ? t.manyBody(localized(event.name, lang)) : t.over;
}

function lines({ lang, requests }: EventFacts & { requests: LetterRequest[] }) {
  return requests.map(({ from, person, note }, at) => ({
    key: `${at}`,
    who: words[lang].line(person, localized(from, lang)),
    note,
  }));
}
