// Sitting a quiz or an exam. The page is a shell; this module talks to /api/v1/sittings. An answer goes to the server at
// once, is held on this device until the server has acknowledged it, and says so. The clock is the server's.


const root = document.getElementById("exam");
// the server gives each script an address of its own, with its version
const { caller, Refused, told, handInLate } = await import(root.dataset.sittings);
const { Held } = await import(root.dataset.held);
const { Tab } = await import(root.dataset.tab);
const { Rhythm } = await import(root.dataset.rhythm);
const { Away } = await import(root.dataset.away);
const { Media, arriving } = await import(root.dataset.media);
const { hotspot } = await import(root.dataset.hotspot);
const { Plays, player } = await import(root.dataset.stimulus);
const { DeskItem } = await import(root.dataset.deskitem);
const { RecordForm, recordForm, choicesOf, written, read } = await import(root.dataset.record);
const { Question, HINTS, TYPED, make, icon, counted } = await import(root.dataset.question);
const words = JSON.parse(document.getElementById("exam-words").textContent);
const api = root.dataset.api;
// while the time is over and the network away, the time is asked for every so often
const AFTER_END = 3000;
// what is being typed in the last seconds is saved as it is
const LAST_SECONDS = 5;
// outside the room an answer is tried again so often
const OUTSIDE_AGAIN = 5000;
const RETRIES = [1000, 2000, 4000, 8000, 10000];
// an answer under way for longer has waited, and says when it was given
const AT_ONCE = 4000;
// seconds; on a slow network an answer arrives after the end
const NEAR_END = 30;
const ASK_TIME = 20_000;
// shorter is the network of every day, or a tab in the background that may speak once a minute
const UNREACHED = 60_000;
const DAY = 24 * 3600 * 1000;
// so long the first question waits for pictures and recordings; what comes later comes into the sheet
const MEDIA_WAIT = 8000;
// what the page calls the question: it names what answers it
const STEM = "exam-stem";
const MARKS = 60;
const ANNOUNCED_MINUTES = [10, 5, 1];

let lang = root.dataset.lang;
let sheet = null;
let index = 0;
let reviewing = false;
let queue = [];
let held = null;
let tab = null;
let away = null;
let media = null;
// only who has a right to pauses gets their module
let pausing = null;
let plays = null;
const rhythm = new Rhythm();
let nextSeq = 1;
let answers = new Map();
let sending = false;
let failures = 0;
// the last answer was sent from outside the room's networks
let outside = false;
let savedAt = null;
let serverAhead = 0;
let announced = new Set();
let ended = false;
let tooLate = 0;

const $ = (name) => root.querySelector(`[data-x="${name}"]`);

function say(key, ...gaps) {
  return gaps.reduce((text, gap, i) => text.replaceAll(`{${i}}`, String(gap)), words[lang][key]);
}

// ── talking to the server ───────────────────────────────────────────────────────────────────────────────

const talk = caller(root.dataset);
let reachedAt = performance.now();

async function call(...request) {
  try {
    const answer = await talk(...request);
    reachedAt = performance.now();
    return answer;
  } catch (problem) {
    reachedAt = problem instanceof Refused ? performance.now() : reachedAt;
    throw problem;
  }
}

/** Asks for the time of a sitting; who has reached nobody for long says for how long, by the clock that nobody can set. */
function clockOf(sitting) {
  const unreached = Math.round(performance.now() - reachedAt);
  return call("GET", `/${sitting}/clock${unreached > UNREACHED ? `?unreached=${Math.min(unreached, DAY)}` : ""}`);
}

/** The first word after a silence says how long it was; before an answer is sent or anything is handed in. */
async function saysHowLong() {
  if (performance.now() - reachedAt > UNREACHED) {
    await clockOf(sheet.sittingId);
  }
}

// ── the queue ───────────────────────────────────────────────────────────────────────────────────────────

function release(event) {
  // a sheet that was read anew has the same answer as another object
  queue = queue.filter((one) => one.seq !== event.seq);
  held.forget(event.seq);
}

// Which sitting this browser has shown: another one has no token of it and needn't ask.
function remember() {
  try {
    localStorage.setItem("lms.exam.here", String(sheet.sittingId));
  } catch {
    // then the button takes the sitting up
  }
}

function wasHere(sitting) {
  try {
    return localStorage.getItem("lms.exam.here") === sitting;
  } catch {
    return false;
  }
}

function change(place, update) {
  if (secondsLeft() === 0) {
    return;
  }
  const before = answers.get(place) || { choice: [], text: null, flagged: false };
  const now = { ...before, ...update };
  answers.set(place, now);
  const event = {
    seq: nextSeq++, place, choice: now.choice, text: now.text, flagged: now.flagged, ...rhythm.now(),
    madeAt: performance.now(), page: performance.timeOrigin,
  };
  queue.push(event);
  held.keep(event);
  showSaved();
  drain();
}

async function drain() {
  if (sending || !queue.length || ended || pausing?.stands) {
    return;
  }
  sending = true;
  try {
    while (queue.length && !ended) {
      // what the server has as evidence waits behind what it hasn't seen
      const first = queue.find((event) => !event.outside) ?? queue[0];
      try {
        const inside = await send(first);
        failures = 0;
        if (inside === false) {
          showOutside();
          if (queue.every((event) => event.outside)) {
            await new Promise((resume) => setTimeout(resume, OUTSIDE_AGAIN));
          }
        } else {
          outside = false;
        }
      } catch (problem) {
        const goesOn = problem instanceof Refused ? await refused(first, problem).catch(() => null) : null;
        if (goesOn === false) {
          return;
        }
        if (goesOn === null) {
          failures += 1;
          showSaved();
          await new Promise((resume) => setTimeout(resume, RETRIES[Math.min(failures - 1, RETRIES.length - 1)]));
        }
      }
      showSaved();
    }
  } finally {
    sending = false;
    showSaved();
  }
}

/** What is sent as it is given needs nobody's word for its moment, until the end is so near that it decides. */
function isFresh(event) {
  return event.page === performance.timeOrigin && performance.now() - event.madeAt < AT_ONCE && secondsLeft() > NEAR_END;
}

/** Tells false for what was sent from outside the room: it is kept there as evidence and stays here until it may count. */
async function send(event) {
  const again = failures > 0;
  await saysHowLong();
  const { acknowledged, since, ...answer } = told(event);
  const saved = await call("PUT", `/${sheet.sittingId}/answers/${event.seq}`,
    isFresh(event) ? answer : { ...answer, acknowledged, since });
  if (saved.outside) {
    event.outside = true;
    return false;
  }
  release(event);
  if (!saved.counts) {
    tooLate += 1;
    if (secondsLeft() > 0) {
      // it was given while the clock stood, or when the question's own had run out
      const { desk: own } = itemAt(event.place);
      await reload();
      note("pausesaid", say(own ? "deskLate" : "pauseAnswer"));
    }
    return true;
  }
  // what was sent before the network went may have been there since then
  rhythm.acknowledge(event.seq,
    again ? Math.max(0, performance.now() + serverAhead - Date.parse(saved.savedAt)) : 0);
  savedAt = saved.savedAt;
  return true;
}

function showOutside() {
  if (!outside) {
    outside = true;
    note("pausesaid", say("outside"));
  }
  showSaved();
}

/** What becomes of an answer that the server refuses; tells whether the others are sent on. */
async function refused(event, problem) {
  if (problem.status === 404) {
    await lateNow([...queue]);
    showElsewhere();
    return false;
  }
  switch (problem.key) {
    case "refusal.SittingOver":
      // it came too late; one that is attested to have been given before may still count
      if (!await lateNow([event])) {
        return false;
      }
      if (!queue.length) {
        showOver();
      }
      return queue.length > 0;
    case "refusal.SittingPaused":
      // another tab has stopped the clock; what is held here waits until it runs
      setTimeout(askTime);
      return false;
    case "refusal.SequenceTaken":
      await renumber();
      return true;
    default:
      release(event);
      await reload();
      note("pausesaid", `${say("question", event.place)}. ${problem.message}`);
      return true;
  }
}

/** The number belongs to another answer, of a tab that knew nothing of this one: what waits here gets numbers after it. */
async function renumber() {
  const loaded = await call("GET", `/${sheet.sittingId}`);
  let seq = Math.max(loaded.nextSeq, ...queue.map((event) => event.seq + 1));
  queue.forEach((event) => held.forget(event.seq));
  queue = queue.map((event) => ({ ...event, seq: seq++ }));
  queue.forEach((event) => held.keep(event));
  nextSeq = seq;
}

/** Hands in what counts no more; tells whether the server has it. */
async function lateNow(events) {
  try {
    tooLate += await handInLate(call, sheet.sittingId, events, release);
    return true;
  } catch {
    return false;
  }
}

/** Waits until everything is acknowledged, at most so long. */
async function settled(limit) {
  question.flush();
  desk.flush();
  drain();
  const until = performance.now() + limit;
  while (queue.length && performance.now() < until) {
    await new Promise((resume) => setTimeout(resume, 100));
  }
  return !queue.length;
}

async function reload() {
  try {
    await take(await call("GET", `/${sheet.sittingId}`));
    draw();
    pausing?.uncover();
  } catch {
    // the next answer tells
  }
}

// ── pauses, for who has a right to them ─────────────────────────────────────────────────────────────────

let pauseModule = null;

/** Says it above the question until the next one is shown. */
function note(box, text) {
  $("spoken").textContent = text;
  $(box).hidden = false;
  $(box).querySelector("div").textContent = text;
}

/** The sitting goes on no more, or not here. */
async function gone(problem) {
  if (!held) {
    location.reload();
    return;
  }
  await lateNow([...queue]);
  if (problem?.status === 404) {
    showElsewhere();
  } else {
    showOver();
  }
}

async function pauses({ sittingId }) {
  try {
    pauseModule ??= import(root.dataset.pause);
    const { Pausing } = await pauseModule;
    pausing ??= pausingOf(Pausing, sittingId);
  } catch (problem) {
    // asked for again the next time
    pauseModule = null;
    throw problem;
  }
  return pausing;
}

function pausingOf(Pausing, sittingId) {
  return new Pausing({
    $, say, hear, settled, counted, time: clockTime,
    // a question with a clock of its own is shut: it stands in the pause as the other does
    covered: shutDesk,
    call: (method, path) => (path === "/clock" ? clockOf(sittingId) : call(method, `/${sittingId}${path}`)),
    uncovered: () => {
      $("spoken").textContent = say("pauseOver");
      drain();
      showSaved();
      tick();
      $(reviewing ? "reviewtitle" : "stem").focus({ preventScroll: true });
    },
    lost: gone,
    refused: (problem) => {
      if (problem.status === 404 || problem.key === "refusal.SittingOver") {
        gone(problem);
      } else {
        note("pausesaid", problem.message ?? problem);
        askTime();
      }
    },
  });
}

/** The question with a clock of its own that lies open is shut, before anything covers or ends it. */
function shutDesk() {
  desk.leave();
  if (sheet?.items.length && !reviewing) {
    drawQuestion();
  }
}

/** While a pause runs the server shows no question: the page waits behind the cover and reads the sheet anew. */
async function behindCover(loaded) {
  let known = loaded;
  for (let i = 0; known.pause?.until; i++) {
    sheet = known;
    const over = (await pauses(known)).waits(known);
    draw();
    await over;
    if (ended) {
      throw new TypeError("the sitting goes on no more, or not here");
    }
    try {
      known = await call("GET", `/${known.sittingId}`);
    } catch (problem) {
      if (problem instanceof Refused && problem.key !== "refusal.OutsideRoom") {
        gone(problem);
        throw problem;
      }
      if (problem instanceof Refused) {
        note("pausesaid", problem.message);
      }
      await new Promise((resume) => setTimeout(resume, RETRIES[Math.min(i, RETRIES.length - 1)]));
    }
  }
  return known;
}

/** Seconds of the sitting in all, those that the clock stood aside. */
function whole({ startedAt, endsAt, pause }) {
  const stood = pause ? pause.grantedSeconds - pause.leftSeconds : 0;
  return (Date.parse(endsAt) - Date.parse(startedAt)) / 1000 - stood;
}

// ── taking a sheet ──────────────────────────────────────────────────────────────────────────────────────

async function take(loaded) {
  sheet = await behindCover(loaded);
  held ??= new Held(sheet.sittingId);
  media ??= new Media((digest) => `${api}/${sheet.sittingId}/media/${digest}`);
  plays ??= new Plays(sheet.sittingId, (place, count) =>
    call("PUT", `/${sheet.sittingId}/plays/${place}`, { plays: count }));
  sheet.items.filter((item) => item.stimulus).forEach((item) => plays.know(item.place, item.stimulus.used));
  serverAhead = Date.parse(sheet.now) - performance.now();
  answers = new Map(sheet.answers.map((a) => [a.place, { choice: a.choice, text: a.text ?? null, flagged: a.flagged }]));
  savedAt = sheet.answers.reduce((last, a) => (last && last > a.savedAt ? last : a.savedAt), savedAt);
  const stored = (await held.read()) ?? [];
  // what was answered while the store was read is newer than it
  const known = new Set(queue.map((event) => event.seq));
  queue = [...stored.filter((event) => !known.has(event.seq)), ...queue]
    .filter((event) => event.place <= sheet.items.length)
    .sort((a, b) => a.seq - b.seq);
  queue.forEach((event) =>
    answers.set(event.place, { choice: event.choice, text: event.text, flagged: event.flagged }));
  nextSeq = queue.reduce((highest, event) => Math.max(highest, event.seq + 1), sheet.nextSeq);
  ended = sheet.state !== "OPEN";
  if (sheet.pause) {
    try {
      (await pauses(sheet)).know(sheet);
    } catch {
      // the module didn't come; the exam goes on, and so do the attempts
    }
  }
}

// ── beginning ───────────────────────────────────────────────────────────────────────────────────────────

async function begin(button, work) {
  button.disabled = true;
  button.setAttribute("aria-busy", "true");
  try {
    await start(await work());
  } catch (problem) {
    const box = $("trouble");
    box.hidden = false;
    box.querySelector("div").textContent = problem instanceof Refused ? problem.message : words[lang].offline;
    box.focus();
    button.disabled = false;
    button.removeAttribute("aria-busy");
  }
}

const tabOf = (sitting) => (tab ??= new Tab(sitting, () => sheet && !ended && showElsewhere()));

/**
 * Takes the sitting up here. Another tab lets go first, so that the server knows what was written there. What this device held
 * when another one took over is handed in as what it is: it counts no more.
 */
async function resume(sitting) {
  await tabOf(sitting).take();
  const store = new Held(Number(sitting));
  const evidence = async () => {
    tooLate += await handInLate(call, sitting, (await store.read()) ?? [], (event) => store.forget(event.seq));
  };
  const lost = (await store.read())?.length && await unknown(() => call("GET", `/${sitting}/clock`));
  // by the token of its own time, if this device has it still
  const unproved = lost && await unknown(evidence);
  const loaded = await call("POST", `/${sitting}/resume`);
  if (lost) {
    queue = [];
  }
  if (unproved) {
    await evidence();
  }
  return loaded;
}

/** Whether the server says that it doesn't know this device's token; what else goes wrong is thrown. */
async function unknown(work) {
  try {
    await work();
    return false;
  } catch (problem) {
    if (problem instanceof Refused && problem.status === 404) {
      return true;
    }
    throw problem;
  }
}

async function start({ loaded, handed }) {
  if (root.dataset.running) {
    return;
  }
  root.dataset.running = "true";
  if (handed) {
    await tabOf(loaded.sittingId).take();
    rhythm.acknowledge(0);
  }
  try {
    await take(loaded);
  } catch (problem) {
    delete root.dataset.running;
    throw problem;
  }
  remember();
  if (ended) {
    location.assign(resultAddress());
    return;
  }
  // all of them now: later there may be no network
  await media.gather(sheet.items.flatMap((item) => [item.picture, item.stimulus]).filter(Boolean)
    .map((one) => one.digest), MEDIA_WAIT);
  $("entrance").hidden = true;
  if (ended) {
    // another tab has taken it meanwhile
    return;
  }
  $("sheet").hidden = false;
  index = Math.max(0, sheet.items.findIndex((item) => !isAnswered(item.place)));
  draw();
  pausing?.uncover();
  drain();
  plays.send();
  watch();
  tick();
}

function watch() {
  if (root.dataset.watched) {
    away = new Away(sheet.sittingId, (letter) => call("POST", `/${sheet.sittingId}/absences`, letter));
  }
}

const resultAddress = () => `${root.dataset.result}?sitting=${sheet.sittingId}`;

// ── clock ───────────────────────────────────────────────────────────────────────────────────────────────

function secondsLeft() {
  const now = performance.now() + serverAhead;
  const runs = sheet.pause?.until ? Math.max(now, Date.parse(sheet.pause.until)) : now;
  return Math.max(0, Math.ceil((Date.parse(sheet.endsAt) - runs) / 1000));
}

function tick() {
  rhythm.listen();
  if (!sheet || ended) {
    return;
  }
  const left = secondsLeft();
  $("clock").textContent = counted(left);
  $("clockbar").max = whole(sheet);
  $("clockbar").value = left;
  root.dataset.late = String(left <= 60);
  if (pausing?.covers) {
    return;
  }
  ANNOUNCED_MINUTES.filter((m) => left <= m * 60 && left > m * 60 - 5 && !announced.has(m)).forEach((m) => {
    announced.add(m);
    $("spoken").textContent = say("minutesLeft", m);
  });
  if (left === 0) {
    atEnd();
  } else if (left <= LAST_SECONDS) {
    question.flush();
    desk.flush();
  }
}

setInterval(tick, 1000);

let asking = false;

/** Minutes may have been added that this page hasn't heard of yet. */
async function atEnd() {
  if (asking || submitting) {
    return;
  }
  asking = true;
  if (!await askTime()) {
    // minutes may be given for the outage: nothing is handed in before the server has said that the time is over
    $("overwait").hidden = false;
    $("overwait").querySelector("div").textContent = stillWaits();
    await new Promise((resume) => setTimeout(resume, AFTER_END));
    asking = false;
    return;
  }
  asking = false;
  $("overwait").hidden = true;
  if (secondsLeft() === 0 && !pausing?.covers) {
    submit();
  }
}

/** What the server says of the time; tells how many minutes were added. */
function hear(fresh) {
  if (!sheet) {
    return;
  }
  serverAhead = Date.parse(fresh.now) - performance.now();
  const added = Math.round((whole(fresh) - whole(sheet)) / 60);
  const granted = fresh.pause && !sheet.pause;
  sheet.endsAt = fresh.endsAt;
  sheet.pause = fresh.pause;
  if (added > 0) {
    announced = new Set();
    $("spoken").textContent = say("added", added);
    $("added").hidden = false;
    $("added").querySelector("div").textContent = say("added", added);
  }
  if (granted) {
    note("pausesaid", say("pauseGranted", fresh.pause.grantedSeconds / 60));
  }
}

/** Minutes may have been added, and a laptop that slept has lost count: the server knows. Tells whether it was heard. */
async function askTime() {
  if (!sheet || ended) {
    return true;
  }
  if (pausing?.covers) {
    await pausing.ask();
    return true;
  }
  plays.send();
  try {
    const fresh = await clockOf(sheet.sittingId);
    // the time first: the module of the pauses may not come
    hear(fresh);
    if (fresh.pause) {
      (await pauses(sheet)).know(fresh);
    }
    tick();
    drain();
    if (fresh.state !== "OPEN" && !queue.length) {
      showOver();
    }
    away?.tell();
    return true;
  } catch (problem) {
    if (problem instanceof Refused && problem.status === 404 && !ended) {
      // another device has it; what is held here is handed in
      await lateNow([...queue]);
      showElsewhere();
    }
    // the network is away: the next time tells
    return problem instanceof Refused;
  }
}
setInterval(askTime, ASK_TIME);
document.addEventListener("visibilitychange", () => {
  if (!document.hidden) {
    drain();
    askTime();
  } else {
    keepTyped();
  }
});
// a phone may end a page that lies in the background without another word
window.addEventListener("pagehide", keepTyped);

function keepTyped() {
  if (sheet && !ended) {
    question.flush();
    desk.flush();
  }
}

window.addEventListener("online", () => {
  if (sheet) {
    drain();
    plays?.send();
  }
});
window.addEventListener("beforeunload", (event) => {
  keepTyped();
  if (sheet && !ended && queue.length) {
    event.preventDefault();
  }
});

// ── saved-at ────────────────────────────────────────────────────────────────────────────────────────────

function clockTime(instant) {
  return new Intl.DateTimeFormat("ru-RU", {
    hour: "2-digit", minute: "2-digit", second: "2-digit", timeZone: root.dataset.zone, hourCycle: "h23",
  }).format(new Date(instant));
}

function showSaved() {
  const box = $("saved");
  const state = failures > 0 || outside ? "bad" : queue.length ? "now" : "ok";
  const text = outside ? say("outside") : failures > 1 || !navigator.onLine && queue.length
    ? say(held.keeps ? "offline" : "offlineHere")
    : failures > 0
      ? say("retrying")
      : queue.length
        ? say("saving")
        : savedAt
          ? say("saved", clockTime(savedAt))
          : say("nothingYet");
  if (box.dataset.state !== state && state === "bad") {
    $("spoken").textContent = text;
  }
  box.dataset.state = state;
  box.replaceChildren(
    icon(state === "bad" ? "pi-exclamation-triangle" : state === "now" ? "pi-sync" : "pi-check-circle"),
    make("span", { class: "num" }, text));
}

// ── drawing ─────────────────────────────────────────────────────────────────────────────────────────────

const isAnswered = (place) => {
  const answer = answers.get(place);
  return Boolean(answer) && ((answer.text ?? "") !== "" || answer.choice.some((c) => c >= 0));
};
const isFlagged = (place) => Boolean(answers.get(place)?.flagged);
const answeredCount = () => sheet.items.filter((item) => isAnswered(item.place)).length;
const flaggedCount = () => sheet.items.filter((item) => isFlagged(item.place)).length;

function draw() {
  document.documentElement.lang = lang;
  $("title").textContent = sheet.title[lang];
  $("candidate").textContent = say("candidate", String(sheet.candidate).padStart(4, "0"));
  drawMark(String(sheet.candidate).padStart(4, "0"));
  $("leftword").textContent = say("left");
  $("finish").textContent = say("finish");
  $("navtitle").textContent = say("questions");
  $("nav").setAttribute("aria-label", say("questions"));
  $("keyslabel").textContent = say("keysOn");
  $("legend").replaceChildren(
    make("li", {}, make("i", { class: "a" }), say("answered")),
    make("li", {}, make("i"), say("unanswered")),
    make("li", {}, make("i", { class: "f" }), say("flagged")),
    make("li", {}, make("i", { class: "cur" }), say("current")));
  root.querySelectorAll("[data-language]").forEach((button) =>
    button.setAttribute("aria-pressed", String(button.dataset.language === lang)));
  showSaved();
  pausing?.draw();
  if (pausing?.covers && !sheet.items.length) {
    // behind the cover of a page that was opened in a pause is nothing yet
    tick();
    return;
  }
  drawPalette();
  if (reviewing) {
    drawReview();
  } else {
    drawQuestion();
  }
}

// The candidate's number lies over the sheet, so that a photo of it says whose it was. It is drawn by the style: no text that
// somebody could select or hear.
function drawMark(number) {
  const mark = $("mark");
  if (mark.dataset.n !== number) {
    mark.dataset.n = number;
    mark.replaceChildren(...Array.from({ length: MARKS }, () => make("i", { "data-n": number })));
  }
}

function drawPalette() {
  $("count").replaceChildren(make("b", {}, String(answeredCount())), ` ${say("of", sheet.items.length)}`);
  const cells = sheet.items.map((item, i) => {
    const states = [isAnswered(item.place) ? say("answered") : say("unanswered")];
    if (isFlagged(item.place)) {
      states.push(say("flagged"));
    }
    const current = !reviewing && i === index;
    return make("button", {
      type: "button",
      class: [isAnswered(item.place) ? "a" : "", isFlagged(item.place) ? "f" : "", current ? "cur" : ""].join(" "),
      "aria-label": `${say("question", item.place)}, ${states.join(", ")}`,
      "aria-current": current ? "true" : null,
      onclick: () => go(i),
    }, String(item.place));
  });
  $("cells").replaceChildren(...cells);
}

function go(to, focus = true) {
  question.flush();
  if (to !== index) {
    desk.leave();
  }
  reviewing = false;
  $("pausesaid").hidden = true;
  index = Math.min(sheet.items.length - 1, Math.max(0, to));
  if ($("palette").open) {
    $("palette").close();
  }
  draw();
  if (focus) {
    $("stem").focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }
}

function drawQuestion() {
  const item = sheet.items[index];
  const last = index === sheet.items.length - 1;
  $("question").hidden = false;
  $("reviewpage").hidden = true;
  $("number").replaceChildren(say("question", item.place), make("span", {}, ` ${say("of", sheet.items.length)}`));
  $("safety").hidden = item.area !== "safety";
  $("safetyword").textContent = say("safety");
  // what is asked on a clock of its own is read when it is open
  $("stem").textContent = wording(item);
  $("stem").lang = lang;
  $("stimulus").replaceChildren(item.stimulus ? recording(item) : "");
  $("body").replaceChildren(question.body(item));
  const hint = HINTS[item.kind];
  // where one types, the keys are letters and digits
  const keys = keysOn() && !(item.kind in TYPED) && item.kind !== "hotspot" && !item.desk;
  $("hint").replaceChildren(say(hint), keys ? make("span", { class: "hide-phone" }, ` ${say("keysHint")}`) : "");
  $("back").querySelector("span").textContent = say("back");
  $("back").disabled = index === 0;
  $("flag").querySelector("span").textContent = say(isFlagged(item.place) ? "unflag" : "flag");
  $("flag").setAttribute("aria-pressed", String(isFlagged(item.place)));
  $("grid").querySelector("span").textContent = `${item.place} / ${sheet.items.length}`;
  $("grid").setAttribute("aria-label", `${say("questions")}: ${item.place} / ${sheet.items.length}`);
  $("next").querySelector("span").textContent = last ? say("review") : say("next");
}

function wording(item) {
  return item.desk && !desk.isOpen(item) && !desk.isOver(item) ? say("deskTitle") : item.stem[lang];
}

function itemAt(place) {
  return sheet.items.find((item) => item.place === place);
}

function answerOf(item) {
  return answers.get(item.place) || { choice: [], text: null, flagged: false };
}

/** Where a medium goes, and what stands there until it has come. */
function comes({ digest }) {
  return (element) => arriving(media.address(digest), element, make("p", { class: "hint", role: "status" }, say("onItsWay")));
}

function recording(item) {
  return player({
    item, lang, say, make, plays, bring: comes(item.stimulus),
    tell: (text) => { $("spoken").textContent = text; },
  });
}

function onPicture(item) {
  return hotspot({
    item, lang, say, make, stem: STEM, bring: comes(item.picture),
    chosen: answerOf(item).choice[0] ?? -1,
    choose: (place) => {
      change(item.place, { choice: [place], text: null });
      drawPalette();
    },
    tell: (text) => { $("spoken").textContent = text; },
  });
}

const desk = new DeskItem({
  lang: () => lang,
  say, make, icon, counted, RecordForm, recordForm, written, read,
  choices: (name) => choicesOf(words[lang])(name),
  stem: STEM,
  sitting: () => sheet.sittingId,
  call,
  answerOf,
  item: itemAt,
  ask: askTime,
  change: (place, update) => {
    change(place, update);
    drawPalette();
  },
  spoken: (text) => { $("spoken").textContent = text; },
  redraw: (place, focus) => {
    if (reviewing || ended || sheet.items[index]?.place !== place) {
      return;
    }
    drawQuestion();
    if (focus && !pausing?.covers) {
      $("stem").focus({ preventScroll: true });
    }
  },
  refusal: (problem) => (problem instanceof Refused ? problem.key : null),
});

const question = new Question({
  stem: STEM,
  picture: onPicture,
  desk: (item) => desk.body(item),
  lang: () => lang,
  say,
  answerOf,
  keys: keysOn,
  spoken: (words) => {
    $("spoken").textContent = words;
  },
  change: (place, update) => {
    change(place, update);
    drawPalette();
  },
});

function flag() {
  question.flush();
  desk.flush();
  const place = sheet.items[index].place;
  change(place, { flagged: !isFlagged(place) });
  drawQuestion();
  drawPalette();
}

// ── review and handing in ───────────────────────────────────────────────────────────────────────────────

function review() {
  question.flush();
  desk.leave();
  reviewing = true;
  draw();
  $("reviewtitle").focus({ preventScroll: true });
  window.scrollTo({ top: 0 });
}

function drawReview() {
  $("question").hidden = true;
  $("reviewpage").hidden = false;
  const open = sheet.items.length - answeredCount();
  $("reviewtitle").textContent = say("reviewTitle");
  $("reviewlead").textContent = open || flaggedCount()
    ? say("reviewLead", answeredCount(), sheet.items.length, flaggedCount())
    : say("reviewAllAnswered");
  $("reviewlist").replaceChildren(...sheet.items.map((item, i) => {
    const done = isAnswered(item.place);
    return make("li", {},
      make("button", { type: "button", class: "rv", onclick: () => go(i) },
        make("span", { class: "rvno num" }, String(item.place)),
        make("span", { class: "grow" }, wording(item)),
        isFlagged(item.place) ? make("span", { class: "badge warn" }, icon("pi-flag"), say("flagged")) : null,
        make("span", { class: `badge ${done ? "ok" : ""}` }, icon(done ? "pi-check-circle" : "pi-minus"),
          say(done ? "answered" : "unanswered"))));
  }));
  $("reviewback").textContent = say("toQuestion", sheet.items[index].place);
  $("reviewfinish").textContent = say("finish");
}

async function askToFinish() {
  await settled(1500);
  const dialog = $("confirm");
  const open = sheet.items.length - answeredCount();
  $("confirmq").textContent = say("finishQuestion");
  $("confirmt").textContent = queue.length
    ? say("finishSayUnsaved", queue.length)
    : open ? say("finishSayOpen", open, sheet.items.length) : say("finishSay");
  $("confirmkeep").textContent = say("keep");
  $("confirmdo").textContent = say("finish");
  $("confirmdo").disabled = queue.length > 0;
  dialog.showModal();
  $("confirmkeep").focus();
}

/** How long what was answered in time may still come, in minutes of this sitting. */
function stillWaits() {
  const minutes = Number(root.dataset.grace);
  return minutes ? say("overWaiting", queue.length, minutes) : say("overWaitingNow", queue.length);
}

let submitting = false;

async function submit() {
  if (submitting || ended) {
    return;
  }
  submitting = true;
  $("confirmdo").setAttribute("aria-busy", "true");
  $("spoken").textContent = say("submitting");
  // answers given in time may come after it: handing in waits for them as long as it takes
  question.flush();
  desk.leave();
  while (queue.length && !ended) {
    $("overwait").hidden = secondsLeft() > 0;
    $("overwait").querySelector("div").textContent = stillWaits();
    await settled(2000);
  }
  $("overwait").hidden = true;
  for (let i = 0; !ended; i++) {
    try {
      await saysHowLong();
      await away?.finish();
      await call("POST", `/${sheet.sittingId}/submit`);
      ended = true;
      away?.wipe();
      queue = [];
      plays.wipe();
      await held.wipe();
      location.assign(resultAddress());
    } catch (problem) {
      if (problem instanceof Refused) {
        showElsewhere();
        break;
      }
      failures += 1;
      showSaved();
      await new Promise((resume) => setTimeout(resume, RETRIES[Math.min(i, RETRIES.length - 1)]));
    }
  }
  submitting = false;
  $("confirmdo").removeAttribute("aria-busy");
}

function stop(title, text, button, action) {
  ended = true;
  if ($("confirm").open) {
    $("confirm").close();
  }
  desk.leave();
  pausing?.leave();
  $("sheet").hidden = true;
  $("stopped").hidden = false;
  $("stoppedtitle").textContent = title;
  $("stoppedtext").textContent = text;
  const old = $("stoppedgo");
  const fresh = old.cloneNode();
  fresh.textContent = button;
  fresh.addEventListener("click", action);
  old.replaceWith(fresh);
  $("stoppedtitle").focus();
}

function showOver() {
  if (!queue.length) {
    held.wipe();
  }
  away?.wipe();
  plays.wipe();
  stop(say("over"), tooLate ? say("overLate", tooLate) : say("overSay"), say("toResult"), () => location.assign(resultAddress()));
}

function showElsewhere() {
  // what is being written goes with it; who is away is told from there
  question.flush();
  desk.flush();
  away?.end();
  stop(say("elsewhere"), say("elsewhereSay"), say("here"), async (event) => {
    event.target.disabled = true;
    try {
      const loaded = await resume(sheet.sittingId);
      $("stopped").hidden = true;
      $("sheet").hidden = false;
      ended = false;
      rhythm.acknowledge(0);
      // another tab may have sent what waited here
      queue = (await held.read()) ?? queue;
      await take(loaded);
      watch();
      draw();
      pausing?.uncover();
      drain();
    } catch (problem) {
      if (problem instanceof Refused && problem.key === "refusal.SittingOver") {
        location.assign(resultAddress());
      }
      event.target.disabled = false;
      $("stoppedtext").textContent = problem instanceof Refused ? problem.message : say("offline");
    }
  });
}

// ── keys ────────────────────────────────────────────────────────────────────────────────────────────────

const KEYS = "lms.exam.keys";

function keysOn() {
  return $("keys").checked;
}

try {
  $("keys").checked = localStorage.getItem(KEYS) !== "off";
} catch {
  $("keys").checked = true;
}
$("keys").addEventListener("change", () => {
  try {
    localStorage.setItem(KEYS, $("keys").checked ? "on" : "off");
  } catch {
    // only for this page then
  }
  if (sheet) {
    draw();
  }
});

document.addEventListener("keydown", (event) => {
  if (!sheet || ended || reviewing || pausing?.covers || !keysOn() || event.ctrlKey || event.altKey || event.metaKey
    || document.querySelector("dialog[open]")) {
    return;
  }
  const target = event.target;
  const writes = target.matches("textarea, select, input:not([type=radio]):not([type=checkbox])");
  if (writes) {
    return;
  }
  const item = sheet.items[index];
  if (event.key === "ArrowRight") {
    event.preventDefault();
    forward();
  } else if (event.key === "ArrowLeft") {
    event.preventDefault();
    go(index - 1);
  } else if (event.code === "KeyF") {
    event.preventDefault();
    flag();
  } else if (/^[1-9]$/.test(event.key) && (item.kind === "single" || item.kind === "multiple")) {
    const i = Number(event.key) - 1;
    if (i < item.options.length) {
      event.preventDefault();
      question.choose(item, i, item.kind === "single" || !answerOf(item).choice.includes(i));
    }
  }
});

function forward() {
  if (index === sheet.items.length - 1) {
    review();
  } else {
    go(index + 1);
  }
}

// ── buttons ─────────────────────────────────────────────────────────────────────────────────────────────

$("back").addEventListener("click", () => go(index - 1));
$("next").addEventListener("click", forward);
$("flag").addEventListener("click", flag);
$("finish").addEventListener("click", review);
$("reviewback").addEventListener("click", () => go(index));
$("reviewfinish").addEventListener("click", askToFinish);
$("confirmkeep").addEventListener("click", () => $("confirm").close());
$("confirmdo").addEventListener("click", submit);

// on a phone the palette stands in a dialog; it is the same element, moved
const wide = matchMedia("(min-width: 941px)");
function placePalette() {
  if (wide.matches) {
    if ($("palette").open) {
      $("palette").close();
    }
    $("side").append($("nav"));
  } else {
    $("palettebody").append($("nav"));
  }
}
wide.addEventListener("change", placePalette);
placePalette();
$("grid").addEventListener("click", () => {
  $("paletteclose").textContent = say("close");
  $("palette").showModal();
});
$("paletteclose").addEventListener("click", () => $("palette").close());

root.querySelectorAll("[data-language]").forEach((button) => button.addEventListener("click", () => {
  question.flush();
  desk.flush();
  lang = button.dataset.language;
  draw();
}));

// before the window of a session opens the page waits for it, and shows then what it may
if (root.dataset.wait && Number(root.dataset.wait) < 12 * 3600 * 1000) {
  setTimeout(() => sheet || location.reload(), Number(root.dataset.wait) + 1000);
}

// until here the buttons of the entrance are off: a click on a page that is still loading would be lost without a word
const roomForm = $("room");
let roomTicks = 0;

/** The wait is said once and then shown running down beside the button: a live region would speak every second. */
function countDown(seconds) {
  const until = performance.now() + seconds * 1000;
  const show = () => {
    const left = Math.ceil((until - performance.now()) / 1000);
    $("roomleft").hidden = left <= 0;
    $("roomleft").textContent = counted(left);
    if (left <= 0) {
      clearInterval(roomTicks);
    }
  };
  clearInterval(roomTicks);
  roomTicks = setInterval(show, 250);
  show();
}

if (roomForm) {
  roomForm.querySelector("button").disabled = false;
  if (root.dataset.rehearsal && $("beginrow")) {
    $("beginrow").hidden = true;
  }
  roomForm.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = roomForm.querySelector("button");
    const field = roomForm.querySelector("input");
    const box = $("roomsaid");
    button.disabled = true;
    let said;
    try {
      const tried = await call("POST", "/room", { exam: root.dataset.exam, code: field.value });
      if (tried.outcome === "ENTERED") {
        if (root.dataset.rehearsal) {
          roomForm.hidden = true;
          $("beginrow").hidden = false;
          $("begin").focus();
          return;
        }
        location.reload();
        return;
      }
      const word = tried.outcome === "WAIT" ? "roomWait" : tried.seconds ? "roomWrongWait" : "roomWrong";
      said = say(word, tried.seconds);
      countDown(tried.seconds);
    } catch (problem) {
      said = problem instanceof Refused ? problem.message : say("offline");
    }
    box.hidden = false;
    box.querySelector("div").textContent = said;
    field.setAttribute("aria-invalid", "true");
    field.select();
    field.focus();
    button.disabled = false;
  });
}

const beginButton = $("begin");
const resumeButton = $("resume");
const openSitting = root.dataset.sitting;

/** Goes on where this tab was; tells whether it did. */
async function goOn() {
  if (!wasHere(openSitting) || !await tabOf(openSitting).free()) {
    return false;
  }
  await start({ loaded: await call("GET", `/${openSitting}`), handed: false });
  return true;
}

if (beginButton) {
  beginButton.disabled = false;
  beginButton.addEventListener("click", () =>
    begin(beginButton, async () => ({ loaded: await call("POST", "", { exam: root.dataset.exam }), handed: true })));
}
if (resumeButton) {
  resumeButton.addEventListener("click", () =>
    begin(resumeButton, async () => ({ loaded: await resume(openSitting), handed: true })));
  // the same device goes straight on; another one, or another tab, takes over by the button
  goOn().catch(() => false).then((goes) => {
    resumeButton.disabled = goes;
  });
}
