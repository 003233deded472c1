// A pause by a personal right: the server stops the clock, and here the sheet is covered. To begin one and to go on are
// requests; a pause that is used up ends by itself, also without the network.

const SAVING = 5000;
const AGAIN = 2000;
const TRIES = 2;

const rest = (milliseconds) => new Promise((resume) => setTimeout(resume, milliseconds));

export class Pausing {
  #host;
  #clock = null;
  #ahead = 0;
  #covers = false;
  #busy = false;
  #beats = null;
  // the page has no sheet yet to show behind the cover
  #blind = null;
  #sounding = [];

  /**
   * @param host call(method, path) of this sitting; settled(limit): everything is saved; hear(clock): the time has changed;
   *     covered(), before the sheet is; uncovered(); lost(refusal): it goes on no more, or not here; refused(refusal); $, say, time and counted of the page
   */
  constructor(host) {
    this.#host = host;
    host.$("pause").addEventListener("click", () => this.#begin());
    host.$("goon").addEventListener("click", () => this.#goOn());
  }

  /** Whether the sheet is covered. */
  get covers() {
    return this.#covers;
  }

  /** Whether the clock of the server stands, as far as is known here. */
  get stands() {
    return this.#left() > 0;
  }

  /** What the server says of the time: covers and uncovers, and shows what is left. */
  know(clock) {
    this.#clock = clock;
    this.#ahead = Date.parse(clock.now) - performance.now();
    this.#host.hear(clock);
    if (this.stands) {
      this.#cover();
    } else if (this.#covers && !this.#busy) {
      this.#end();
    }
    this.draw();
  }

  /** Waits behind the cover until the pause that the server tells of is over; it stays until {@link uncover}. */
  async waits(loaded) {
    const over = new Promise((resume) => {
      this.#blind = resume;
    });
    this.know(loaded);
    await over;
  }

  draw() {
    const { $, say } = this.#host;
    const { leftSeconds, more } = this.#clock.pause;
    $("pause").hidden = false;
    $("pause").disabled = leftSeconds === 0 || more === 0;
    $("pauseword").textContent = say("pause");
    $("pauseleft").textContent = say("pauseMinutes", Math.ceil(leftSeconds / 60));
    $("pause").setAttribute("aria-label", `${say("pause")}, ${say("pauseLeft", Math.ceil(leftSeconds / 60))}`);
    $("pausetitle").textContent = say("pause");
    $("pauserest").textContent = say("pauseRest", more);
    $("goon").textContent = say("goOn");
    this.#tick();
  }

  /** The page shows something else from now on. */
  leave() {
    clearInterval(this.#beats);
    this.#covers = false;
    this.#show();
    this.#blind?.();
    this.#blind = null;
  }

  /** The frame with its clock stays; what lies in it is the questions or the cover. */
  #show() {
    const { $ } = this.#host;
    $("sheet").dataset.paused = String(this.#covers);
    $("work").hidden = this.#covers;
    $("pausepage").hidden = !this.#covers;
  }

  #left() {
    const { until } = this.#clock.pause ?? {};
    return until ? Math.max(0, Math.ceil((Date.parse(until) - performance.now() - this.#ahead) / 1000)) : 0;
  }

  #cover() {
    const { $ } = this.#host;
    if (!this.#covers) {
      this.#host.covered();
      this.#covers = true;
      this.#sounding = [...$("work").querySelectorAll("audio, video")].filter((medium) => !medium.paused);
      this.#sounding.forEach((medium) => medium.pause());
      document.querySelectorAll("dialog[open]").forEach((dialog) => dialog.close());
      $("pausenet").hidden = true;
      this.#show();
      $("entrance").hidden = true;
      $("sheet").hidden = false;
      $("pausetitle").focus();
    }
    clearInterval(this.#beats);
    this.#beats = setInterval(() => {
      this.#tick();
      if (!this.stands && !this.#busy) {
        this.#end();
      }
    }, 1000);
  }

  #tick() {
    const { $, say, time, counted } = this.#host;
    const { until } = this.#clock.pause;
    $("goon").disabled = !this.stands;
    $("pauseclock").textContent = until ? counted(this.#left()) : "";
    $("pausesay").textContent = until
      ? say("pauseCovered", counted(Math.ceil((Date.parse(this.#clock.endsAt) - Date.parse(until)) / 1000)))
      : say("pauseAsking");
    $("pauseends").textContent = until ? say("pauseEnds", time(until)) : "";
  }

  /** Another tab or device may have gone on, and minutes may have been added. */
  async ask() {
    try {
      this.know(await this.#host.call("GET", "/clock"));
      if (this.#clock.state !== "OPEN") {
        this.#host.lost();
      }
    } catch (problem) {
      if (problem.status) {
        this.#host.lost(problem);
      }
    }
  }

  #end() {
    if (this.#blind) {
      clearInterval(this.#beats);
      this.#blind();
    } else {
      this.uncover();
    }
  }

  /** Shows the sheet again, where it was covered. */
  uncover() {
    const { uncovered } = this.#host;
    if (this.#covers && !this.stands) {
      this.leave();
      this.#sounding.forEach((medium) => medium.play().catch(() => undefined));
      uncovered();
    }
  }

  async #begin() {
    if (this.#busy || this.#covers) {
      return;
    }
    const { settled, say, refused } = this.#host;
    this.#busy = true;
    let trouble = navigator.onLine ? null : say("pauseOffline");
    if (!trouble) {
      this.#cover();
      this.#tick();
      try {
        if (await settled(SAVING)) {
          await this.#stop();
        } else {
          trouble = say("pauseOffline");
        }
      } catch (problem) {
        trouble = problem.status ? problem : say("pauseOffline");
      }
    }
    this.#busy = false;
    if (this.#covers && !this.stands) {
      this.#end();
    }
    if (trouble) {
      refused(trouble);
    }
  }

  /** The number makes a request that is sent again the same pause; where another tab has used it up, the next one is meant. */
  async #stop() {
    const number = this.#clock.pause.number + 1;
    this.know(await this.#sent(number));
    if (!this.stands && this.#clock.pause.number >= number) {
      this.know(await this.#sent(this.#clock.pause.number + 1));
    }
  }

  async #sent(number) {
    for (let i = 1; ; i++) {
      try {
        return await this.#host.call("PUT", `/pauses/${number}`);
      } catch (problem) {
        if (problem.status || i === TRIES) {
          throw problem;
        }
        await rest(AGAIN);
      }
    }
  }

  async #goOn() {
    if (this.#busy) {
      return;
    }
    const { $, call, say, time, lost } = this.#host;
    this.#busy = true;
    $("goon").setAttribute("aria-busy", "true");
    while (this.#covers && this.stands) {
      try {
        this.know(await call("POST", `/pauses/${this.#clock.pause.number}/end`));
      } catch (problem) {
        if (problem.status) {
          lost(problem);
          break;
        }
        $("pausenet").hidden = false;
        $("pausenet").querySelector("div").textContent = say("pauseWaits", time(this.#clock.pause.until));
        await rest(AGAIN);
      }
    }
    this.#busy = false;
    $("goon").removeAttribute("aria-busy");
    if (this.#covers && !this.stands) {
      this.#end();
    }
  }
}
