// While an analysis is made its panel follows: the bar by what the server tells, and at a new stage or the end the panel is
// read again as the page itself makes it.

const panel = document.getElementById("analysis");
const run = () => panel?.querySelector("[data-state]");

if (run()) {
  const { Reread } = await import(panel.dataset.reread);
  const changes = new EventSource(panel.dataset.changes);
  const reread = new Reread(panel, () => {
    if (!run()) {
      changes.close();
    }
  });
  changes.addEventListener("analysis", (event) => {
    const { state, stage, progress } = JSON.parse(event.data);
    const shown = run();
    if (!shown || shown.dataset.state !== state || shown.dataset.stage !== stage) {
      reread.now();
      return;
    }
    const bar = shown.querySelector("progress");
    bar.value = progress;
    shown.querySelector(".prog .num").textContent = shown.dataset.words.replace("0", progress);
  });
}
