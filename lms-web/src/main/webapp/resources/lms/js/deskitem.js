// A question that is answered with the tools of the desk: the guide is searched, or the record of a case is filled in. It has
// a clock of its own, which the server counts from this browser's signs of life: it runs while the question lies open and
// stands while there is no network.

const BEAT = 5000;
const RETRY = 2000;
const TYPING_PAUSE = 700;
const LOW = 15;
const NO_LISTS = { regions: [], districts: [], categories: [] };

/**
 * Draws such questions for a host: lang(), say(word, ...gaps), make, icon, RecordForm, recordForm, written, read of record.js,
 * stem, the id of what asks, sitting(), call(method, path, body), answerOf(item), change(place, update), spoken(words),
 * redraw(focus), which draws the question again, and refusal(problem), the key of a refusal or null when the network is away.
 */
export class DeskItem {
  #host;
  #open = null;
  #timer = null;
  #typing = null;
  // name of an entry of the guide → what it was called when it was chosen
  #titles = new Map();
  // where the network was away at the door
  #shutOut = 0;

  constructor(host) {
    this.#host = host;
  }

  /** Whether its tools lie open, so that its words are shown. */
  isOpen(item) {
    return this.#open?.place === item.place;
  }

  /** Whether its time is used up. */
  isOver(item) {
    return this.#left(item) <= 0;
  }

  #left(item) {
    const open = this.#open;
    if (open?.place !== item.place) {
      return item.desk.left;
    }
    return open.away ? open.left : Math.max(0, open.left - (performance.now() - open.heard));
  }

  /** The element to answer with. */
  body(item) {
    const { make, say } = this.#host;
    const box = make("div", { class: "stack m dki", "data-kind": item.kind });
    if (this.isOver(item)) {
      box.append(make("div", { class: "note" }, this.#host.icon("pi-hourglass"), make("div", {}, say("deskOver"))), this.#given(item));
    } else if (!this.isOpen(item)) {
      box.append(this.#door(item));
    } else {
      box.append(this.#clock(item));
      if (this.#open.away) {
        box.append(make("div", { class: "note warn", role: "status" }, this.#host.icon("pi-wifi"), make("div", {}, say("deskAway"))));
      } else {
        box.append(item.kind === "guide" ? this.#guide(item) : this.#crm(item));
      }
    }
    return box;
  }

  #door(item) {
    const { make, say, icon } = this.#host;
    const minutes = this.#time(item.desk.seconds * 1000);
    const left = this.#time(item.desk.left);
    return make("div", { class: "stack m" },
      this.#shutOut === item.place
        ? make("div", { class: "note warn" }, icon("pi-wifi"), make("div", {}, say("deskAway")))
        : null,
      make("p", {}, say(item.desk.opened ? "deskGoOnSay" : "deskSay", minutes, left)),
      this.#given(item),
      make("div", { class: "row" }, make("button", { type: "button", class: "btn n lg", "data-desk": "open", onclick: (event) => this.#enter(item, event.target) },
        icon("pi-play"), say(item.desk.opened ? "deskGoOn" : "deskOpen"))));
  }

  /** What has been answered so far, where the tools are shut. */
  #given(item) {
    const { make, say, answerOf } = this.#host;
    const { text } = answerOf(item);
    return make("p", { class: "hint" }, text ? say("deskHasAnswer") : "");
  }

  #time(millis) {
    const seconds = Math.ceil(millis / 1000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }

  #clock(item) {
    const { make, say, icon } = this.#host;
    const shown = make("b", { class: "num", role: "timer", "aria-live": "off" });
    const bar = make("progress", { max: item.desk.seconds, "aria-hidden": "true" });
    const row = make("div", { class: "dki-clock" }, icon("pi-stopwatch"), make("span", {}, say("deskLeft")), shown, bar);
    this.#open.show = () => {
      const left = this.#left(item);
      shown.textContent = this.#time(left);
      bar.value = left / 1000;
      row.classList.toggle("low", left <= LOW * 1000);
      if (left <= 0) {
        this.#over(item);
      }
    };
    this.#open.show();
    return row;
  }

  async #enter(item, button) {
    button.disabled = true;
    try {
      const { left } = await this.#contact(item, "open");
      item.desk.opened = true;
      this.#shutOut = 0;
      this.#open = { place: item.place, item, left, heard: performance.now(), away: false, lists: NO_LISTS, hits: null };
      this.#timer = setInterval(() => this.#tick(), 1000);
      if (item.kind === "crm") {
        this.#open.lists = await this.#call("GET", item, "/choices");
      }
      this.#host.redraw(true);
    } catch (problem) {
      button.disabled = false;
      this.#failed(item, problem);
    }
  }

  #call(method, item, path, body) {
    return this.#host.call(method, `/${this.#host.sitting()}/desk/${item.place}${path}`, body);
  }

  async #contact(item, contact) {
    return this.#call("POST", item, "", { contact });
  }

  #tick() {
    const open = this.#open;
    if (!open) {
      return;
    }
    if (!open.away) {
      open.show?.();
    }
    if (this.#open && performance.now() - (open.asked ?? open.heard) >= (open.away ? RETRY : BEAT)) {
      open.asked = performance.now();
      this.#beat(open);
    }
  }

  async #beat(open) {
    try {
      // after an absence the tools are opened anew: the lists of the record may not have come
      const { left } = await this.#contact(open.item, open.away ? "open" : "beat");
      const wasAway = open.away;
      if (wasAway && open.item.kind === "crm" && open.lists === NO_LISTS) {
        open.lists = await this.#call("GET", open.item, "/choices");
      }
      Object.assign(open, { left, heard: performance.now(), away: false });
      if (wasAway && this.#open === open) {
        this.#host.redraw(false);
      }
    } catch (problem) {
      this.#failed(open.item, problem);
    }
  }

  /** A refusal ends it; anything else is the network. */
  #failed(item, problem) {
    const refusal = this.#host.refusal(problem);
    if (refusal) {
      if (refusal === "refusal.ItemTimeOver") {
        this.#over(item);
      } else {
        this.#host.spoken(problem.message);
      }
      return;
    }
    const open = this.#open;
    if (open?.place !== item.place) {
      this.#shutOut = item.place;
      this.#host.spoken(this.#host.say("deskAway"));
      this.#host.redraw(false);
    } else if (!open.away) {
      this.flush();
      open.left = this.#left(item);
      open.away = true;
      this.#host.spoken(this.#host.say("deskAway"));
      this.#host.redraw(false);
    }
  }

  #over(item) {
    this.flush();
    item.desk.left = 0;
    this.#shut();
    this.#host.spoken(this.#host.say("deskOver"));
    this.#host.redraw(true);
  }

  #shut() {
    clearInterval(this.#timer);
    this.#open = null;
  }

  /** Another question is shown: the clock stands. */
  leave() {
    const open = this.#open;
    if (!open) {
      return;
    }
    this.flush();
    open.item.desk.left = this.#left(open.item);
    this.#shut();
    this.#contact(open.item, "leave").then(({ left }) => { open.item.desk.left = left; }).catch(() => {
      // nothing heard: the clock stands all the same
    });
  }

  // ── the guide ─────────────────────────────────────────────────────────────────────────────────────────

  #guide(item) {
    const { make, say, icon, lang, stem, answerOf } = this.#host;
    const open = this.#open;
    const id = `gd${item.place}`;
    const input = make("input", { class: "in", id, type: "search", maxlength: 100, autocomplete: "off", "aria-describedby": stem });
    input.value = open.query ?? "";
    const found = make("div", { class: "stack s", "aria-live": "polite" });
    const chosen = make("p", { class: "dki-chosen" });
    const show = () => {
      const { text } = answerOf(item);
      const title = this.#titles.get(text) ?? (text === item.desk.chosen ? item.desk.chosenTitle[lang()] : text);
      chosen.textContent = text ? say("guideChosen", title) : say("guideNothingChosen");
      found.querySelectorAll("[data-take]").forEach((button) =>
        button.setAttribute("aria-pressed", String(button.dataset.take === text)));
    };
    const take = (name, title) => {
      this.#titles.set(name, title);
      this.#host.change(item.place, { text: name, choice: [] });
      show();
      this.#host.spoken(say("guideChosen", title));
    };
    const list = (hits) => {
      found.replaceChildren(...(hits.length
        ? hits.map((hit, at) => this.#hit(item, hit, at, take))
        : [make("p", { class: "hint" }, say("guideNothing"))]));
      show();
    };
    if (open.hits) {
      list(open.hits);
    }
    const form = make("form", { class: "dki-search", role: "search", onsubmit: async (event) => {
      event.preventDefault();
      open.query = input.value.trim();
      if (!open.query) {
        return;
      }
      try {
        open.hits = await this.#call("GET", item, `/guide?q=${encodeURIComponent(open.query)}&lang=${lang()}`);
        list(open.hits);
      } catch (problem) {
        this.#failed(item, problem);
      }
    } },
    make("label", { for: id }, say("guideLabel")),
    make("div", { class: "row" }, input, make("button", { type: "submit", class: "btn p" }, icon("pi-search"), say("guideFind"))));
    show();
    return make("div", { class: "stack m" }, form, chosen, found);
  }

  #hit(item, hit, at, take) {
    const { make, say, lang } = this.#host;
    const name = `${hit.kind.toLowerCase()}/${hit.key}`;
    const box = make("details", { class: "dki-hit" },
      make("summary", {}, hit.title),
      hit.line ? make("p", {}, hit.line) : null);
    const content = make("div", { class: "stack s" });
    box.append(content, make("button", { type: "button", class: "btn s", "data-take": name, "aria-pressed": "false",
      onclick: () => take(name, hit.title) }, say("guideTake")));
    box.addEventListener("toggle", async () => {
      if (box.open && hit.kind === "CARD" && !content.childElementCount) {
        try {
          const card = await this.#call("GET", item, `/guide/cards/${hit.key}?lang=${lang()}`);
          const part = (key, lines) => (lines.length
            ? [make("h3", {}, say(`card.${key}`)), make(key === "do" ? "ol" : "ul", {}, ...lines.map((line) => make("li", {}, line)))]
            : []);
          box.querySelector("summary + p")?.remove();
          content.replaceChildren(...part("ask", card.ask), ...part("do", card.steps), ...part("write", card.write), ...part("dont", card.dont));
        } catch (problem) {
          box.open = false;
          this.#failed(item, problem);
        }
      }
    });
    box.open = at === 0 && hit.kind !== "CARD";
    return box;
  }

  // ── the record ────────────────────────────────────────────────────────────────────────────────────────

  #crm(item) {
    const { make, say, icon, lang, answerOf, RecordForm, recordForm, written, read } = this.#host;
    const open = this.#open;
    const filled = make("span", { class: "hint", role: "status" });
    const element = recordForm({ id: `crm${item.place}`, say, make });
    const record = new RecordForm(element, {
      lang,
      say,
      make,
      filled: (done, of) => { filled.textContent = say("crmFilled", done, of); },
      district: (one) => { element.querySelector("output").textContent = one?.centre ? one.centre[lang()] : "–"; },
    });
    record.fill(read(answerOf(item).text), open.lists);
    const keep = () => {
      const text = written(record.fields()) || null;
      if ((answerOf(item).text ?? null) !== text) {
        this.#host.change(item.place, { text, choice: [] });
      }
    };
    const later = () => {
      clearTimeout(this.#typing?.timer);
      this.#typing = { keep, timer: setTimeout(() => this.flush(), TYPING_PAUSE) };
    };
    element.addEventListener("input", later);
    element.addEventListener("change", later);
    const check = make("button", { type: "button", class: "btn p", "data-desk": "check", onclick: async () => {
      this.flush();
      keep();
      try {
        const found = await this.#call("POST", item, "/record", { text: written(record.fields()) });
        record.problems(found);
        this.#host.spoken(say(found.length ? "crmProblems" : "crmNoProblems", found.length));
        filled.textContent = say(found.length ? "crmProblems" : "crmNoProblems", found.length);
      } catch (problem) {
        this.#failed(item, problem);
      }
    } }, icon("pi-save"), say("crmCheck"));
    return make("div", { class: "stack m" },
      make("p", { class: "hint" }, say("crmDay", item.desk.day.split("-").reverse().join("."))),
      element,
      make("div", { class: "row wrap" }, check, filled));
  }

  /** What is being typed is an answer from now on. */
  flush() {
    if (this.#typing) {
      clearTimeout(this.#typing.timer);
      const { keep } = this.#typing;
      this.#typing = null;
      keep();
    }
  }
}
