// Pictures and recordings of a sheet: fetched at the start and kept in memory, so that the network may go afterwards.

const PAUSE = 4000;

async function fetched(address) {
  for (;;) {
    try {
      const response = await fetch(address, { credentials: "same-origin", cache: "no-store" });
      if (response.ok) {
        return await response.blob();
      }
      if (response.status < 500 && response.status !== 429) {
        throw new Error(`${response.status} ${address}`);
      }
    } catch (problem) {
      if (!(problem instanceof TypeError)) {
        throw problem;
      }
    }
    await new Promise((resume) => setTimeout(resume, PAUSE));
  }
}

const dataAddress = (blob) => new Promise((resolve, reject) => {
  const reader = new FileReader();
  reader.onload = () => resolve(reader.result);
  reader.onerror = () => reject(reader.error);
  reader.readAsDataURL(blob);
});

export class Media {
  #addressOf;
  #held = new Map();

  /** @param addressOf digest → where the server has it */
  constructor(addressOf) {
    this.#addressOf = addressOf;
  }

  /** The medium as a data: address, null where the server refuses it; asked for again it comes from memory. */
  address(digest) {
    if (!this.#held.has(digest)) {
      this.#held.set(digest, fetched(this.#addressOf(digest)).then(dataAddress).catch(() => {
        this.#held.delete(digest);
        return null;
      }));
    }
    return this.#held.get(digest);
  }

  /** Gets all of these, and waits until they are here, at most so long. */
  async gather(digests, limit) {
    await Promise.race([
      Promise.all(digests.map((digest) => this.address(digest))),
      new Promise((resume) => setTimeout(resume, limit)),
    ]);
  }
}

/** Puts a medium into its element; until then a line says that it is on its way. */
export function arriving(address, element, line) {
  address.then((data) => {
    if (data) {
      element.src = data;
      line.remove();
    }
  });
  return line;
}
