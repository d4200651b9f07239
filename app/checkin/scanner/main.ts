import type { ScanKind } from "../admission.ts";
import type { PaymentAnswer, ScanAnswer } from "../scan-protocol.ts";
import { scannerWords } from "../scanner-wording.ts";
import { answerView } from "./answer-view.ts";
import { cameraView } from "./camera-view.ts";
import { codesInView } from "./codes-in-view.ts";
import { countsView } from "./counts-view.ts";
import { directionSwitch } from "./direction-switch.ts";
import { button, el } from "./dom.ts";
import { doorLine, type LineNews, type Subject } from "./door-line.ts";
import { lineToServer } from "./line-to-server.ts";
import { newNonce, pause } from "./pause.ts";
import { payChoices } from "./pay-view.ts";
import { searchView } from "./search-view.ts";
import { seatsView } from "./seats-view.ts";
import type { ScannerSetup } from "./setup.ts";
import { icon } from "./shapes.ts";
import { shownAnswer, shownAsking, shownPaid, shownProblem, shownWaiting } from "./shown.ts";
import { signalMaker } from "./signals.ts";
import { startView } from "./start-view.ts";
import { undoView } from "./undo-view.ts";
import { stayAwake } from "./wake-lock.ts";
import { listenForWedge } from "./wedge-keys.ts";

/** Answers faster than this need no "checking". */
const momentary = 300;

function runScanner(root: HTMLElement) {
  const setup = JSON.parse(root.dataset.setup ?? "") as ScannerSetup;
  const { lang } = setup;
  const t = scannerWords[lang];

  const chip = el("span", { class: "gate-chip", role: "status" }, t.online);
  const heard = (reached: boolean) => {
    chip.textContent = reached ? t.online : t.offline;
    chip.toggleAttribute("data-offline", !reached);
  };
  addEventListener("offline", () => heard(false));

  const top = el(
    "header",
    { class: "gate-top" },
    el("h1", { class: "gate-here" }, setup.gate),
    chip,
  );
  const stage = el("main", { class: "gate-stage" });
  const strip = el("div", { class: "gate-strip" });
  const controls = el("div", { class: "gate-controls" });
  const bar = el("footer", { class: "gate-bar" }, strip, controls);

  const start = startView(root, t, setup, (way) => begin(way));
  let started: ReturnType<typeof scanning> | null = null;

  function begin(way: "camera" | "hands") {
    start.leave();
    root.append(top, stage, bar);
    started = scanning(way);
    return started;
  }

  listenForWedge((code) => (started ?? begin("hands")).submit({ code }));

  function scanning(way: "camera" | "hands") {
    const signal = signalMaker();
    const line = lineToServer(setup.api, lang, heard);
    const door = doorLine({ post: line.scan, pause, newNonce });
    const answer = answerView(root, t);
    const counts = countsView({ host: root, top }, lang, line);
    const undo = undoView({ host: root, strip }, t, {
      line,
      told(words) {
        answer.say(words);
        strip.dataset.told = words;
        counts.refresh();
      },
    });
    const direction = directionSwitch(controls, t, setup.exits);
    const search = searchView(root, lang, {
      line,
      direction,
      chosen: (subject) => submit(subject),
    });
    const open = button(t.search, search.open, { class: "gate-button gate-button--go" });
    open.prepend(icon("search"));
    controls.append(open);
    const seats = setup.seats
      ? seatsView({ host: root, controls }, lang, { line, chosen: (subject) => submit(subject) })
      : null;

    /** The first tone is heard before the first guest is there. */
    function checkVolume() {
      signal("pass");
      answer.say(t.volume);
      strip.dataset.told = t.volume;
    }

    /** What was just paid, until the scan that follows is answered. */
    let settled: PaymentAnswer | null = null;
    let asking = false;
    let patience: ReturnType<typeof setTimeout> | undefined;

    function submit(subject: Subject) {
      settled = null;
      search.close();
      seats?.close();
      delete strip.dataset.told;
      const kind = direction();
      void door.scan(subject, kind, (news) => hear(news, kind, subject));
    }

    function hear(news: LineNews, kind: ScanKind, subject: Subject) {
      clearTimeout(patience);
      asking = news.state === "asking";
      if (news.state === "asking") {
        patience = setTimeout(() => answer.show(shownAsking(lang)), momentary);
      }
      if (news.state === "waiting") wait(news.tries);
      if (news.state === "answered") answered(news.answer, kind, subject);
      if (news.state === "problem") {
        answer.show(shownProblem(news.problem, lang));
        signal("ask");
      }
    }

    function wait(tries: number) {
      if (tries > 1) return;
      const giveUp = () => {
        door.giveUp();
        answer.hide();
      };
      const choices = [
        { label: t.tryNow, press: door.tryNow },
        { label: t.giveUp, press: giveUp },
      ];
      answer.show(shownWaiting(lang), { choices, left: door.giveUp });
      signal("ask");
    }

    function answered(answerGiven: ScanAnswer, kind: ScanKind, subject: Subject) {
      const shown = settled
        ? shownPaid(answerGiven, settled, lang)
        : shownAnswer(answerGiven, lang);
      settled = null;
      const choices = payChoices(answerGiven, lang, {
        show: (one, offered) => answer.show(one, offered ? { choices: offered } : {}),
        hide: answer.hide,
        pay: line.pay,
        newNonce,
        paid(receipt) {
          submit(subject);
          settled = receipt;
        },
      });
      answer.show(shown, { choices });
      if (shown.signal) signal(shown.signal);
      if (answerGiven.result === "refused") return;
      counts.refresh();
      if (kind === "entry") undo.offer({ scan: answerGiven.scan, name: shown.name ?? "" });
    }

    stayAwake();
    checkVolume();
    const pick = codesInView();
    if (way === "camera") {
      cameraView({ host: stage, controls, t }, (texts) => {
        const resting = [search, undo, counts, seats].some((view) => view?.isOpen());
        const code = pick(texts, performance.now(), asking || resting);
        if (code !== null) submit({ code });
      });
    } else {
      search.open();
    }
    return { submit };
  }
}

const root = document.querySelector<HTMLElement>("#scanner");
if (root) runScanner(root);
