// Compares a file with the certificate by its SHA-256, inside the browser: the file is sent nowhere.
const box = document.querySelector(".ck-file");
const input = box.querySelector("input");
const said = box.querySelector(".ck-said");
const drop = box.querySelector(".ck-drop");
const LIMIT = 5 * 1024 * 1024;

function say(kind, words) {
  said.className = "ck-said note " + kind;
  said.textContent = words;
}

async function compare(file) {
  if (!file) {
    return;
  }
  if (file.size > LIMIT) {
    say("warn", box.dataset.large);
    return;
  }
  if (!globalThis.crypto || !crypto.subtle) {
    say("warn", box.dataset.unable);
    return;
  }
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  const hex = Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, "0")).join("");
  const same = hex === box.dataset.digest;
  say(same ? "ok" : "bad", file.name + ". " + (same ? box.dataset.same : box.dataset.other));
}

input.addEventListener("change", () => compare(input.files[0]));
drop.addEventListener("dragover", (event) => event.preventDefault());
drop.addEventListener("drop", (event) => {
  event.preventDefault();
  compare(event.dataTransfer.files[0]);
});
