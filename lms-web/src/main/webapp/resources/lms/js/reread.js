// A part of a page that follows what happens on the server: the page is read again and the part takes over what is new in it.
// Calls that come while one is under way are answered by one more.

export class Reread {
  #part;
  #after;
  #reading = false;
  #again = false;

  /** @param after called when the part is new */
  constructor(part, after = () => {}) {
    this.#part = part;
    this.#after = after;
  }

  async now() {
    if (this.#reading) {
      this.#again = true;
      return;
    }
    this.#reading = true;
    try {
      do {
        this.#again = false;
        const response = await fetch(location.href, { credentials: "same-origin", cache: "no-store" });
        const fresh = response.ok && !response.redirected
          ? new DOMParser().parseFromString(await response.text(), "text/html").getElementById(this.#part.id)
          : null;
        if (!fresh) {
          location.reload();
          return;
        }
        this.#part.replaceChildren(...fresh.childNodes);
        this.#after();
      } while (this.#again);
    } finally {
      // where the network is gone this reading fails; the next call reads again
      this.#reading = false;
    }
  }
}
