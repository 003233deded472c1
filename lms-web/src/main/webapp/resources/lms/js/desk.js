// The operator's desk. The page is a shell; this module talks to /api/v1/calls. What the customer says comes from the server,
// clocks follow the server's time, and every action carries a number, so a repeated one changes nothing.

const root = document.getElementById("desk");
// the server gives each script an address of its own, with its version
const { RecordForm, recordForm, choicesOf } = await import(root.dataset.record);
const words = JSON.parse(document.getElementById("desk-words").textContent);
const api = root.dataset.api;
const lang = root.dataset.lang;
const DRAFT_PAUSE = 800;
const RETRIES = [800, 1600, 3000, 5000, 8000, 10000];
const GROUPS = ["contact", "listen", "safety", "ask", "advise", "record", "close"];

let desk = null;
let sheet = null;
let received = 0;
let shown = 0;
let group = "contact";
let speak = null;
let searches = 0;
let draftTimer = null;
let chain = Promise.resolve();
let asking = false;

const $ = (name) => root.querySelector(`[data-x="${name}"]`);
const form = recordForm({ id: "r", call: true, say, make, choices: choicesOf(words) });
$("record").replaceWith(form);

function say(key, ...gaps) {
  return gaps.reduce((text, gap, i) => text.replaceAll(`{${i}}`, String(gap)), words[key] ?? key);
}

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

// ── talking to the server ───────────────────────────────────────────────────────────────────────────────

class Refused extends Error {
  constructor(status, problem) {
    super(problem.message || problem.key || String(status));
    this.status = status;
    this.key = problem.key || "";
  }
}

const pause = (millis) => new Promise((resolve) => { setTimeout(resolve, millis); });

async function once(method, path, body) {
  const response = await fetch(api + path, {
    method,
    headers: { Accept: "application/json", "Content-Type": "application/json", "X-LMS-Token": root.dataset.token },
    body: body === undefined ? undefined : JSON.stringify(body),
    credentials: "same-origin",
  });
  const text = await response.text();
  const json = text ? JSON.parse(text) : null;
  if (!response.ok) {
    throw new Refused(response.status, json || {});
  }
  return json;
}

/** Repeats while there is no network or the server is away; the number of the action keeps it from being taken twice. */
async function call(method, path, body) {
  for (let attempt = 0; ; attempt++) {
    try {
      const answer = await once(method, path, body);
      if (attempt > 0) {
        announce("");
      }
      return answer;
    } catch (failure) {
      const away = !(failure instanceof Refused) || failure.status >= 502;
      if (!away || attempt >= RETRIES.length) {
        throw failure;
      }
      announce(say(navigator.onLine ? "retrying" : "offline"));
      await pause(RETRIES[attempt]);
    }
  }
}

function announce(text) {
  $("spoken").textContent = text;
  $("draft").textContent = text || $("draft").dataset.last || "";
}

/** One after the other, in the order they were done. */
function queue(work) {
  chain = chain.then(work).catch(async (failure) => {
    announce(failure.message);
    try {
      take(await once("GET", `/${desk.id}`));
    } catch {
      // the next action asks again
    }
  });
  return chain;
}

function act(kind, more = {}) {
  return queue(async () => {
    const answer = await call("POST", `/${desk.id}/actions`, { sequence: sheet.sequence + 1, kind, ...more });
    take(answer);
  });
}

function take(answer) {
  sheet = answer;
  received = performance.now();
  draw();
  tick();
}

const now = () => (sheet.phase === "DONE" ? sheet.now : sheet.now + (performance.now() - received));

// ── clocks ──────────────────────────────────────────────────────────────────────────────────────────────

function clock(millis, long) {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  const minutes = Math.floor(seconds / 60);
  return `${long ? String(minutes).padStart(2, "0") : minutes}:${String(seconds % 60).padStart(2, "0")}`;
}

function tick() {
  if (!sheet) {
    return;
  }
  const live = sheet.phase === "TALKING" || sheet.phase === "HOLDING";
  const talk = live ? sheet.talkMillis + (now() - sheet.now) : sheet.talkMillis;
  $("clock").textContent = clock(talk, true);
  const end = desk.bandTo * 1.34;
  $("pointer").setAttribute("x", Math.min(124, (talk / 1000 / end) * 128));
  const held = sheet.phase === "HOLDING" ? now() - sheet.holdSince : 0;
  $("holdClock").textContent = clock(held, false);
  $("holdClock").classList.toggle("bad", held > 60000);
  $("speaking").textContent = sheet.phase === "TALKING" && now() < sheet.speaksUntil ? say("speaking") : "";
  if (sheet.nextDue !== null && sheet.nextDue !== undefined && now() > sheet.nextDue + 150 && !asking) {
    asking = true;
    queue(async () => take(await call("GET", `/${desk.id}`))).finally(() => { asking = false; });
  }
}

// ── what is seen ────────────────────────────────────────────────────────────────────────────────────────

function draw() {
  const phase = sheet.phase;
  const talking = phase === "TALKING";
  const after = phase === "WRAP_UP";
  const state = { RINGING: "ringing", TALKING: "talking", HOLDING: "holding", WRAP_UP: "wrapUp", DONE: "done" }[phase];
  $("phase").textContent = sheet.muted ? say("muted") : `${say(state)} · ${say("waited", clock(desk.waited * 1000, false))}`;
  const lamp = root.querySelector(".dk-live");
  lamp.classList.toggle("on", talking);
  lamp.classList.toggle("ring", phase === "RINGING");
  const buttons = {
    ANSWER: phase === "RINGING",
    HOLD: talking || phase === "HOLDING",
    MUTE: talking,
    ALERT: !sheet.alerted && (talking || after || phase === "HOLDING"),
    HANG_UP: talking || phase === "HOLDING",
    CALL_BACK: sheet.mayCallBack,
    FINISH: after,
  };
  for (const button of root.querySelectorAll("[data-do]")) {
    const kind = button.dataset.do;
    button.disabled = !buttons[kind];
    if (["ANSWER", "CALL_BACK", "FINISH"].includes(kind)) {
      button.hidden = !buttons[kind];
    }
    if (kind === "HANG_UP") {
      button.hidden = after || phase === "RINGING";
    }
  }
  $("holdWord").textContent = say(phase === "HOLDING" ? "resume" : "hold");
  $("muteWord").textContent = say(sheet.muted ? "unmute" : "mute");
  $("alertWord").textContent = say(sheet.alerted ? "alerted" : "alert");
  $("answers").hidden = !talking;
  if (speak === null && sheet.lang) {
    setSpeak("ru");
  }
  drawLog();
  $("send").disabled = phase === "RINGING" || phase === "DONE";
  $("save").disabled = phase === "RINGING" || phase === "DONE";
  if (phase === "DONE") {
    location.assign(`${root.dataset.result}?call=${desk.id}`);
  }
}

function drawLog() {
  const log = $("log");
  log.querySelectorAll(".new").forEach((old) => old.classList.remove("new"));
  for (const line of sheet.lines.slice(shown)) {
    const from = line.at - (sheet.answeredAt ?? 0);
    if (line.who === "note") {
      log.append(make("li", { class: "note" }, `${clock(from, false)} · ${say("note" + line.kind)}`));
      continue;
    }
    const body = make("p", { lang: line.lang }, line.text[line.lang]);
    const item = make("li", { class: `${line.who}${line.who === "customer" ? " new" : ""}` }, body);
    if (line.kind === "NOT_HEARD") {
      item.append(make("span", { class: "tr" }, say("notHeard")));
    }
    if (line.lang !== lang) {
      item.append(make("span", { class: "tr", lang }, line.text[lang]));
    }
    item.append(make("time", {}, clock(from, false)));
    log.append(item);
  }
  if (sheet.ending && !log.querySelector(".end") && sheet.phase === "WRAP_UP") {
    log.append(make("li", { class: "note end" }, make("p", {}, sheet.ending[lang]), make("p", {}, say("finishOpen"))));
  }
  if (shown < sheet.lines.length) {
    shown = sheet.lines.length;
    log.scrollTop = log.scrollHeight;
  }
}

function drawGroups() {
  const box = $("groups");
  box.replaceChildren(...GROUPS.filter((g) => desk.acts.some((a) => a.group === g)).map((g) =>
    make("button", { type: "button", "aria-pressed": String(g === group), onclick: () => { group = g; drawGroups(); } },
      say("group" + g))));
  const acts = desk.acts.filter((a) => a.group === group);
  $("acts").replaceChildren(...acts.map((a, i) => offer(a.key, a.text, i < 9 ? String(i + 1) : null)));
  $("acts").scrollTop = 0;
}

function offer(key, text, number, typed) {
  const words = make("span", { lang: speak }, text[speak]);
  if (speak !== lang) {
    words.append(make("small", { lang }, text[lang]));
  }
  return make("button", {
    type: "button", class: "dk-say", "data-act": key,
    onclick: () => {
      act("SAY", { ref: key, lang: speak, text: typed });
      if (typed) {
        $("matches").replaceChildren();
        root.querySelector("#dk-typed").value = "";
        root.querySelector("#dk-typed").focus();
      }
    },
  }, number ? make("kbd", {}, number) : null, words);
}

function setSpeak(to) {
  speak = to;
  root.querySelectorAll("[data-speak]").forEach((b) => b.setAttribute("aria-pressed", String(b.dataset.speak === to)));
  drawGroups();
  drawSms();
}

function setMode(mode) {
  root.querySelectorAll("[data-mode]").forEach((b) => b.setAttribute("aria-pressed", String(b.dataset.mode === mode)));
  $("choosing").hidden = mode !== "choose";
  $("typing").hidden = mode !== "type";
  if (mode === "type") {
    root.querySelector("#dk-typed").focus();
  }
}

async function match(event) {
  event.preventDefault();
  const typed = root.querySelector("#dk-typed").value.trim();
  if (!typed) {
    return;
  }
  try {
    const found = await call("POST", `/${desk.id}/match`, { text: typed, lang: speak });
    $("matchHint").textContent = say(found.length ? "matchHint" : "noMatch");
    $("matches").replaceChildren(...found.map((m, i) => offer(m.act, m.text, String(i + 1), typed)));
  } catch (failure) {
    $("matchHint").textContent = failure.message;
  }
}

// ── the record ──────────────────────────────────────────────────────────────────────────────────────────

const record = new RecordForm(form, {
  lang: () => lang,
  say,
  make,
  filled: (done, of) => { $("filled").textContent = say("required", done, of); },
  district: (one) => {
    form.querySelector("output").textContent = one?.centre ? one.centre[lang] : say("centreNone");
    drawSms();
  },
});
const fields = () => ({ ...record.fields(), line: "artel" });

function draftLater() {
  clearTimeout(draftTimer);
  draftTimer = setTimeout(() => queue(async () => {
    if (sheet.phase !== "DONE") {
      await call("PUT", `/${desk.id}/record`, { fields: fields() });
      note(say("draftSaved", clock(now() - (sheet.answeredAt ?? 0), false)));
    }
  }), DRAFT_PAUSE);
}

function note(text) {
  $("draft").dataset.last = text;
  $("draft").textContent = text;
}

function save() {
  clearTimeout(draftTimer);
  return queue(async () => {
    const answer = await call("POST", `/${desk.id}/record`, { sequence: sheet.sequence + 1, fields: fields() });
    take(answer);
    // they stay marked while the call goes on, until the record is saved again
    record.problems(answer.problems);
    if (answer.problems.length) {
      note(say("notSaved", answer.problems.length));
    } else {
      note(say("saved", clock(now() - (sheet.answeredAt ?? 0), false)));
    }
  });
}

// ── guides and SMS ──────────────────────────────────────────────────────────────────────────────────────

async function search(event) {
  event.preventDefault();
  const q = root.querySelector("#dk-q").value.trim();
  if (!q) {
    return;
  }
  try {
    const found = await guide(`/search?q=${encodeURIComponent(q)}`);
    searches += 1;
    $("searches").textContent = say("searches", searches);
    if (["TALKING", "HOLDING", "WRAP_UP"].includes(sheet.phase)) {
      act("LOOK_UP", { text: q });
    }
    $("found").replaceChildren(...(found.length ? found.slice(0, 6).map(card) : [make("p", { class: "dk-card" }, say("nothingFound"))]));
  } catch (failure) {
    announce(failure.message);
  }
}

/** What is searched and opened here is counted for this call. */
async function guide(path) {
  const response = await fetch(`${root.dataset.guide}${path}${path.includes("?") ? "&" : "?"}context=call:${desk.id}`,
    { headers: { Accept: "application/json" }, credentials: "same-origin" });
  const answer = await response.json();
  if (!response.ok) {
    throw new Refused(response.status, answer);
  }
  return answer;
}

/** The first found stands open; a card's text is fetched when it is opened, everything else is one line. */
function card(hit, at) {
  const box = make("details", { class: "dk-card" }, make("summary", {}, hit.title, hit.outcome ? ` · ${hit.outcome}` : ""));
  if (hit.kind !== "CARD") {
    box.append(make("p", {}, hit.line));
  }
  box.addEventListener("toggle", async () => {
    if (box.open && hit.kind === "CARD" && !box.dataset.read) {
      box.dataset.read = "true";
      try {
        box.append(...parts(await guide(`/cards/${hit.key}`)));
      } catch (failure) {
        delete box.dataset.read;
        announce(failure.message);
      }
    }
  });
  box.open = at === 0;
  return box;
}

function parts(entry) {
  const list = (key, lines, kind) => (lines.length
    ? [make("h3", {}, say(`card.${key}`)), make(key === "do" ? "ol" : "ul", { class: kind }, ...lines.map((line) => make("li", {}, line)))]
    : []);
  return [...list("ask", entry.ask), ...list("do", entry.steps), ...list("write", entry.write),
    ...list("dont", entry.dont, "bad")];
}

function drawSms() {
  if (!desk || speak === null) {
    return;
  }
  const template = desk.templates.find((t) => t.key === $("templates").value);
  if (!template) {
    return;
  }
  const said = fields();
  const district = desk.lists.districts.find((d) => d.key === said.district);
  const gaps = { id: `${desk.id}`, date: said.date || "…", from: said.from || "…", to: said.to || "…",
    phone: "00 200-00-00", name: district?.centre ? district.centre[speak] : "…", address: "…", landmark: "…", hours: "…" };
  const text = Object.entries(gaps).reduce((all, [k, v]) => all.replaceAll(`{${k}}`, v), template.text[speak]);
  $("smsText").textContent = text;
  const narrow = /[^\u0000-\u007f]/.test(text);
  const one = narrow ? 70 : 160;
  const many = narrow ? 67 : 153;
  const parts = text.length <= one ? 1 : Math.ceil(text.length / many);
  $("smsParts").textContent = sheet?.sms.includes(template.key) ? say("smsSent") : say("parts", text.length, parts);
}

// ── beginning ───────────────────────────────────────────────────────────────────────────────────────────

function press(kind) {
  const button = root.querySelector(`[data-do="${kind}"]`);
  if (button.disabled || button.hidden) {
    return;
  }
  if (kind === "HOLD") {
    act(sheet.phase === "HOLDING" ? "RESUME" : "HOLD");
  } else if (kind === "MUTE") {
    act(sheet.muted ? "UNMUTE" : "MUTE");
  } else {
    act(kind);
  }
}

function keys(event) {
  if (!sheet || sheet.phase === "DONE") {
    return;
  }
  const phone = { F2: "ANSWER", F3: "HOLD", F4: "MUTE", F7: "ALERT", F8: "CALL_BACK" }[event.key];
  if (phone) {
    event.preventDefault();
    press(phone);
  } else if (event.key === "F10") {
    event.preventDefault();
    press(sheet.phase === "WRAP_UP" ? "FINISH" : "HANG_UP");
  } else if (event.ctrlKey && event.key === "Enter") {
    event.preventDefault();
    save();
  } else if (event.ctrlKey && event.key.toLowerCase() === "k") {
    event.preventDefault();
    root.querySelector("#dk-q").focus();
  } else if (event.altKey && /^[1-7]$/.test(event.key)) {
    event.preventDefault();
    const groups = GROUPS.filter((g) => desk.acts.some((a) => a.group === g));
    group = groups[Number(event.key) - 1] ?? group;
    drawGroups();
  } else if (/^[1-9]$/.test(event.key) && !event.ctrlKey && !event.altKey && !event.target.closest("input,select,textarea")
    && sheet.phase === "TALKING") {
    const box = $("typing").hidden ? $("acts") : $("matches");
    box.children[Number(event.key) - 1]?.click();
  }
}

async function start() {
  $("start").disabled = true;
  $("refused").hidden = true;
  try {
    const { id } = await call("POST", "", { scenario: root.dataset.scenario });
    desk = await call("GET", `/${id}/desk`);
    $("title").textContent = desk.title[lang];
    $("phone").textContent = desk.phone;
    const end = desk.bandTo * 1.34;
    const x = (seconds) => (seconds / end) * 128;
    $("zone").setAttribute("x", x(desk.bandFrom));
    $("zone").setAttribute("width", x(desk.bandTo) - x(desk.bandFrom));
    $("bandFrom").setAttribute("x", Math.max(12, x(desk.bandFrom)));
    $("bandTo").setAttribute("x", x(desk.bandTo));
    $("bandFrom").textContent = clock(desk.bandFrom * 1000, false);
    $("bandTo").textContent = clock(desk.bandTo * 1000, false);
    $("band").setAttribute("aria-label", `${clock(desk.bandFrom * 1000, false)}–${clock(desk.bandTo * 1000, false)}`);
    if (desk.open) {
      $("open").hidden = false;
      $("openText").textContent = desk.open[lang];
    }
    $("templates").replaceChildren(...desk.templates.map((t) => make("option", { value: t.key }, t.title[lang])));
    const first = await call("GET", `/${id}`);
    $("entrance").remove();
    $("desk").hidden = false;
    sheet = first;
    received = performance.now();
    record.fill(first.draft, desk.lists);
    take(first);
    root.querySelector('[data-do="ANSWER"]:not([hidden])')?.focus();
    setInterval(tick, 500);
  } catch (failure) {
    $("start").disabled = false;
    $("refused").hidden = false;
    $("refused").textContent = failure.message;
  }
}

$("start").addEventListener("click", start);
// off until here: a click on a page that is still loading would be lost without a word
$("start").disabled = false;
root.querySelectorAll("[data-do]").forEach((b) => b.addEventListener("click", () => press(b.dataset.do)));
root.querySelectorAll("[data-speak]").forEach((b) => b.addEventListener("click", () => setSpeak(b.dataset.speak)));
root.querySelectorAll("[data-mode]").forEach((b) => b.addEventListener("click", () => setMode(b.dataset.mode)));
$("typing").addEventListener("submit", match);
$("search").addEventListener("submit", search);
$("save").addEventListener("click", save);
$("templates").addEventListener("change", drawSms);
$("send").addEventListener("click", () => act("SMS", { ref: $("templates").value }).then(drawSms));
form.addEventListener("input", draftLater);
form.addEventListener("change", draftLater);
document.addEventListener("keydown", keys);
