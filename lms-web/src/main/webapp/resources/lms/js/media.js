// Pictures and recordings of a sheet: fetched at the start and kept in memory, so that the network may go afterwards.

const PAUSE = 4000;

async function fetched(address) {
  for (;;) {
    try {
      const response = await fetch(address, { credentials: "same-origin", cache: "no-store" });
      if (response.ok) {
        return response.blob();
      }
      if (response.status < 500) {
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

  /** The medium as a data: address; asked for again it comes from memory. */
  address(digest) {
    if (!this.#held.has(digest)) {
      this.#held.set(digest, fetched(this.#addressOf(digest)).then(dataAddress));
    }
    return this.#held.get(digest);
  }
}
