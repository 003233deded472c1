// The candidate's view of a question while it is written, in each language: drawn by what draws the sheet of an exam, from
// the fields as they are typed. It can be answered, which changes nothing.

const root = document.getElementById("itemview");
const { Question, HINTS, make, icon, counted } = await import(root.dataset.question);
const { hotspot } = await import(root.dataset.hotspot);
const { player } = await import(root.dataset.stimulus);
const { DeskItem } = await import(root.dataset.deskitem);
const { RecordForm, recordForm, choicesOf, written, read } = await import(root.dataset.record);
const { Zones, addressOf, corners, measured } = await import(root.dataset.zones);
const words = JSON.parse(document.getElementById("exam-words").textContent);
const form = document.getElementById("edit");
const kind = form.dataset.item;
// what was stored before; a file that is chosen here takes its place at once
const material = JSON.parse(document.getElementById("item-material").textContent);
const LANGUAGES = ["ru", "uz", "en"];
const OPTIONS = 10;

const typed = (field) => document.getElementById(`edit:${field}`)?.value.trim() ?? "";
const three = (field) => Object.fromEntries(LANGUAGES.map((lang) => [lang, typed(`${field}_${lang}`)]));
const blank = (texts) => LANGUAGES.every((lang) => texts[lang] === "");

const dropped = () => document.getElementById("edit:noRecording")?.checked ?? false;
const WORDLESS = { ru: "", uz: "", en: "" };

/** The question as the server would send it to a candidate. */
function item(place) {
  const rows = Array.from({ length: OPTIONS }, (_, i) => ({ text: three(`o${i}`), left: three(`o${i}_left`), at: corners(typed(`o${i}_at`)) }))
    .filter((row) => !blank(row.text) || !blank(row.left) || row.at.length);
  const seconds = Number(typed("seconds")) || 0;
  const day = typed("day").split(".").reverse().join("-");
  const matched = kind === "matching";
  const unit = three("unit");
  const partners = matched ? rows.map((row) => row.text) : [];
  return {
    place,
    kind,
    stem: three("stem"),
    unit: blank(unit) ? null : unit,
    options: rows.map((row) => (matched ? row.left : row.text)),
    words: kind === "essay" ? (typed("words").match(/[0-9]+/g) ?? []) : [],
    partners: partners.filter((one, at) =>
      partners.findIndex((other) => LANGUAGES.every((lang) => other[lang] === one[lang])) === at),
    picture: kind === "hotspot" && material.picture
      ? { ...material.picture, title: three("picture"), regions: rows.map((row) => row.at) }
      : null,
    stimulus: material.recording && !dropped()
      ? { ...material.recording, title: three("recording"), transcript: three("transcript"), plays: Number(typed("plays")) || 0 }
      : null,
    desk: kind === "guide" || kind === "crm"
      ? { seconds, left: seconds * 1000, opened: false, day: day || "–", chosen: null, chosenTitle: WORDLESS }
      : null,
  };
}

/** A guide and a CRM for the candidate's view: the guide is the real one, and nothing is counted or kept. */
async function desk(method, path, { seconds }, lang) {
  const [, tool] = path.match(/desk\/[0-9]+(.*)$/);
  if (tool === "") {
    return { left: seconds * 1000 };
  }
  if (tool === "/choices") {
    return material.lists;
  }
  if (tool.startsWith("/guide")) {
    const asked = tool.startsWith("/guide?") ? `/search${tool.slice("/guide".length)}` : tool.slice("/guide".length);
    const response = await fetch(root.dataset.guide + asked, { credentials: "same-origin", headers: { Accept: "application/json" } });
    if (!response.ok) {
      throw new TypeError(`${response.status} ${lang}`);
    }
    return response.json();
  }
  return [];
}

const views = LANGUAGES.map((lang, at) => {
  let answer = { choice: [], text: null };
  let shown = null;
  let heard = 0;
  let tools = null;
  const say = (key, ...gaps) => gaps.reduce((text, gap, i) => text.replaceAll(`{${i}}`, String(gap)), words[lang][key]);
  const stem = `${lang}-stem`;
  const view = root.querySelector(`[data-view="${lang}"]`);
  const spoken = make("p", { class: "sr", role: "status" });
  const tell = (text) => {
    spoken.textContent = text;
  };
  const bring = (address) => (element) => {
    element.src = address;
    return "";
  };
  const change = (_, update) => {
    answer = { ...answer, ...update };
  };
  const answered = () => {
    view.querySelector("[data-body]").replaceChildren(question.body(shown));
  };
  const host = {
    stem,
    lang: () => lang,
    say,
    answerOf: () => answer,
    keys: () => false,
    spoken: tell,
    change,
    picture: (one) => (one.picture
      ? hotspot({
        item: one, lang, say, make, stem, tell,
        bring: bring(one.picture.address),
        chosen: answer.choice[0] ?? -1,
        choose: (place) => change(one.place, { choice: [place], text: null }),
      })
      : make("p", { class: "hint" }, say("nothingChosen"))),
    desk: (one) => tools.body(one),
  };
  const question = new Question(host, `${lang}-`);
  const fresh = () => new DeskItem({
    ...host, make, icon, counted, RecordForm, recordForm, written, read,
    choices: choicesOf(words[lang]),
    item: () => shown,
    ask: () => undefined,
    sitting: () => 0,
    call: (method, path) => desk(method, path, shown.desk, lang),
    redraw: () => answered(),
    refusal: () => null,
  });
  return () => {
    tools?.leave();
    tools = fresh();
    answer = { choice: [], text: null };
    // ids of what is drawn are made of the place: each language has its own
    shown = item(at + 1);
    heard = 0;
    view.replaceChildren(make("div", { class: "qc", lang },
      make("p", { class: "qn" }, say("question", 1)),
      make("p", { class: "stem", id: stem }, shown.stem[lang]),
      shown.stimulus
        ? player({
          item: shown, lang, say, make, tell,
          bring: bring(shown.stimulus.address),
          plays: { used: () => heard, add: () => { heard += 1; } },
        })
        : "",
      make("div", { "data-body": true }, question.body(shown)),
      make("p", { class: "hint" }, say(HINTS[kind])), spoken));
  };
});

const draw = () => views.forEach((view) => view());
const board = document.getElementById("zones");
const zones = board && new Zones(board, [...form.querySelectorAll(".zone")]);
form.addEventListener("input", () => {
  zones?.draw();
  draw();
});
zones?.show(material.picture ?? null);
draw();

// A file that is chosen is seen and heard at once; whose it is has to be said only of a new one.
for (const name of ["picture", "recording"]) {
  const file = document.getElementById(`edit:${name}File`);
  const owner = form.querySelector(`[data-fresh="${name}"]`);
  if (!file) {
    continue;
  }
  const said = [...owner.querySelectorAll("input")].some((field) => field.value.trim() !== "") || owner.querySelector(".err-t:not(:empty)");
  owner.hidden = !said && !file.files.length;
  file.addEventListener("change", async () => {
    const [chosen] = file.files;
    owner.hidden = !chosen && !said;
    if (!chosen) {
      return;
    }
    if (name === "picture") {
      const picture = await measured(chosen);
      if (picture) {
        material.picture = picture;
        zones.show(picture);
      }
    } else {
      material.recording = { address: await addressOf(chosen), video: chosen.type.startsWith("video/"), width: 0, height: 0 };
    }
    draw();
  });
}

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

// The entries of the guide that answer: found by their words, shown by them, and taken away again.
const entry = document.getElementById("entry");
if (entry) {
  const field = document.getElementById("edit:entries");
  const list = document.getElementById("entries-say");
  const titles = new Map([...document.querySelectorAll("#entry-list option")].map((option) => [option.value, option.textContent]));
  const names = () => field.value.split(/[\s,;]+/).filter(Boolean);
  const write = (all) => {
    field.value = all.join(" ");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const show = () => list.replaceChildren(...names().map((name) => {
    const title = titles.get(name) ?? name;
    return make("li", {}, make("span", { class: "grow" }, title, " ", make("span", { class: "small mute" }, name)),
      make("button", {
        type: "button", class: "btn s quiet", "aria-label": `${list.dataset.drop}: ${title}`, title: list.dataset.drop,
        onclick: () => write(names().filter((other) => other !== name)),
      }, icon("pi-times")));
  }));
  field.addEventListener("input", show);
  entry.addEventListener("change", () => {
    const name = entry.value.trim();
    if (titles.has(name)) {
      if (!names().includes(name)) {
        write([...names(), name]);
      }
      entry.value = "";
    }
  });
  show();
}
