// One tick that ticks all: <input data-all="name"> stands for every checkbox of that name in its form.

document.querySelectorAll("input[data-all]").forEach((all) => {
  const mine = () => [...all.form.querySelectorAll(`input[type=checkbox][name="${all.dataset.all}"]:not(:disabled)`)];
  all.addEventListener("change", () => mine().forEach((one) => { one.checked = all.checked; }));
  all.form.addEventListener("change", () => {
    const ticked = mine().filter((one) => one.checked).length;
    all.checked = ticked > 0 && ticked === mine().length;
    all.indeterminate = ticked > 0 && ticked < mine().length;
  });
});
