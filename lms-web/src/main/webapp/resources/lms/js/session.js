// Two minutes before the session ends it asks. Who types stays without being asked. What is on the page is never lost.
const dialog = document.getElementById("lms-session");
const WARN = 120;

if (dialog) {
  const idle = Number(dialog.dataset.idle);
  const stay = dialog.querySelector("button");
  const signIn = dialog.querySelector("a");
  const title = dialog.querySelector("h2").textContent;
  const say = dialog.querySelector("p").textContent;
  let contact = Date.now();
  let active = 0;
  let over = false;

  const words = (head, body) => {
    dialog.querySelector("h2").textContent = head;
    dialog.querySelector("p").textContent = body;
  };

  // who sits an exam needs no session for it, and nothing may cover his sheet
  const sitting = () => document.querySelector("#exam[data-running]");

  const ask = async () => {
    const answer = await fetch(dialog.dataset.ask, { headers: { Accept: "application/json" }, cache: "no-store" });
    if (answer.status === 401) {
      over = true;
      if (sitting()) return;
      words(dialog.dataset.over, dialog.dataset.overSay);
      stay.hidden = true;
      signIn.hidden = false;
      if (!dialog.open) dialog.showModal();
      return;
    }
    if (!answer.ok) return;
    const state = await answer.json();
    const meta = document.querySelector('meta[name="lms-token"]');
    if (meta) meta.content = state.token;
    document.querySelectorAll('form[action$="/common/sign-out"] input[name="token"]').forEach((field) => { field.value = state.token; });
    over = false;
    contact = Date.now();
    stay.hidden = false;
    signIn.hidden = true;
    words(title, say);
    if (dialog.open) dialog.close();
  };

  const askQuietly = () => ask().catch(() => {});

  for (const kind of ["keydown", "pointerdown", "input"]) {
    document.addEventListener(kind, () => { active = Date.now(); }, { passive: true });
  }
  // modules that talk over REST say so: every answered request keeps the session alive
  document.addEventListener("lms:contact", () => { contact = Date.now(); });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && (over || (Date.now() - contact) / 1000 > idle - WARN)) askQuietly();
  });
  stay.addEventListener("click", askQuietly);

  setInterval(() => {
    const quiet = (Date.now() - contact) / 1000;
    if (over || quiet < idle - WARN) return;
    if (sitting() || active > contact) {
      askQuietly();
    } else if (quiet >= idle + 5) {
      askQuietly();
    } else if (!dialog.open) {
      dialog.showModal();
    }
  }, 15000);
}
