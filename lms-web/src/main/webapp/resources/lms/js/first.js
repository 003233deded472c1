// The code of the first start comes behind the # of the printed link: it goes into the form and leaves the address bar.
const field = document.getElementById("first:token");
if (field && location.hash.length > 1) {
  field.value = location.hash.slice(1);
  history.replaceState(null, "", location.pathname + location.search);
}
