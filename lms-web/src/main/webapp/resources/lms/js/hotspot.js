// A question answered on a picture: by touch, by mouse, by arrow keys with a crosshair, or from the list of its parts, which
// stands there in words for whoever can't see it.

const SVG = "http://www.w3.org/2000/svg";
const STEP = 50;
const LEAP = 10;

function shape(name, attributes) {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  return element;
}

/** Whether a point lies in a polygon x1, y1, x2, y2, … : even and odd crossings of a ray to the right. */
export function within(corners, x, y) {
  let inside = false;
  for (let i = 0, j = corners.length - 2; i < corners.length; j = i, i += 2) {
    const [xi, yi, xj, yj] = [corners[i], corners[i + 1], corners[j], corners[j + 1]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) {
      inside = !inside;
    }
  }
  return inside;
}

/**
 * @param item the item of the sheet
 * @param stem id of the question's element
 * @param bring puts the medium into its element and returns the line that stands there until then
 * @param chosen the place chosen, −1 for none
 * @param choose called with the place of a region
 */
export function hotspot({ item, lang, say, make, stem, bring, chosen, choose, tell }) {
  const { width, height, regions, title } = item.picture;
  const label = (place) => item.options[place][lang];
  const at = { x: width / 2, y: height / 2, over: -1 };
  let now = chosen;

  const picture = make("img", { alt: "", width, height, draggable: "false" });
  // light under dark, so that it is seen on any ground
  const outline = ["hs-s2", "hs-s1"].map((kind) => shape("polygon", { class: kind }));
  const cross = ["hs-c2", "hs-c1"].flatMap((kind) => [
    shape("line", { class: kind, "data-way": "x" }), shape("line", { class: kind, "data-way": "y" })]);
  const over = shape("svg", { viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true", focusable: "false" });
  over.append(...outline, ...cross);
  const hint = make("p", { class: "sr", id: `hs${item.place}` }, say("hintHotspotKeys"));
  const board = make("div", {
    class: "hs", tabindex: "0", role: "application", "aria-label": say("picture", title[lang]),
    "aria-describedby": `${stem} hs${item.place}`,
  }, picture, over);
  // a drawing has a shape and no size of its own: as wide as there is room, and no higher than one sees at once
  board.style.width = `min(100%, ${width}px, max(320px, 62vh) * ${width / height})`;
  const said = make("p", { class: "hs-said" });
  const radios = item.options.map((_, place) => make("input", {
    type: "radio", name: `q${item.place}`, value: place, onchange: () => pick(place),
  }));
  const list = make("details", { class: "hs-list" },
    make("summary", {}, say("parts")),
    make("fieldset", { class: "stack s" }, make("legend", { class: "sr" }, say("parts")),
      ...radios.map((radio, place) => make("label", { class: "opt" }, radio, make("span", { class: "grow" }, label(place))))));

  const hit = () => regions.findIndex((corners) => within(corners, at.x, at.y));

  function show() {
    outline.forEach((line) => line.setAttribute("points", now < 0 ? "" : regions[now].join(" ")));
    said.textContent = now < 0 ? say("nothingChosen") : say("chosen", label(now));
    radios.forEach((radio, place) => {
      radio.checked = place === now;
      radio.parentElement.classList.toggle("sel", place === now);
    });
    cross.forEach((line) => {
      const upright = line.dataset.way === "x";
      Object.entries(upright ? { x1: at.x, x2: at.x, y1: 0, y2: height } : { x1: 0, x2: width, y1: at.y, y2: at.y })
        .forEach(([key, value]) => line.setAttribute(key, value));
    });
  }

  function pick(place) {
    if (place < 0) {
      said.textContent = say("noPart");
      tell(say("noPart"));
      return;
    }
    now = place;
    choose(place);
    show();
    tell(say("chosen", label(place)));
  }

  function move(dx, dy) {
    at.x = Math.min(width, Math.max(0, at.x + dx));
    at.y = Math.min(height, Math.max(0, at.y + dy));
    show();
    const here = hit();
    if (here !== at.over) {
      at.over = here;
      tell(here < 0 ? say("noPart") : label(here));
    }
  }

  board.addEventListener("click", (event) => {
    const box = board.getBoundingClientRect();
    at.x = ((event.clientX - box.left) * width) / box.width;
    at.y = ((event.clientY - box.top) * height) / box.height;
    show();
    pick(hit());
  });
  board.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const step = (Math.max(width, height) / STEP) * (event.shiftKey ? LEAP / 2 : 1);
    const ways = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
    if (event.key in ways) {
      move(...ways[event.key]);
    } else if (event.key === "Enter" || event.key === " ") {
      pick(hit());
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  // arrows among the parts choose and don't turn the page
  list.addEventListener("keydown", (event) => event.key.startsWith("Arrow") && event.stopPropagation());
  show();
  return make("div", { class: "stack m" }, hint, bring(picture), board, said, list);
}
