// A question as a candidate gets it: what he answers with, by mouse, touch and keyboard. The sheet of an exam and the page
// where a question is written show the same.

const TYPING_PAUSE = 700;
// who types without a pause is saved all the same
const TYPING_MOST = 3000;
// what is typed: how many characters at most, and how
export const TYPED = {
  numeric: { most: 40, number: true, label: "yourNumber" },
  fill: { most: 80, label: "yourWord" },
  short: { most: 4000, long: true, label: "yourText" },
  essay: { most: 6000, long: true, label: "yourText", rows: 12, pause: 3000 },
};

// what stands below it: how one answers
export const HINTS = {
  single: "hintSingle", multiple: "hintMultiple", order: "hintOrder", matching: "hintMatching",
  hotspot: "hintHotspot", numeric: "hintNumeric", fill: "hintFill", guide: "hintGuide", crm: "hintCrm", short: "hintShort", essay: "hintEssay",
};

export function make(tag, attributes = {}, ...children) {
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
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** Seconds as minutes and seconds: 4:05. */
export function counted(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

export function icon(name) {
  return make("i", { class: `pi ${name}`, "aria-hidden": "true" });
}

/**
 * Draws questions for a host, which knows the language, the words, the answers and what to do when one changes:
 * lang(), say(word, ...gaps), answerOf(item), change(place, update), keys(), spoken(words), picture(item), which draws one
 * that is answered on a picture, desk(item), which draws one that is answered at the desk, and stem, the id of the element that asks. Where several stand on a page, each has a name
 * of its own.
 */
export class Question {
  #host;
  #name;
  #drawn = null;
  #typing = null;

  constructor(host, name = "") {
    this.#host = host;
    this.#name = name;
  }

  /** The element to answer with. */
  body(item) {
    const draws = {
      single: this.#choices, multiple: this.#choices, order: this.#ordering, matching: this.#matching,
      hotspot: this.#host.picture, guide: this.#host.desk, crm: this.#host.desk,
      numeric: this.#typed, fill: this.#typed, short: this.#typed, essay: this.#typed,
    };
    this.#drawn = draws[item.kind].call(this, item);
    return this.#drawn;
  }

  #choices(item) {
    const { answerOf, keys, lang } = this.#host;
    const several = item.kind === "multiple";
    const chosen = new Set(answerOf(item).choice);
    const list = item.options.map((option, i) =>
      make("label", { class: `opt${chosen.has(i) ? " sel" : ""}` },
        make("input", {
          type: several ? "checkbox" : "radio",
          class: several ? "ck" : null,
          name: `${this.#name}q${item.place}`,
          value: i,
          onchange: (event) => this.choose(item, i, event.target.checked),
        }),
        make("span", { class: "grow" }, option[lang()]),
        keys() && i < 9 ? make("kbd", { class: "hide-phone", "aria-hidden": "true" }, String(i + 1)) : null));
    const field = make("fieldset", { class: "stack m", "aria-labelledby": this.#host.stem }, ...list);
    field.querySelectorAll("input").forEach((input, i) => {
      input.checked = chosen.has(i);
    });
    return field;
  }

  /** Chooses an option of the question that is drawn, or takes the choice back. */
  choose(item, i, on) {
    const chosen = new Set(item.kind === "multiple" ? this.#host.answerOf(item).choice : []);
    if (on) {
      chosen.add(i);
    } else {
      chosen.delete(i);
    }
    this.#host.change(item.place, { choice: [...chosen].sort((a, b) => a - b), text: null });
    this.#drawn.querySelectorAll(".opt").forEach((label, at) => {
      label.classList.toggle("sel", chosen.has(at));
      label.querySelector("input").checked = chosen.has(at);
    });
  }

  #ordering(item) {
    const { answerOf, change, lang, say, spoken } = this.#host;
    const answer = answerOf(item).choice;
    const order = answer.length === item.options.length ? [...answer] : item.options.map((_, i) => i);
    const list = make("ol", { class: "ord", "aria-labelledby": this.#host.stem });
    const move = (from, to, direction) => {
      order.splice(to, 0, ...order.splice(from, 1));
      change(item.place, { choice: [...order], text: null });
      fill();
      const row = list.children[to];
      const wanted = row.querySelector(`[data-go="${direction}"]`);
      (wanted.disabled ? row.querySelector("button:not(:disabled)") : wanted).focus();
      spoken(`${item.options[order[to]][lang()]}: ${to + 1}`);
    };
    const fill = () => list.replaceChildren(...order.map((option, at) => {
      const words = item.options[option][lang()];
      return make("li", { class: "ordrow", "data-option": option },
        make("span", { class: "ordno num", "aria-hidden": "true" }, String(at + 1)),
        make("span", { class: "grow" }, words),
        make("button", { type: "button", class: "btn s", "data-go": "up", disabled: at === 0,
          "aria-label": say("up", words), title: say("up", ""), onclick: () => move(at, at - 1, "up") },
          icon("pi-arrow-up")),
        make("button", { type: "button", class: "btn s", "data-go": "down", disabled: at === order.length - 1,
          "aria-label": say("down", words), title: say("down", ""), onclick: () => move(at, at + 1, "down") },
          icon("pi-arrow-down")));
    }));
    fill();
    return list;
  }

  #matching(item) {
    const { answerOf, change, lang, say } = this.#host;
    const answer = answerOf(item).choice;
    const chosen = item.options.map((_, i) => (answer.length ? answer[i] : -1));
    return make("ul", { class: "mat", "aria-labelledby": this.#host.stem }, ...item.options.map((left, i) => {
      const id = `${this.#name}m${item.place}-${i}`;
      const select = make("select", { id, class: "in", onchange: (event) => {
        chosen[i] = Number(event.target.value);
        change(item.place, { choice: chosen.every((c) => c < 0) ? [] : [...chosen], text: null });
      } },
      make("option", { value: "-1" }, say("choosePartner")),
      ...item.partners.map((partner, p) => make("option", { value: p }, partner[lang()])));
      select.value = String(chosen[i]);
      return make("li", {}, make("label", { for: id }, left[lang()]), select);
    }));
  }

  #typed(item) {
    const { answerOf, lang, say } = this.#host;
    const id = `${this.#name}t${item.place}`;
    const { most, long, number, label, rows = 7, pause = TYPING_PAUSE } = TYPED[item.kind];
    const [from, to] = item.words;
    const left = make("span", { class: "hint num", id: `${id}-left` });
    const count = (value) => {
      const words = from ? `${say("wordsOf", value.split(/\s+/).filter(Boolean).length, from, to)} ` : "";
      left.textContent = words + (long ? say("signsLeft", most - value.length) : "");
    };
    const input = make(long ? "textarea" : "input", {
      id,
      class: long ? "in area" : number ? "in num" : "in",
      rows: long ? rows : null,
      maxlength: most,
      inputmode: number ? "decimal" : null,
      autocapitalize: long ? null : "off",
      spellcheck: long ? null : "false",
      autocomplete: "off",
      "aria-describedby": `${this.#host.stem} ${id}-left`,
      oninput: (event) => {
        count(event.target.value);
        clearTimeout(this.#typing?.timer);
        const value = event.target.value;
        const since = this.#typing?.since ?? performance.now();
        const wait = Math.min(pause, Math.max(0, since + TYPING_MOST - performance.now()));
        this.#typing = { place: item.place, value, since, timer: setTimeout(() => this.flush(), wait) };
      },
      onblur: () => this.flush(),
    });
    input.value = answerOf(item).text ?? "";
    count(input.value);
    return make("div", { class: "field" },
      make("label", { for: id }, say(label)),
      // how long it should be is read before it is written
      from ? left : null,
      item.unit ? make("div", { class: "row" }, input, make("span", {}, item.unit[lang()])) : input,
      from ? null : left);
  }

  /** What is being typed is an answer from now on. */
  flush() {
    if (!this.#typing) {
      return;
    }
    clearTimeout(this.#typing.timer);
    const { place, value } = this.#typing;
    this.#typing = null;
    const clean = value.trim() === "" ? null : value;
    if ((this.#host.answerOf({ place }).text ?? null) !== clean) {
      this.#host.change(place, { text: clean, choice: [] });
    }
  }
}
