// A form that is sent when the session is over, or its page too old, ends at the sign-in. What was typed waits in this tab
// and stands there again when the same person comes back to the same page. Passwords and files are not kept.
const KEY = "lms.kept";
const person = document.getElementById("lms-session")?.dataset.person;
const here = location.pathname + location.search;

const typed = (form) => [...form.elements].filter((field) =>
  field.name && !["hidden", "password", "file", "submit", "button"].includes(field.type));

const valueOf = (field) => field.multiple && field.options
  ? [...field.options].filter((option) => option.selected).map((option) => option.value)
  : ["checkbox", "radio"].includes(field.type) ? field.checked : field.value;

function put(field, value) {
  if (Array.isArray(value)) {
    [...field.options].forEach((option) => { option.selected = value.includes(option.value); });
  } else if (typeof value === "boolean") {
    field.checked = value;
  } else {
    field.value = value;
  }
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

// a choice is known by its value too: boxes of one question have one name
const known = (field) => ["checkbox", "radio"].includes(field.type) ? `${field.name}=${field.value}` : field.name;

function restore(kept) {
  const form = document.getElementById(kept.form);
  const note = document.getElementById("lms-kept");
  if (!form || !note) return;
  const values = new Map(kept.values);
  typed(form).filter((field) => values.has(known(field))).forEach((field) => put(field, values.get(known(field))));
  document.getElementById("main").prepend(note);
  note.hidden = false;
  const dialog = form.closest("dialog");
  if (dialog) dialog.showModal();
  (typed(form).find((field) => field.type !== "radio" && field.type !== "checkbox") || form).focus();
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!person) {
    // the sign-in itself: what waits goes on waiting
    return;
  }
  if (form.method !== "post" || !form.elements.namedItem("jakarta.faces.ViewState")) {
    sessionStorage.removeItem(KEY);
    return;
  }
  const values = typed(form).map((field) => [known(field), valueOf(field)]);
  // a browser that keeps nothing must not keep the form from being sent
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ person, at: here, form: form.id, values }));
  } catch {
    sessionStorage.removeItem(KEY);
  }
});

const kept = JSON.parse(sessionStorage.getItem(KEY) || "null");
if (kept && location.pathname.startsWith("/public/")) {
  sessionStorage.setItem(KEY, JSON.stringify({ ...kept, interrupted: true }));
} else if (kept) {
  sessionStorage.removeItem(KEY);
  if (kept.interrupted && kept.person === person && kept.at === here) restore(kept);
}
