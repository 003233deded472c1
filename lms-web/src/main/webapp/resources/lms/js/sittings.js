// Talking to the server about sittings: what it refuses has a key and is final, everything else is the network and passes.

// so long a request may take, or it counts as lost: a network that swallows packets says nothing
const USUAL = 8000;
const LONG = 30_000;

export class Refused extends Error {
  constructor(status, problem) {
    super(problem.message || problem.key || String(status));
    this.status = status;
    this.key = problem.key || "";
  }
}

/** Stops after so many milliseconds, or when the other signal does. */
function within(limit, signal) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), limit);
  signal?.addEventListener("abort", () => controller.abort(), { once: true });
  return { signal: controller.signal, done: () => clearTimeout(timer) };
}

/**
 * @param api where sittings are
 * @param session where a signed-in person reads the token that his writes show
 * @param token that of this page
 * @return call(method, path, body, signal); a sheet may take longer than an answer
 */
export function caller({ api, session, token }) {
  let writes = token;

  async function ask(method, path, body, signal, again) {
    const limit = within(method === "POST" || /^\/\d+$/.test(path) ? LONG : USUAL, signal);
    try {
      const response = await fetch(api + path, {
        method,
        signal: limit.signal,
        credentials: "same-origin",
        cache: "no-store",
        headers: { "Content-Type": "application/json", Accept: "application/json", "X-LMS-Token": writes },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      if (response.ok) {
        return await response.json();
      }
      const problem = await response.json().catch(() => ({}));
      if (response.status === 403 && again) {
        // somebody signed in again in another window: the page's token is an old one
        const answer = await fetch(session, { credentials: "same-origin", cache: "no-store", signal: limit.signal });
        if (answer.ok) {
          writes = (await answer.json()).token;
          return await ask(method, path, body, signal, false);
        }
      }
      // what has no key does not come from the product: a proxy, the door of a network, a server that starts; and of an answer
      // only the product's own word is final
      const door = method === "PUT" && [401, 403, 408].includes(response.status);
      if (response.status >= 500 || response.status === 429 || door || !problem.key) {
        throw new TypeError("the server is away");
      }
      throw new Refused(response.status, problem);
    } finally {
      limit.done();
    }
  }

  return (method, path, body, signal) => ask(method, path, body, signal, true);
}

/** What an answer says to the server, with what is attested of its moment. */
export function told({ place, choice, text, flagged, acknowledged, since }) {
  return { place, choice, text, flagged, acknowledged, since };
}

// so much goes in one letter: the server reads 32 KB and two hundred answers
const LETTER = 50;
const LETTER_BYTES = 24_000;

function letters(events) {
  const all = [];
  let size = 0;
  for (const event of events) {
    const answer = { ...told(event), clientSeq: event.seq };
    const bytes = new Blob([JSON.stringify(answer)]).size;
    if (!all.length || size + bytes > LETTER_BYTES || all.at(-1).length === LETTER) {
      all.push([]);
      size = 0;
    }
    all.at(-1).push([event, answer]);
    size += bytes;
  }
  return all;
}

/**
 * Hands in what counts no more: whoever looks a second time will see it. A letter that the server can't read is taken apart, so
 * that one answer doesn't hold up the others.
 *
 * @param gone called with each answer that the server has, or will never take
 * @return how many it has now
 * @throws Error when the network is away, and Refused when the sitting is not this device's
 */
export async function handInLate(call, sitting, events, gone) {
  let taken = 0;
  const waiting = letters([...events]);
  while (waiting.length) {
    const letter = waiting.shift();
    try {
      await call("POST", `/${sitting}/late`, { answers: letter.map(([, answer]) => answer) });
      taken += letter.length;
    } catch (problem) {
      if (!(problem instanceof Refused) || problem.status === 404) {
        throw problem;
      }
      if (letter.length > 1) {
        waiting.unshift(...letter.map((one) => [one]));
        continue;
      }
    }
    letter.forEach(([event]) => gone(event));
  }
  return taken;
}
