// A page that needs a secure context says so where the browser sees none: plain HTTP from another machine.
if (!window.isSecureContext) {
  document.querySelectorAll("[data-insecure]").forEach((note) => { note.hidden = false; });
}
