// The record of a call (заявка): its fields, which of them an outcome needs, the lists that hang together, and what is wrong.
// The operator's desk and the cases of an exam show the same.

const VISIT = ["region", "district", "street", "date", "from", "to"];

/**
 * A record in a form element whose fields bear the names of the record.
 *
 * host: lang(), say(word, ...gaps), make; filled(done, of) hears how many needed fields are filled; district(one) which
 * district is chosen, undefined where none is.
 */
export class RecordForm {
  #form;
  #host;
  #lists = { regions: [], districts: [], categories: [] };

  constructor(form, host) {
    this.#form = form;
    this.#host = host;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", () => this.draw());
    form.addEventListener("change", (event) => {
      if (event.target.name === "region") {
        this.#districts();
      }
      this.draw();
    });
  }

  /** What is written now: field → text. */
  fields() {
    const all = {};
    for (const field of this.#form.elements) {
      if (field.name) {
        all[field.name] = field.type === "checkbox" ? (field.checked ? "true" : "") : field.value;
      }
    }
    return all;
  }

  #required() {
    const outcome = this.#form.elements.outcome.value;
    const all = ["type", "language", "name", "phone", "symptom", "safety", "outcome"];
    if (outcome !== "REF") {
      all.push("category");
    }
    if (outcome === "REQ" || outcome === "URG") {
      all.push(...VISIT);
    }
    if (outcome === "SC") {
      all.push("region", "district");
    }
    return all;
  }

  /** Marks what is needed and tells how much of it is there. */
  draw() {
    const needed = this.#required();
    for (const field of this.#form.elements) {
      if (field.name && field.type !== "checkbox") {
        field.setAttribute("aria-required", String(needed.includes(field.name)));
        const label = this.#form.querySelector(`label[for="${field.id}"]`);
        label.querySelector(".req")?.remove();
        if (needed.includes(field.name)) {
          label.append(this.#host.make("span", { class: "req", "aria-hidden": "true" }, " *"));
        }
      }
    }
    this.#host.filled(needed.filter((name) => this.#form.elements[name].value).length, needed.length);
    this.#host.district(this.#lists.districts.find((d) => d.key === this.#form.elements.district.value));
  }

  #districts(keep) {
    const region = this.#form.elements.region.value;
    this.#options(this.#form.elements.district, this.#lists.districts.filter((d) => d.region === region), keep);
  }

  #options(select, choices, value = "") {
    const { make, lang } = this.#host;
    select.replaceChildren(make("option", { value: "" }, ""), ...choices
      .map((c) => make("option", { value: c.key }, c.title[lang()])));
    select.value = value || "";
  }

  /** Fills the form. @param lists {regions, districts, categories} */
  fill(record, lists) {
    this.#lists = lists;
    this.#options(this.#form.elements.region, lists.regions, record.region);
    this.#districts(record.district);
    this.#options(this.#form.elements.category, lists.categories, record.category);
    for (const field of this.#form.elements) {
      if (field.name && !["region", "district", "category"].includes(field.name)) {
        if (field.type === "checkbox") {
          field.checked = record[field.name] === "true";
        } else {
          field.value = record[field.name] ?? "";
        }
      }
    }
    this.draw();
  }

  /** Says at its field what is wrong, and takes back what was said before. @param found [{field, key}] */
  problems(found) {
    const { make, say } = this.#host;
    this.#form.querySelectorAll(".err-t").forEach((old) => old.remove());
    this.#form.querySelectorAll("[aria-invalid]").forEach((field) => {
      field.removeAttribute("aria-invalid");
      field.removeAttribute("aria-describedby");
      field.classList.remove("err");
    });
    for (const problem of found) {
      const field = this.#form.elements[problem.field];
      if (field && !field.getAttribute("aria-invalid")) {
        field.setAttribute("aria-invalid", "true");
        field.setAttribute("aria-describedby", `${field.id}-e`);
        field.classList.add("err");
        field.parentElement.append(make("p", { class: "err-t", id: `${field.id}-e` }, say(`problem.${problem.key}`)));
      }
    }
    this.#form.elements[found[0]?.field]?.focus();
  }
}

// name, width of six, kind, how long its text may be
const LAYOUT = [
  ["type", 2, "choice"], ["outcome", 2, "choice"], ["language", 1, "choice"], ["linked", 1, "text", 30],
  ["name", 3, "text", 120], ["phone", 2, "tel", 20], ["phone2", 1, "tel", 20],
  ["region", 2, "list"], ["district", 2, "list"], ["centre", 2, "shown"],
  ["street", 3, "text", 160], ["landmark", 3, "text", 160],
  ["category", 2, "list"], ["model", 2, "text", 60],
  ["safety", 2, "choice"],
  ["symptom", 6, "text", 600],
  ["date", 2, "text", 10], ["from", 1, "text", 5], ["to", 1, "text", 5],
  ["callback", 2, "choice"],
];
const TICKS = ["complaint", "repeated"];
// what only the record of a call has, and what takes its place where there is none
const OF_CALLS = ["linked", "phone2"];
const WITHOUT = { language: 2, phone: 3 };

/**
 * The form of a record as elements.
 *
 * host: id, with which those of its fields begin; call, whether it is of a call and not of a case; say(word), make, and
 * choices(name), the codes that a field may have.
 */
export function recordForm({ id, call = false, say, make, choices }) {
  const field = ([name, own, kind, holds]) => {
    const width = call ? own : WITHOUT[name] ?? own;
    const attributes = { class: "in", id: `${id}-${name}`, name, autocomplete: "off" };
    const control = kind === "choice"
      ? make("select", attributes, make("option", { value: "" }, ""), ...choices(name).map((one) =>
        make("option", { value: one }, name === "outcome" ? `${one} · ${say(`${name}.${one}`)}` : say(`${name}.${one}`))))
      : kind === "list"
        ? make("select", attributes)
        : kind === "shown"
          ? make("output", { class: "in", id: `${id}-${name}` })
          : make("input", {
            ...attributes, maxlength: holds, inputmode: kind === "tel" ? "tel" : null,
            placeholder: name === "date" ? say("dateShape") : null,
          });
    return make("div", { class: `field w${width}` }, make("label", { for: `${id}-${name}` }, say(`field.${name}`)), control);
  };
  return make("form", { class: "dk-g6", novalidate: true },
    ...LAYOUT.filter(([name]) => call || !OF_CALLS.includes(name)).map(field),
    make("div", { class: "dk-ticks w6" }, ...TICKS.map((name) =>
      make("label", {}, make("input", { type: "checkbox", name }), ` ${say(`field.${name}`)}`))));
}

/** The codes that a field may have, as the words of a page name them: in their order. */
export function choicesOf(words) {
  return (name) => Object.keys(words).filter((word) => word.startsWith(`${name}.`)).map((word) => word.slice(name.length + 1));
}

/** The text a record is stored as: a line each, name=value, in the order in which the form has them; empty fields are left out. */
export function written(fields) {
  return Object.entries(fields).filter(([, value]) => value.trim() !== "")
    .map(([name, value]) => `${name}=${value.trim().replace(/\s+/g, " ")}`).join("\n");
}

/** Reads such a text. */
export function read(text) {
  return Object.fromEntries((text ?? "").split("\n").filter(Boolean).map((line) => {
    const at = line.indexOf("=");
    return [line.slice(0, at), line.slice(at + 1)];
  }));
}
