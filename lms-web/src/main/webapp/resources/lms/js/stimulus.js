// A recording that is heard or seen before a question is answered. Where plays are limited the page counts them, also
// without the network, and remembers across a reload; the server is told.

const key = (sitting) => `lms.exam.plays.${sitting}`;

/** How often each place's recording has been played here. */
export class Plays {
  #sitting;
  #tell;
  #here = {};
  #told = new Map();

  /** @param tell (place, plays) → promise that the server knows */
  constructor(sitting, tell) {
    this.#sitting = sitting;
    this.#tell = tell;
    try {
      this.#here = JSON.parse(localStorage.getItem(key(sitting)) ?? "{}");
    } catch {
      // then it is counted as long as the page lives
    }
  }

  /** What the server knows of a place. */
  know(place, used) {
    this.#told.set(place, Math.max(used, this.#told.get(place) ?? 0));
  }

  used(place) {
    return Math.max(this.#here[place] ?? 0, this.#told.get(place) ?? 0);
  }

  add(place) {
    this.#here[place] = this.used(place) + 1;
    try {
      localStorage.setItem(key(this.#sitting), JSON.stringify(this.#here));
    } catch {
      // as above
    }
    this.send();
  }

  /** Tells what the server doesn't know yet; what fails is told the next time. */
  async send() {
    for (const [place, plays] of Object.entries(this.#here)) {
      if (plays > (this.#told.get(Number(place)) ?? 0)) {
        try {
          await this.#tell(Number(place), plays);
          this.know(Number(place), plays);
        } catch {
          return;
        }
      }
    }
  }

  /** Nothing of the sitting stays on this device. */
  wipe() {
    try {
      localStorage.removeItem(key(this.#sitting));
    } catch {
      // there was nothing
    }
  }
}

/**
 * The recording of an item, with a button of its own where it may be played only so often.
 *
 * @param bring puts the medium into its element and returns the line that stands there until then
 */
export function player({ item, lang, say, make, bring, plays, tell }) {
  const { video, title, transcript, plays: limit } = item.stimulus;
  const medium = make(video ? "video" : "audio", {
    class: "stim-m", preload: "auto", controls: limit === 0, playsinline: true,
    "aria-label": say("recording", title[lang]), hidden: limit > 0 && !video,
  });
  const parts = [make("p", { class: "stim-t" }, say("recording", title[lang])), bring(medium), medium];
  if (limit > 0) {
    const left = () => Math.max(0, limit - plays.used(item.place));
    const button = make("button", { type: "button", class: "btn n" });
    const show = () => {
      button.textContent = medium.paused ? say("play", left()) : say("playing");
      button.disabled = !medium.paused || left() === 0;
    };
    button.addEventListener("click", async () => {
      try {
        medium.currentTime = 0;
        await medium.play();
        plays.add(item.place);
      } catch {
        tell(say("cantPlay"));
      }
      show();
    });
    medium.addEventListener("ended", show);
    medium.addEventListener("pause", show);
    show();
    parts.push(button);
  }
  parts.push(make("details", { class: "hs-list" }, make("summary", {}, say("transcript")), make("p", {}, transcript[lang])));
  return make("div", { class: "stack s stim" }, ...parts);
}
