// Quick checks of a lesson: the answer comes at once, with the reason. Nothing is marked; a choice may be changed.

const source = document.getElementById("checks");
const answers = source ? JSON.parse(source.textContent) : {};

function show(card, chosen) {
  const check = answers[card.dataset.check];
  const right = Number(chosen.value) === check.right;
  card.querySelectorAll(".opt").forEach((option) => option.classList.remove("ok", "no", "sel"));
  chosen.closest(".opt").classList.add(right ? "ok" : "no");
  if (!right) {
    card.querySelectorAll("input[type=radio]")[check.right - 1].closest(".opt").classList.add("ok");
  }
  const why = card.querySelector(".why");
  why.textContent = `${right ? card.dataset.right : card.dataset.wrong} ${check.why}`;
  why.classList.toggle("good", right);
}

document.querySelectorAll("[data-check]").forEach((card) =>
  card.addEventListener("change", (event) => show(card, event.target)));
