// How often and how long the candidate was away from the page of his exam: another tab, another window, another program. It
// is kept on this device until the server has taken it, also when the page was closed meanwhile.

// shorter is a slip of the hand
const SHORTEST = 1000;
// a reload is no absence
const RELOAD = 10_000;
const LETTER = 50;

export class Away {
  #key;
  #tell;
  #since = null;
  #telling = false;
  #ended = false;

  /** @param tell sends a letter {absences} and answers once the server has taken it */
  constructor(sitting, tell) {
    this.#key = `lms.exam.away.${sitting}`;
    this.#tell = tell;
    const { left } = this.#read();
    const reloaded = performance.getEntriesByType("navigation")[0]?.type === "reload";
    if (left && !(reloaded && Date.now() - left < RELOAD)) {
      this.#note(left, Date.now() - left);
    }
    this.#write({ ...this.#read(), left: null });
    document.addEventListener("visibilitychange", () => (document.hidden ? this.#leave() : this.#comeBack()));
    window.addEventListener("blur", () => this.#leave());
    window.addEventListener("focus", () => this.#comeBack());
    window.addEventListener("online", () => this.tell());
    this.tell();
  }

  #read() {
    try {
      return { left: null, absences: [], ...JSON.parse(localStorage.getItem(this.#key)) };
    } catch {
      return { left: null, absences: [] };
    }
  }

  #write(state) {
    try {
      localStorage.setItem(this.#key, JSON.stringify(state));
    } catch {
      // a browser that keeps nothing tells what it can
    }
  }

  #leave() {
    if (this.#since === null && !this.#ended) {
      this.#since = performance.now();
      this.#write({ ...this.#read(), left: Date.now() });
    }
  }

  #comeBack() {
    if (this.#since !== null && !this.#ended) {
      const { left } = this.#read();
      this.#note(left ?? Date.now(), performance.now() - this.#since);
      this.#since = null;
      this.#write({ ...this.#read(), left: null });
      this.tell();
    }
  }

  #note(number, away) {
    if (away >= SHORTEST) {
      const state = this.#read();
      this.#write({ ...state, absences: [...state.absences, { number, away: Math.round(away), back: Date.now() }] });
    }
  }

  /** The last word before the sitting ends: who is still away then has been away until now. */
  finish() {
    if (this.#since !== null) {
      this.#note(this.#read().left ?? Date.now(), performance.now() - this.#since);
      this.#since = null;
      this.#leave();
    }
    return this.tell();
  }

  /** Tells what has not been told; again when the network is back. */
  async tell() {
    if (this.#telling || this.#ended) {
      return;
    }
    this.#telling = true;
    try {
      for (let letter = this.#read().absences.slice(0, LETTER); letter.length;
        letter = this.#read().absences.slice(0, LETTER)) {
        await this.#tell({
          absences: letter.map(({ number, away, back }) => ({ number, away, ago: Math.max(0, Date.now() - back) })),
        });
        const state = this.#read();
        this.#write({ ...state, absences: state.absences.slice(letter.length) });
      }
    } catch {
      // the next time tells
    }
    this.#telling = false;
  }

  /** The sitting is not here any more: nothing is noted, what was noted stays. */
  end() {
    this.#ended = true;
  }

  /** The sitting is over: nothing stays on the device. */
  wipe() {
    this.end();
    try {
      localStorage.removeItem(this.#key);
    } catch {
      // nothing was kept
    }
  }
}
