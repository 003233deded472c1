// One tab of a browser sits at a time. All of them sign with the same cookie, so the server can't tell them apart: a lock of
// the browser does. It lives as long as the page; another tab takes it only when it is told to.

// a page that is being reloaded still has it for a moment
const PATIENCE = 500;

export class Tab {
  #name;
  #lost;
  #has = false;
  #release = () => undefined;

  /** @param lost called when another tab takes the sitting */
  constructor(sitting, lost) {
    this.#name = `lms.sitting.${sitting}`;
    this.#lost = lost;
  }

  /** Takes the sitting if no other tab has it, and tells whether it did. */
  free() {
    const patience = new AbortController();
    setTimeout(() => patience.abort(), PATIENCE);
    return this.#request({ signal: patience.signal });
  }

  /** Takes the sitting, whoever has it. */
  take() {
    return this.#has ? Promise.resolve(true) : this.#request({ steal: true });
  }

  /** Lets go of the sitting. */
  leave() {
    this.#has = false;
    this.#release();
  }

  #request(options) {
    // only a secure context has locks, and exams are sat in one
    if (!navigator.locks) {
      return Promise.resolve(true);
    }
    return new Promise((answer) => {
      navigator.locks.request(this.#name, options, () => {
        this.#has = true;
        answer(true);
        return new Promise((release) => {
          this.#release = release;
        });
      }).catch((problem) => {
        if (this.#has) {
          this.#has = false;
          this.#lost();
        } else {
          // a browser that keeps nothing for pages has no locks either
          answer(problem.name !== "AbortError");
        }
      });
    });
  }
}
