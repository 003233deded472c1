// The zones of a question that is answered on a picture, while it is written: drawn, moved and resized by mouse and touch, by
// arrow keys, or by numbers in percent. The field beside each zone's words holds what is stored, in the picture's own units.

const SVG = "http://www.w3.org/2000/svg";
// a twelfth of the width: what a finger hits on the smallest screen
const SMALLEST_PART = 12;
const STEP = 100;
const SIDES = ["x", "y", "width", "height"];
const HANDLES = [[0, 0], [1, 0], [1, 1], [0, 1]];

function shape(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.append(...children);
  return element;
}

const numbersOf = (text) => text.trim().split(/[\s,;]+/).filter(Boolean);

/** Corners x1, y1, x2, y2, … of what a field says; empty where it says no zone. */
export function corners(text) {
  const parts = numbersOf(text);
  const numbers = parts.map(Number);
  if (parts.some((part) => !/^[0-9]{1,5}$/.test(part)) || numbers.length < 4 || numbers.length % 2 !== 0) {
    return [];
  }
  if (numbers.length > 4) {
    return numbers;
  }
  const [x, y, w, h] = numbers;
  return [x, y, x + w, y, x + w, y + h, x, y + h];
}

function box(points) {
  const xs = points.filter((_, i) => i % 2 === 0);
  const ys = points.filter((_, i) => i % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The board with the picture, and four numbers beside each zone. */
export class Zones {
  #board;
  #say;
  #slots;
  #svg;
  #picture = null;
  #now = 0;
  #drag = null;

  /** @param root the element with the picture and the words @param slots elements with the field of a zone and its words */
  constructor(root, slots) {
    this.#say = root.dataset;
    this.#board = root;
    this.#slots = slots.map((element, at) => ({ element, at, field: element.querySelector("input") }));
    this.#svg = shape("svg", { "aria-describedby": "zones-h" });
    root.querySelector(".zn").append(this.#svg);
    this.#slots.forEach((slot) => this.#numbers(slot));
    this.#svg.addEventListener("pointerdown", (event) => this.#down(event));
    this.#svg.addEventListener("pointermove", (event) => this.#moved(event));
    ["pointerup", "pointercancel"].forEach((kind) => this.#svg.addEventListener(kind, () => this.#up()));
    this.#svg.addEventListener("keydown", (event) => this.#key(event));
  }

  /** Shows another picture; null for none. @param picture {address, width, height} */
  show(picture) {
    this.#picture = picture;
    this.#board.hidden = !picture;
    if (picture) {
      this.#board.querySelector("img").src = picture.address;
      this.#board.querySelector(".zn").style.width = `min(100%, ${picture.width}px, max(320px, 62vh) * ${picture.width / picture.height})`;
      this.#svg.setAttribute("viewBox", `0 0 ${picture.width} ${picture.height}`);
    }
    this.draw();
  }

  #zone(slot) {
    return corners(slot.field.value);
  }

  /** Four numbers in percent of the picture. */
  #numbers(slot) {
    const group = document.createElement("div");
    group.className = "zone-n";
    slot.numbers = Object.fromEntries(SIDES.map((side) => {
      const label = document.createElement("label");
      const input = document.createElement("input");
      input.setAttribute("aria-label", `${this.#say.zone.replace("{0}", slot.at + 1)}: ${this.#say[side]}`);
      Object.assign(input, { type: "number", min: 0, max: 100, step: 0.1, className: "in num", inputMode: "decimal" });
      input.addEventListener("input", (event) => {
        event.stopPropagation();
        this.#fromNumbers(slot);
      });
      label.append(this.#say[side], input);
      group.append(label);
      return [side, input];
    }));
    const draw = document.createElement("button");
    draw.type = "button";
    draw.className = "btn s quiet";
    draw.textContent = this.#say.draw;
    draw.addEventListener("click", () => {
      this.#now = slot.at;
      if (!this.#zone(slot).length) {
        this.#middle(slot);
      }
      this.draw();
      this.#board.scrollIntoView({ block: "nearest" });
      this.#svg.querySelector(`[data-at="${slot.at}"]`)?.focus({ preventScroll: true });
    });
    group.append(draw);
    slot.element.append(group);
    slot.element.closest("[data-option]").addEventListener("focusin", () => {
      if (this.#now !== slot.at) {
        this.#now = slot.at;
        this.draw();
      }
    });
  }

  #least() {
    return Math.ceil(this.#picture.width / SMALLEST_PART);
  }

  #middle(slot) {
    const { width, height } = this.#picture;
    const side = Math.min(Math.max(this.#least(), Math.round(width / 6)), height);
    this.#write(slot, { x: (width - side) / 2, y: (height - side) / 2, width: side, height: side });
  }

  #fromNumbers(slot) {
    if (!this.#picture) {
      return;
    }
    const part = (side) => (Number(slot.numbers[side].value.replace(",", ".")) / 100)
      * (side === "x" || side === "width" ? this.#picture.width : this.#picture.height);
    if (SIDES.some((side) => slot.numbers[side].value === "")) {
      return;
    }
    this.#now = slot.at;
    this.#write(slot, Object.fromEntries(SIDES.map((side) => [side, part(side)])), true);
  }

  /** A zone becomes this box; a polygon is moved and stretched with it. */
  #write(slot, wanted, typed = false) {
    const { width, height } = this.#picture;
    const least = typed ? 1 : this.#least();
    const w = Math.min(width, Math.max(least, Math.round(wanted.width)));
    const h = Math.min(height, Math.max(least, Math.round(wanted.height)));
    const x = Math.min(width - w, Math.max(0, Math.round(wanted.x)));
    const y = Math.min(height - h, Math.max(0, Math.round(wanted.y)));
    const points = this.#zone(slot);
    if (!points.length || numbersOf(slot.field.value).length === 4) {
      slot.field.value = [x, y, w, h].join(" ");
    } else {
      const old = box(points);
      slot.field.value = points.map((value, i) => (i % 2 === 0
        ? Math.round(x + ((value - old.x) * w) / old.width)
        : Math.round(y + ((value - old.y) * h) / old.height))).join(" ");
    }
    slot.quiet = typed;
    slot.field.dispatchEvent(new Event("input", { bubbles: true }));
    slot.quiet = false;
  }

  /** Draws what the fields say. */
  draw() {
    if (!this.#picture) {
      return;
    }
    const focused = document.activeElement?.closest?.("[data-at]")?.dataset.at;
    const { width, height } = this.#picture;
    const size = Math.max(12, width / 24);
    const drawn = this.#slots.map((slot) => {
      const points = this.#zone(slot);
      if (!slot.quiet) {
        const now = points.length ? box(points) : null;
        SIDES.forEach((side) => {
          const whole = side === "x" || side === "width" ? width : height;
          slot.numbers[side].value = now ? (Math.round((now[side] * 1000) / whole) / 10).toString() : "";
        });
      }
      if (!points.length) {
        return null;
      }
      const { x, y, width: w, height: h } = box(points);
      const option = slot.element.closest("[data-option]");
      const right = option.querySelector("input[type=checkbox]").checked;
      const current = slot.at === this.#now;
      const words = option.querySelector(`textarea[lang="${document.documentElement.lang}"]`)?.value.trim() ?? "";
      const name = `${this.#say.zone.replace("{0}", slot.at + 1)}${words ? `: ${words}` : ""}${right ? `, ${this.#say.right}` : ""}`;
      const group = shape("g", {
        class: `zn-z${right ? " right" : ""}${current ? " now" : ""}`, "data-at": slot.at, tabindex: "0",
        role: "button", "aria-label": name, "aria-pressed": String(current),
      },
      shape("polygon", { class: "zn-u", points: points.join(" ") }),
      shape("polygon", { class: "zn-o", points: points.join(" ") }),
      shape("text", { x: x + w / 2, y: y + h / 2, "font-size": size, "text-anchor": "middle", "dominant-baseline": "central" }, String(slot.at + 1)));
      if (current) {
        group.append(...HANDLES.map(([right2, low], i) => shape("circle", {
          class: "zn-h", "data-handle": i, cx: x + right2 * w, cy: y + low * h, r: size / 2,
        })));
      }
      return group;
    }).filter(Boolean);
    // the current one lies above: its handles are to be reached
    drawn.sort((a, b) => a.classList.contains("now") - b.classList.contains("now"));
    this.#svg.replaceChildren(...drawn);
    if (focused !== undefined) {
      this.#svg.querySelector(`[data-at="${focused}"]`)?.focus({ preventScroll: true });
    }
  }

  #point(event) {
    const area = this.#svg.getBoundingClientRect();
    return {
      x: Math.min(this.#picture.width, Math.max(0, ((event.clientX - area.left) * this.#picture.width) / area.width)),
      y: Math.min(this.#picture.height, Math.max(0, ((event.clientY - area.top) * this.#picture.height) / area.height)),
    };
  }

  #down(event) {
    const from = this.#point(event);
    const zone = event.target.closest("[data-at]");
    const handle = event.target.dataset.handle;
    if (zone) {
      this.#now = Number(zone.dataset.at);
    } else {
      const free = this.#slots.find((slot) => !slot.element.closest("[data-option]").hidden && !this.#zone(slot).length);
      if (this.#zone(this.#slots[this.#now]).length && free) {
        this.#now = free.at;
      }
    }
    const slot = this.#slots[this.#now];
    const points = this.#zone(slot);
    this.#drag = {
      slot, from, handle: handle === undefined ? null : Number(handle), moves: Boolean(zone) && handle === undefined,
      old: points.length ? box(points) : null, fresh: !zone && !points.length, done: false,
    };
    this.#svg.setPointerCapture(event.pointerId);
    this.draw();
    event.preventDefault();
    this.#svg.querySelector(`[data-at="${this.#now}"]`)?.focus({ preventScroll: true });
  }

  #moved(event) {
    const drag = this.#drag;
    if (!drag) {
      return;
    }
    const to = this.#point(event);
    const far = Math.abs(to.x - drag.from.x) + Math.abs(to.y - drag.from.y) > this.#picture.width / 100;
    if (!far && !drag.done) {
      return;
    }
    drag.done = true;
    const { old, from } = drag;
    if (drag.moves) {
      this.#write(drag.slot, { ...old, x: old.x + to.x - from.x, y: old.y + to.y - from.y });
    } else if (drag.handle !== null) {
      // the corner across stays where it is
      const [right, low] = HANDLES[drag.handle];
      const fixed = { x: right ? old.x : old.x + old.width, y: low ? old.y : old.y + old.height };
      this.#write(drag.slot, this.#between(fixed, to));
    } else if (drag.fresh) {
      this.#write(drag.slot, this.#between(from, to));
    }
  }

  #between(one, other) {
    return {
      x: Math.min(one.x, other.x), y: Math.min(one.y, other.y),
      width: Math.abs(one.x - other.x), height: Math.abs(one.y - other.y),
    };
  }

  #up() {
    const drag = this.#drag;
    this.#drag = null;
    if (drag?.done) {
      this.#tell(drag.slot);
    }
  }

  #tell(slot) {
    const { x, y, width, height } = box(this.#zone(slot));
    const percent = (value, whole) => Math.round((value * 100) / whole);
    this.#board.querySelector("[role=status]").textContent = this.#say.said
      .replace("{0}", slot.at + 1)
      .replace("{1}", percent(x, this.#picture.width)).replace("{2}", percent(y, this.#picture.height))
      .replace("{3}", percent(width, this.#picture.width)).replace("{4}", percent(height, this.#picture.height));
  }

  /** Arrows move the zone, with Shift they stretch it; Delete takes it away. */
  #key(event) {
    const zone = event.target.closest("[data-at]");
    if (!zone || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const slot = this.#slots[Number(zone.dataset.at)];
    const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (event.key in ways) {
      const step = Math.max(1, Math.round(this.#picture.width / STEP));
      const [dx, dy] = ways[event.key].map((way) => way * step);
      const old = box(this.#zone(slot));
      this.#now = slot.at;
      this.#write(slot, event.shiftKey
        ? { ...old, width: old.width + dx, height: old.height + dy }
        : { ...old, x: old.x + dx, y: old.y + dy });
      this.#tell(slot);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      slot.field.value = "";
      slot.field.dispatchEvent(new Event("input", { bubbles: true }));
      slot.field.focus();
    } else if (event.key === "Enter" || event.key === " ") {
      this.#now = slot.at;
      this.draw();
    } else {
      return;
    }
    event.preventDefault();
  }
}

/** A file as an address that needs no network. */
export const addressOf = (file) => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve(reader.result);
  reader.onerror = () => reject(reader.error);
  reader.readAsDataURL(file);
});

/** Width and height of a picture that was chosen here, as the server will read them; null where it is none. */
export async function measured(file) {
  const address = await addressOf(file);
  if (/svg/.test(file.type) || file.name.toLowerCase().endsWith(".svg")) {
    const drawing = new DOMParser().parseFromString(await file.text(), "image/svg+xml").documentElement;
    const [, , width, height] = (drawing.getAttribute("viewBox") ?? "").trim().split(/[ ,]+/).map(Number);
    return width > 0 && height > 0 ? { address, width, height } : null;
  }
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } catch {
    return null;
  }
  return { address, width: image.naturalWidth, height: image.naturalHeight };
}
