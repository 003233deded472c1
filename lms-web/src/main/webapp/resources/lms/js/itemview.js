// The candidate's view of a question while it is written, in each language: drawn by what draws the sheet of an exam, from
// the fields as they are typed. It can be answered, which changes nothing.

const root = document.getElementById("itemview");
const { Question, HINTS, make } = await import(root.dataset.question);
const words = JSON.parse(document.getElementById("exam-words").textContent);
const form = document.getElementById("edit");
// a question on a picture is shown with the words of its regions: the picture stands in content files
const kind = form.dataset.item === "hotspot" ? "single" : form.dataset.item;
const LANGUAGES = ["ru", "uz", "en"];
const OPTIONS = 10;

const typed = (field) => document.getElementById(`edit:${field}`)?.value.trim() ?? "";
const three = (field) => Object.fromEntries(LANGUAGES.map((lang) => [lang, typed(`${field}_${lang}`)]));
const blank = (texts) => LANGUAGES.every((lang) => texts[lang] === "");

/** The question as the server would send it to a candidate. */
function item() {
  const rows = Array.from({ length: OPTIONS }, (_, i) => ({ text: three(`o${i}`), left: three(`o${i}_left`) }))
    .filter((row) => !blank(row.text) || !blank(row.left));
  const matched = kind === "matching";
  const unit = three("unit");
  const partners = matched ? rows.map((row) => row.text) : [];
  return {
    place: 1,
    kind,
    stem: three("stem"),
    unit: blank(unit) ? null : unit,
    options: rows.map((row) => (matched ? row.left : row.text)),
    words: kind === "essay" ? (typed("words").match(/[0-9]+/g) ?? []) : [],
    partners: partners.filter((one, at) =>
      partners.findIndex((other) => LANGUAGES.every((lang) => other[lang] === one[lang])) === at),
  };
}

const views = LANGUAGES.map((lang) => {
  let answer = { choice: [], text: null };
  const say = (key, ...gaps) => gaps.reduce((text, gap, i) => text.replaceAll(`{${i}}`, String(gap)), words[lang][key]);
  const stem = `${lang}-stem`;
  const question = new Question({
    stem,
    lang: () => lang,
    say,
    answerOf: () => answer,
    keys: () => false,
    spoken: () => {},
    change: (_, update) => {
      answer = { ...answer, ...update };
    },
  }, `${lang}-`);
  const view = root.querySelector(`[data-view="${lang}"]`);
  return (shown) => {
    answer = { choice: [], text: null };
    view.replaceChildren(make("div", { class: "qc", lang },
      make("p", { class: "qn" }, say("question", 1)),
      make("p", { class: "stem", id: stem }, shown.stem[lang]),
      question.body(shown),
      make("p", { class: "hint" }, say(HINTS[kind]))));
  };
});

const draw = () => {
  const shown = item();
  views.forEach((view) => view(shown));
};
form.addEventListener("input", draw);
draw();

// Of the options only those that are written stand there, one more, and each that is asked for.
const slots = [...form.querySelectorAll("[data-option]")];
const more = document.getElementById("more");
if (more) {
  const written = (slot) => [...slot.querySelectorAll("textarea")].some((field) => field.value.trim() !== "")
    || slot.querySelector(".err-t:not(:empty)") !== null;
  let shown = Math.max(4, slots.findLastIndex(written) + 1);
  const show = () => {
    slots.forEach((slot, at) => {
      slot.hidden = at >= shown;
    });
    more.hidden = shown >= slots.length;
  };
  more.addEventListener("click", () => {
    shown += 1;
    show();
    slots[shown - 1].querySelector("textarea").focus();
  });
  show();
}

// A fact that was found is one more of those the item rests on.
const found = document.getElementById("fact");
found?.addEventListener("change", () => {
  const field = document.getElementById("edit:facts");
  const key = found.value.trim();
  const known = [...document.querySelectorAll("#fact-list option")].some((option) => option.value === key);
  if (known && !field.value.split(/[\s,;]+/).includes(key)) {
    field.value = `${field.value.trim()} ${key}`.trim();
  }
  if (known) {
    found.value = "";
  }
});
