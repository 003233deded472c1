// A question that is answered with the tools of the desk: the guide is searched, or the record of a case is filled in. It has
// a clock of its own, which the server counts from this browser's signs of life: it runs while the question lies open and
// stands while there is no network.

const BEAT = 5000;
const RETRY = 2000;
// a contact that takes longer has failed
const PATIENCE = 4000;
// of a silence the server counts no more
const SILENCE = 7000;
const TYPING_PAUSE = 700;
// who types without a pause is saved all the same
const TYPING_MOST = 3000;
const LOW = 15;
const NO_LISTS = { regions: [], districts: [], categories: [] };

/**
 * Draws such questions for a host: lang(), say(word, ...gaps), make, icon, counted, RecordForm, recordForm, written, read of record.js,
 * choices(name), stem, the id of what asks, sitting(), call(method, path, body, signal), answerOf(item), change(place, update),
 * spoken(words), item(place), redraw(place, focus), which draws the question again where it is shown, refusal(problem), the
 * key of a refusal or null when the network is away, and ask(), which hears what has become of the sitting.
 */
export class DeskItem {
  #host;
  #open = null;
  // the place that is being opened
  #entering = null;
  #timer = null;
  #typing = null;
  // what is said of one question until it is opened or left
  #said = null;
  // to open, to give a sign of life and to leave go one after the other
  #turn = Promise.resolve();
  // name of an entry of the guide → what it was called when it was chosen
  #titles = new Map();

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
    const since = open.away ? SILENCE : Math.min(SILENCE, performance.now() - open.heard);
    return Math.max(0, open.left - since);
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
      box.append(this.#open.away ? this.#note("pi-wifi", say("deskAway")) : item.kind === "guide" ? this.#guide(item) : this.#crm(item));
    }
    if (this.#said?.place === item.place) {
      box.prepend(this.#note(this.#said.icon, this.#said.text));
    }
    return box;
  }

  #note(sign, text) {
    const { make, icon } = this.#host;
    return make("div", { class: "note warn", role: "status" }, icon(sign), make("div", {}, text));
  }

  #door(item) {
    const { make, say, icon } = this.#host;
    const minutes = this.#time(item.desk.seconds * 1000);
    const left = this.#time(item.desk.left);
    return make("div", { class: "stack m" },
      make("p", {}, say(item.desk.opened ? "deskGoOnSay" : "deskSay", minutes, left)),
      this.#given(item),
      make("div", { class: "row" }, make("button", { type: "button", class: "btn n lg", "data-desk": "open",
        disabled: this.#entering === item.place, onclick: (event) => this.#enter(item, event.currentTarget) },
        icon("pi-play"), say(item.desk.opened ? "deskGoOn" : "deskOpen"))));
  }

  /** What has been answered so far, where the tools are shut. */
  #given(item) {
    const { make, say, answerOf } = this.#host;
    const { text } = answerOf(item);
    return make("p", { class: "hint" }, text ? say("deskHasAnswer") : "");
  }

  #time(millis) {
    return this.#host.counted(Math.ceil(millis / 1000));
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
    };
    this.#open.show();
    return row;
  }

  async #enter(item, button) {
    const { place } = item;
    if (this.#entering === place) {
      return;
    }
    this.#entering = place;
    this.#said = null;
    button.disabled = true;
    try {
      const { left, sent } = await this.#contact(place, "open");
      this.#host.item(place).desk.opened = true;
      const lists = item.kind === "crm" ? await this.#call("GET", place, "/choices") : NO_LISTS;
      if (this.#entering !== place) {
        // meanwhile another question is shown
        this.#leaves(place);
        return;
      }
      this.#open = { place, kind: item.kind, left, heard: sent, asked: sent, away: false, lists, hits: null };
      this.#entering = null;
      this.#timer = setInterval(() => this.#tick(), 1000);
      this.#host.redraw(place, true);
    } catch (problem) {
      if (this.#entering === place) {
        this.#entering = null;
        this.#failed(place, problem);
      }
    }
  }

  /** What takes too long has failed: nothing else tells a network that swallows what is sent. */
  #call(method, place, path, body) {
    const patience = new AbortController();
    setTimeout(() => patience.abort(), PATIENCE);
    return this.#host.call(method, `/${this.#host.sitting()}/desk/${place}${path}`, body, patience.signal);
  }

  /** In its turn. @return the time that is left, and when it was asked for */
  #contact(place, contact) {
    const asks = async () => {
      const sent = performance.now();
      return { ...await this.#call("POST", place, "", { contact }), sent };
    };
    const answer = this.#turn.then(asks);
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  #tick() {
    const open = this.#open;
    if (!open.away) {
      open.show?.();
      if (this.#left(this.#host.item(open.place)) <= 0) {
        this.#over(open.place);
        return;
      }
    }
    if (!open.asking && performance.now() - open.asked >= (open.away ? RETRY : BEAT)) {
      open.asked = performance.now();
      this.#beat(open);
    }
  }

  async #beat(open) {
    open.asking = true;
    try {
      const { left, sent } = await this.#contact(open.place, open.away ? "open" : "beat");
      if (this.#open === open) {
        Object.assign(open, { left, heard: sent });
        if (open.away) {
          open.away = false;
          this.#said = null;
          this.#host.redraw(open.place, false);
        }
      }
    } catch (problem) {
      if (this.#open === open) {
        this.#failed(open.place, problem);
      }
    } finally {
      open.asking = false;
    }
  }

  /** A refusal shuts the question and is said; anything else is the network, without which it waits. */
  #failed(place, problem) {
    const { say } = this.#host;
    const refusal = this.#host.refusal(problem);
    if (refusal === "refusal.ItemTimeOver") {
      this.#over(place);
    } else if (refusal !== null) {
      this.#shut();
      this.#says(place, "pi-exclamation-triangle", problem.message);
      this.#host.ask();
    } else if (this.#open?.place !== place) {
      this.#says(place, "pi-wifi", say("deskAway"));
    } else if (!this.#open.away) {
      this.flush();
      this.#open.away = true;
      this.#host.spoken(say("deskAway"));
      this.#host.redraw(place, false);
    }
  }

  #says(place, icon, text) {
    this.#said = { place, icon, text };
    this.#host.spoken(text);
    this.#host.redraw(place, false);
  }

  #over(place) {
    this.flush();
    this.#host.item(place).desk.left = 0;
    this.#shut();
    this.#host.spoken(this.#host.say("deskOver"));
    this.#host.redraw(place, true);
  }

  #shut() {
    this.flush();
    clearInterval(this.#timer);
    this.#open = null;
    this.#said = null;
  }

  /** Another question is shown, or none: the clock stands. */
  leave() {
    const open = this.#open;
    this.#entering = null;
    this.#said = null;
    if (open) {
      const item = this.#host.item(open.place);
      item.desk.left = this.#left(item);
      this.#shut();
      this.#leaves(open.place);
    }
  }

  async #leaves(place) {
    try {
      const { left } = await this.#contact(place, "leave");
      if (this.#open?.place !== place) {
        this.#host.item(place).desk.left = left;
        this.#host.redraw(place, false);
      }
    } catch {
      // nothing heard: the clock stands all the same
    }
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
    const search = async () => {
      // of two searches the later one counts, whichever comes first
      const asked = { query: open.query, lang: lang() };
      open.search = asked;
      try {
        const hits = await this.#call("GET", item.place, `/guide?q=${encodeURIComponent(asked.query)}&lang=${asked.lang}`);
        if (this.#open === open && open.search === asked) {
          open.hits = hits;
          list(hits);
        }
      } catch (problem) {
        if (this.#open === open && open.search === asked) {
          this.#failed(item.place, problem);
        }
      }
    };
    if (open.hits) {
      list(open.hits);
    }
    if (open.search && open.search.lang !== lang()) {
      search();
    }
    const form = make("form", { class: "dki-search", role: "search", onsubmit: (event) => {
      event.preventDefault();
      open.query = input.value.trim();
      if (open.query) {
        search();
      }
    } },
    make("label", { for: id }, say("guideLabel")),
    make("div", { class: "row" }, input, make("button", { type: "submit", class: "btn p" }, icon("pi-search"), say("guideFind"))));
    show();
    return make("div", { class: "stack m" }, form, chosen, found);
  }

  #hit(item, hit, at, take) {
    const { make, say, lang } = this.#host;
    const box = make("details", { class: "dki-hit" },
      make("summary", {}, hit.title),
      hit.line ? make("p", {}, hit.line) : null);
    const content = make("div", { class: "stack s" });
    box.append(content, make("button", { type: "button", class: "btn s", "data-take": hit.name, "aria-pressed": "false",
      onclick: () => take(hit.name, hit.title) }, say("guideTake")));
    box.addEventListener("toggle", async () => {
      if (box.open && hit.kind === "CARD" && !content.childElementCount) {
        try {
          const card = await this.#call("GET", item.place, `/guide/cards/${hit.key}?lang=${lang()}`);
          const part = (key, lines) => (lines.length
            ? [make("h3", {}, say(`card.${key}`)), make(key === "do" ? "ol" : "ul", {}, ...lines.map((line) => make("li", {}, line)))]
            : []);
          box.querySelector("summary + p")?.remove();
          content.replaceChildren(...part("ask", card.ask), ...part("do", card.steps), ...part("write", card.write), ...part("dont", card.dont));
        } catch (problem) {
          box.open = false;
          if (box.isConnected) {
            this.#failed(item.place, problem);
          }
        }
      }
    });
    box.open = at === 0 && hit.kind !== "CARD";
    return box;
  }

  // ── the record ────────────────────────────────────────────────────────────────────────────────────────

  #crm(item) {
    const { make, say, icon, lang, answerOf, choices, RecordForm, recordForm, written, read } = this.#host;
    const open = this.#open;
    const filled = make("span", { class: "hint", role: "status" });
    const element = recordForm({ id: `crm${item.place}`, say, make, choices });
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
      const since = this.#typing?.since ?? performance.now();
      const wait = Math.min(TYPING_PAUSE, Math.max(0, since + TYPING_MOST - performance.now()));
      this.#typing = { keep, since, timer: setTimeout(() => this.flush(), wait) };
    };
    element.addEventListener("input", later);
    element.addEventListener("change", later);
    const check = make("button", { type: "button", class: "btn p", "data-desk": "check", onclick: async () => {
      this.flush();
      keep();
      try {
        const found = await this.#call("POST", item.place, "/record", { text: written(record.fields()) });
        record.problems(found);
        this.#host.spoken(say(found.length ? "crmProblems" : "crmNoProblems", found.length));
        filled.textContent = say(found.length ? "crmProblems" : "crmNoProblems", found.length);
      } catch (problem) {
        if (this.#open === open) {
          this.#failed(item.place, problem);
        }
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
