// What a page shows, judged by measuring it: run in the browser by PageLook. Every function answers with what is wrong, in words.
(() => {
  const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)].filter(shown);
  const name = (element) => {
    const words = (element.getAttribute("aria-label") || element.innerText || element.value || element.id || "").trim();
    const kind = [...element.classList].join(".");
    return `${element.tagName.toLowerCase()}${kind && "." + kind} “${words.replace(/\s+/g, " ").slice(0, 40)}”`;
  };
  const pixels = (number) => Math.round(number * 10) / 10;
  const tooSmall = 2; // what is drawn over a label or kept for the reader has no size of its own

  const framed = (element) => {
    for (let up = element.parentElement; up && up !== document.body; up = up.parentElement) {
      if (getComputedStyle(up).overflowX !== "visible") {
        return true;
      }
    }
    return false;
  };

  /** The page itself never scrolls sideways; wide things scroll in a frame of their own. */
  const sideways = () => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) {
      return [];
    }
    const wide = all("body *").filter((e) => e.getBoundingClientRect().right > width + 1 && !framed(e));
    return [`scrolls sideways, ${document.documentElement.scrollWidth} px: ${wide.slice(-3).map(name).join(", ")}`];
  };

  /** A frame that scrolls sideways can be reached by keyboard and says what it holds. */
  const frames = () => all("body *")
    .filter((e) => e.scrollWidth > e.clientWidth + 1 && ["auto", "scroll"].includes(getComputedStyle(e).overflowX))
    .filter((e) => e.tabIndex < 0 && !e.querySelector("a[href],button,input,select,textarea,[tabindex='0']"))
    .map((e) => `${name(e)} scrolls sideways and no key reaches it`);

  /** Words cut off at the edge of what holds them: nobody can read them, by scrolling neither. */
  const cut = () => {
    const problems = [];
    for (const holder of all("main *")) {
      const style = getComputedStyle(holder);
      if (style.overflowX === "hidden" && style.textOverflow !== "ellipsis" && holder.clientWidth > tooSmall
          && holder.scrollWidth > holder.clientWidth + 1 && !holder.matches(".sr,svg,svg *")) {
        problems.push(`${name(holder)} is cut off: ${holder.scrollWidth} px in ${holder.clientWidth}`);
      }
    }
    return problems.slice(0, 3);
  };

  const badges = () => [[".demo-b", "the mark of the demo"], [".clock-b", "the clock that was set"]]
    .filter(([selector]) => !all(selector).some((e) => {
      const box = e.getBoundingClientRect();
      return box.left >= 0 && box.right <= innerWidth && box.width > tooSmall;
    }))
    .map(([, words]) => `${words} is not to be seen`);

  const head = () => {
    const problems = [];
    if (!/^\S.* · \S/.test(document.title)) {
      problems.push(`the window is called “${document.title}”`);
    }
    const titles = all("h1").filter((h) => !h.closest("[hidden]"));
    if (titles.length !== 1 || !titles[0].innerText.trim()) {
      problems.push(`titles: ${titles.map(name).join(", ") || "none"}`);
    }
    const keys = document.body.innerText.match(/\?\?\?|\b(ui|public|common|trainee|operator|mentor|trainer|examiner|review|hr|admin|people|kpi|crm|certification|technical|supervisor|quality|head)(\.[a-zA-Z-]+){2,}\b/g);
    return keys ? [...problems, `keys instead of words: ${keys.slice(0, 3)}`] : problems;
  };

  /** Cyrillic where the page speaks a language of Latin letters, outside what is marked as another language or is known. */
  const alphabet = (known) => {
    if (document.documentElement.lang === "ru") {
      return [];
    }
    const problems = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const text = node.nodeValue.trim();
      const within = node.parentElement;
      if (/\p{Script=Cyrillic}/u.test(text) && shown(within) && !within.closest("script,style,.avatar,option")
          && ["uz", "en"].includes(within.closest("[lang]").lang) && !known.some((part) => text.includes(part))) {
        problems.push(`Cyrillic: “${text.slice(0, 60)}” in ${name(within.parentElement)}`);
      }
    }
    return problems.slice(0, 5);
  };

  /** A thumb hits it: the thing itself together with the words that belong to it. */
  const area = (element) => {
    let { left, right, top, bottom } = element.getBoundingClientRect();
    for (const label of element.labels || []) {
      const box = label.getBoundingClientRect();
      if (box.width > tooSmall) {
        left = Math.min(left, box.left);
        right = Math.max(right, box.right);
        top = Math.min(top, box.top);
        bottom = Math.max(bottom, box.bottom);
      }
    }
    return { width: right - left, height: bottom - top };
  };

  const targets = (least) => all("button,input:not([type=hidden]),select,textarea,summary,a.btn,.menu-a,.tabs-phone a,.rail nav a")
    .filter((e) => e.getBoundingClientRect().width > tooSmall && !e.closest("[inert]"))
    .map((e) => [e, area(e)])
    .filter(([, box]) => box.height < least - .5 || box.width < 24)
    .map(([e, box]) => `${name(e)} is ${pixels(box.width)} × ${pixels(box.height)}`);

  /** A smaller one makes the phone zoom in when it is typed into. */
  const typing = () => all("input:not([type=hidden],[type=checkbox],[type=radio],[type=file],[type=submit]),select,textarea")
    .filter((e) => e.getBoundingClientRect().width > tooSmall && parseFloat(getComputedStyle(e).fontSize) < 16)
    .map((e) => `${name(e)} has letters of ${getComputedStyle(e).fontSize}`);

  /** What stands in the bar of a desk stands in the tabs or in the menu of a phone. */
  const entries = () => [...document.querySelectorAll(".topnav a")]
    .map((a) => a.getAttribute("href"))
    .filter((href) => !all(".tabs-phone a").some((a) => a.getAttribute("href") === href)
      && !document.querySelector(`.menu-b .hide-desk a[href="${href}"]`))
    .map((href) => `on a phone nothing leads to ${href}`);

  const reachable = () => {
    const groups = new Set();
    return all("a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex]")
      .filter((e) => e.tabIndex >= 0 && !e.disabled && !e.closest("[inert]"))
      .filter((e) => {
        if (e.type !== "radio") {
          return true;
        }
        const first = !groups.has(e.name);
        groups.add(e.name);
        return first;
      });
  };

  /** Whether the focus is drawn: by the thing itself or by what stands for it. */
  const drawn = (element) => {
    for (let e = element, up = 0; e && up < 4; e = e.parentElement, up++) {
      const style = getComputedStyle(e);
      if (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) {
        return true;
      }
    }
    return false;
  };

  /** What lies over the middle of what has the focus, if anything does. */
  const covered = (element) => {
    const box = element.getBoundingClientRect();
    if (box.width <= tooSmall || box.height > innerHeight) {
      return "";
    }
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    const there = document.elementFromPoint(x, y);
    if (!there) {
      return `the edge of the window (${pixels(x)}, ${pixels(y)})`;
    }
    return element.contains(there) || there.contains(element) || there.closest("label")?.control === element
      || [...(element.labels || [])].some((label) => label.contains(there)) ? "" : name(there);
  };

  /** Begins to follow the focus: what Tab should come to. */
  const follow = () => {
    const expected = reachable();
    const visited = new Set();
    const problems = new Set();
    window.lmsFocus = {
      /** Somebody pressed Tab: what has the focus now is drawn and lies open. */
      moved: () => {
        const target = document.activeElement;
        if (target === document.body) {
          return;
        }
        visited.add(target.type === "radio" ? document.getElementsByName(target.name)[0] : target);
        if (!drawn(target)) {
          problems.add(`the focus is not drawn on ${name(target)}`);
        }
        const over = covered(target);
        if (over) {
          problems.add(`${name(target)} has the focus and lies under ${over}`);
        }
      },
      said: () => [...problems, ...expected.filter((e) => e.isConnected && shown(e) && !visited.has(e))
        .map((e) => `Tab never comes to ${name(e)}`)],
    };
    return expected.length;
  };

  return {
    wide: ({ known }) => [...sideways(), ...frames(), ...cut(), ...badges(), ...head(), ...alphabet(known)],
    other: () => [...sideways(), ...badges()],
    phone: () => [...sideways(), ...frames(), ...cut(), ...badges(), ...entries(),
      ...targets(document.body.classList.contains("learner") ? 44 : 24), ...typing()],
    follow,
  };
})()
