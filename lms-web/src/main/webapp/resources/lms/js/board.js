// The board of exams follows what happens: the server tells that something has changed, and the seats are read again as the
// page itself makes them. The age of the last save and what is left of a pause are counted here.

const seats = document.getElementById("seats");
const { Reread } = await import(seats.dataset.reread);
const ages = () => document.querySelectorAll("time[data-age]:not([data-age=''])");

const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

function count() {
  ages().forEach((time) => {
    const seconds = Math.max(0, Math.round((Date.now() - Number(time.dataset.age) + ahead) / 1000));
    time.textContent = clock(seconds);
    time.classList.toggle("bad-t", seconds > 180);
  });
  document.querySelectorAll("time[data-until]").forEach((time) => {
    time.textContent = clock(Math.max(0, Math.ceil((Number(time.dataset.until) - Date.now() - ahead) / 1000)));
  });
}

// the product's clock is the server's: a change tells its time
let ahead = 0;
const reread = new Reread(seats, count);

const changes = new EventSource(seats.dataset.changes);
// a stream tells what changes while it is open: what changed before, since the page was made or between two streams, is read
changes.addEventListener("open", () => reread.now());
changes.addEventListener("seats", (event) => {
  const { now, changed } = JSON.parse(event.data);
  ahead = now - Date.now();
  if (changed) {
    reread.now();
  }
  count();
});
setInterval(count, 1000);
