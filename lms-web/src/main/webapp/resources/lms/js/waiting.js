// What this device still holds of sittings that no page shows: answers given without a network before the page was closed. They
// are sent as soon as a page of exams is opened; what counts no more is handed in for whoever looks a second time.

const box = document.getElementById("waiting");
const { caller, Refused, told, handInLate } = await import(box.dataset.sittings);
const { Held } = await import(box.dataset.held);
const { Tab } = await import(box.dataset.tab);
const call = caller(box.dataset);
// the token of a sitting lives so long on a device
const TWO_DAYS = 2 * 24 * 3600 * 1000;

// the questions of which something was sent: one may have been answered more than once
const saved = new Set();
const late = new Set();

async function handIn(sitting) {
  const held = new Held(sitting);
  for (const event of (await held.read()) ?? []) {
    try {
      const answer = await call("PUT", `/${sitting}/answers/${event.seq}`, told(event));
      (answer.counts ? saved : late).add(`${sitting} ${event.place}`);
      await held.forget(event.seq);
    } catch (problem) {
      if (!(problem instanceof Refused)) {
        return;
      }
      await evidence(held, sitting, event);
    }
  }
}

async function evidence(held, sitting, event) {
  try {
    if (await handInLate(call, sitting, [event], (one) => held.forget(one.seq))) {
      late.add(`${sitting} ${event.place}`);
    }
  } catch {
    if (Date.now() - (event.kept ?? 0) > TWO_DAYS) {
      await held.forget(event.seq);
    }
  }
}

function say() {
  const words = [[box.dataset.saved, saved], [box.dataset.late, late]]
    .filter(([, questions]) => questions.size).map(([word, questions]) => word.replace("{0}", questions.size));
  box.querySelector("div").textContent = words.join(" ");
  box.hidden = !words.length;
}

async function all() {
  const shown = document.getElementById("exam")?.dataset.sitting;
  for (const sitting of await Held.sittings()) {
    const tab = new Tab(sitting, () => undefined);
    // the page of an open sitting sends what it holds itself
    if (String(sitting) !== shown && await tab.free()) {
      await handIn(sitting);
      tab.leave();
    }
  }
  say();
}

await all();
window.addEventListener("online", all);
