// Time that nobody can set: how long ago the server last acknowledged something, by the clock that only counts forward. A
// sleeping machine or a reload interrupts it, and then nothing is said of the moment.

const TORN = 2000;

export class Rhythm {
  #acknowledged = 0;
  #at = null;
  #wall = Date.now();
  #even = performance.now();

  /** The server has acknowledged this number so many milliseconds ago; 0 stands for the handing over of the sheet. */
  acknowledge(number, ago = 0) {
    this.#acknowledged = number;
    this.#at = performance.now() - ago;
  }

  /** Nobody knows how long ago it was. */
  interrupt() {
    this.#at = null;
  }

  /** Called every second: both clocks of the machine must run alike, or it has slept or somebody has set one. */
  listen() {
    const wall = Date.now();
    const even = performance.now();
    if (Math.abs(wall - this.#wall - (even - this.#even)) > TORN) {
      this.interrupt();
    }
    this.#wall = wall;
    this.#even = even;
  }

  /** What is attested about something that happens now. */
  now() {
    this.listen();
    return {
      acknowledged: this.#acknowledged,
      since: this.#at === null ? null : Math.round(performance.now() - this.#at),
    };
  }
}
