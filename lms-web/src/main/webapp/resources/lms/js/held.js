// What the browser holds of a sitting until the server has acknowledged it: in IndexedDB, so that a closed tab or an empty
// battery loses nothing. Where that is forbidden it lives as long as the page.

const DATABASE = "lms-exam";
const STORE = "answers";

const settled = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

function open() {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: ["sitting", "seq"] });
  return settled(request);
}

export class Held {
  #database = null;
  #sitting;

  constructor(sitting) {
    this.#sitting = sitting;
    // a browser short of room may throw away what waits, unless it is asked not to; only a secure context may ask
    navigator.storage?.persist?.().catch(() => undefined);
  }

  /** Whether the last thing that was to be kept is kept: a browser may forbid it. */
  keeps = true;

  async #store(mode, work, again = true) {
    try {
      this.#database ??= await open();
      const transaction = this.#database.transaction(STORE, mode);
      const result = await settled(work(transaction.objectStore(STORE)));
      this.keeps = true;
      return result;
    } catch {
      // a page that lay in the background may have lost its connection
      this.#database = null;
      if (again) {
        return this.#store(mode, work, false);
      }
      this.keeps = false;
      return undefined;
    }
  }

  #all() {
    return IDBKeyRange.bound([this.#sitting, 0], [this.#sitting, Number.MAX_SAFE_INTEGER]);
  }

  /** What is held, in its order; nothing where nothing can be. */
  read() {
    return this.#store("readonly", (store) => store.getAll(this.#all()));
  }

  keep(event) {
    return this.#store("readwrite", (store) => store.put({ ...event, kept: Date.now(), sitting: this.#sitting }));
  }

  forget(seq) {
    return this.#store("readwrite", (store) => store.delete([this.#sitting, seq]));
  }

  /** Nothing of the sitting stays on this device. */
  wipe() {
    return this.#store("readwrite", (store) => store.delete(this.#all()));
  }

  /** The numbers of the sittings of which this device holds something. */
  static async sittings() {
    const all = await new Held(0).#store("readonly", (store) => store.getAllKeys());
    return [...new Set((all ?? []).map(([sitting]) => sitting))];
  }
}
