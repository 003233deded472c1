// What every page does in the browser: theme, menus, confirmations, messages. No words of its own: they come with the page.

const root = document.documentElement;
const YEAR = 31536000;

function remember(name, value) {
  const secure = location.protocol === "https:" ? ";Secure" : "";
  document.cookie = `${name}=${encodeURIComponent(value)};Path=/;Max-Age=${YEAR};SameSite=Lax${secure}`;
}

if (root.dataset.role) {
  remember("lms_role", root.dataset.role);
}

function chooseTheme(theme) {
  root.dataset.theme = theme;
  remember("lms_theme", theme);
  document.querySelectorAll("[data-theme-choice]").forEach((button) =>
    button.setAttribute("aria-pressed", String(button.dataset.themeChoice === theme)));
}

function showPassword(button) {
  const field = button.parentElement.querySelector("input");
  const shown = field.type === "password";
  field.type = shown ? "text" : "password";
  button.setAttribute("aria-pressed", String(shown));
  button.querySelector(".pi").className = shown ? "pi pi-eye-slash" : "pi pi-eye";
  field.focus();
}

function pickDate(button) {
  const field = button.parentElement.querySelector("input");
  let calendar = button.parentElement.querySelector("input[type=date]");
  if (!calendar) {
    calendar = document.createElement("input");
    calendar.type = "date";
    calendar.tabIndex = -1;
    calendar.setAttribute("aria-hidden", "true");
    calendar.addEventListener("change", () => {
      const [year, month, day] = calendar.value.split("-");
      if (day) {
        field.value = `${day}.${month}.${year}`;
        field.dispatchEvent(new Event("change", { bubbles: true }));
        field.focus();
      }
    });
    button.parentElement.append(calendar);
  }
  const typed = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(field.value.trim());
  calendar.value = typed ? `${typed[3]}-${typed[2]}-${typed[1]}` : "";
  calendar.showPicker();
}

let opener = null;

function openDialog(id, from) {
  const dialog = document.getElementById(id);
  if (dialog && !dialog.open) {
    opener = from;
    dialog.addEventListener("close", () => opener && opener.focus(), { once: true });
    dialog.showModal();
  }
}

document.addEventListener("click", (event) => {
  const at = (selector) => event.target.closest(selector);
  const theme = at("[data-theme-choice]");
  if (theme) {
    chooseTheme(theme.dataset.themeChoice);
  } else if (at("[data-opens]")) {
    openDialog(at("[data-opens]").dataset.opens, at("[data-opens]"));
  } else if (at("[data-closes=dialog]")) {
    at("dialog").close();
  } else if (at("[data-closes=toast]")) {
    at(".toast").remove();
  } else if (at("[data-shows=password]")) {
    showPassword(at("[data-shows=password]"));
  } else if (at("[data-picks=date]")) {
    pickDate(at("[data-picks=date]"));
  } else if (at("[data-prints=page]")) {
    print();
  } else if (at("[data-focuses]")) {
    const field = document.getElementById(at("[data-focuses]").dataset.focuses);
    if (field) {
      event.preventDefault();
      (field.matches("input,select,textarea") ? field : field.querySelector("input,select,textarea") || field).focus();
    }
  }
  document.querySelectorAll("details.menu[open]").forEach((menu) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
});

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  }
});

// A filter that sticks out of its row comes in whole when Tab reaches it; browsers leave it where a part of it is seen.
document.addEventListener("focusin", ({ target }) => {
  if (target.closest(".chips")) {
    target.scrollIntoView({ inline: "center", block: "nearest" });
  }
});

document.addEventListener("change", (event) => {
  const name = event.target.closest("[data-names-file]")?.querySelector("[data-file-name]");
  if (name && event.target.files?.length) {
    name.textContent = event.target.files[0].name;
  }
});

// What takes longer than people wait without asking themselves shows that it is under way.
const DOWNLOAD = 3000;
const PATIENCE = 400;
let going = 0;

function showGoing(shown) {
  const bar = document.getElementById("lms-going");
  if (bar) {
    bar.hidden = !shown;
  }
}

function free(form) {
  delete form.dataset.sent;
  form.querySelectorAll("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
}

// A second click while the first one travels would be a second decision: the button waits, the form is sent once.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  if (!event.defaultPrevented) {
    form.dataset.sent = "true";
    event.submitter?.setAttribute("aria-busy", "true");
    if (form.dataset.downloads) {
      // the answer is a file and the page stays: the button waits for a moment only
      setTimeout(() => free(form), DOWNLOAD);
    } else {
      going = setTimeout(() => showGoing(true), PATIENCE);
    }
  }
});
addEventListener("pageshow", () => {
  clearTimeout(going);
  showGoing(false);
  document.querySelectorAll("form[data-sent]").forEach(free);
});

// A refused confirmation opens again with its message; otherwise what is wrong gets the focus.
const refused = document.querySelector("dialog .in.err");
if (refused) {
  openDialog(refused.closest("dialog").id, null);
  refused.focus();
} else {
  document.querySelector(".problems")?.focus();
}

document.querySelectorAll("[data-fades]").forEach((toast) => {
  let timer = setTimeout(() => toast.remove(), Number(toast.dataset.fades));
  const hold = () => clearTimeout(timer);
  const go = () => { timer = setTimeout(() => toast.remove(), Number(toast.dataset.fades)); };
  toast.addEventListener("pointerenter", hold);
  toast.addEventListener("pointerleave", go);
  toast.addEventListener("focusin", hold);
  toast.addEventListener("focusout", go);
});

document.querySelectorAll(".road-sc .now").forEach((stop) => {
  const scroll = stop.closest(".road-sc");
  scroll.scrollLeft = stop.offsetLeft - scroll.clientWidth / 2 + stop.offsetWidth / 2;
});
