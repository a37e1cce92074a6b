"use strict";
// Filters and sorts the matrix, and opens submissions. All that it shows is in the page already, as tables.
(() => {
  const by = (id) => document.getElementById(id);
  const body = by("room").tBodies[0];
  const heads = [...by("room").tHead.rows[0].cells];
  const lines = [...body.rows];
  const learner = by("by-learner"), kata = by("by-kata"), state = by("by-state");

  const LETTERS = { "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h", "ŧ": "t" };

  /** A name as people type it: without accents, however these are composed, and in small letters. */
  function plain(text) {
    const letters = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
    return letters.replace(/[ßøłđðıæœþħŧ]/g, (letter) => LETTERS[letter]);
  }

  function filter() {
    const name = plain(learner.value.trim());
    const columns = heads.map((head, n) => (head.dataset.kata && kata.value && head.dataset.kata !== kata.value ? -1 : n));
    const judged = columns.filter((n) => n >= 0 && heads[n].dataset.kata);
    let shown = 0;
    for (const line of lines) {
      const named = plain(line.cells[0].textContent).includes(name);
      const stands = !state.value || judged.some((n) => line.cells[n].className === state.value);
      line.hidden = !(named && stands);
      shown += !line.hidden;
    }
    for (const line of [by("room").tHead.rows[0], ...lines, ...by("room").tFoot.rows])
      columns.forEach((n, at) => (line.cells[at].hidden = n < 0));
    for (const part of document.querySelectorAll("article[data-kata], details[data-kata], li[data-kata]"))
      part.hidden = Boolean(kata.value) && part.dataset.kata !== kata.value;
    by("shown").textContent = `${shown} of ${lines.length} learners`;
    by("none").hidden = shown > 0;
  }

  /** What a cell is sorted by: where it begins with most, that comes first. */
  const rank = (line, column) => Number(line.cells[column].dataset.rank);

  function sort(column) {
    const turned = heads[column].getAttribute("aria-sort") === "ascending";
    for (const head of heads) head.removeAttribute("aria-sort");
    heads[column].setAttribute("aria-sort", turned ? "descending" : "ascending");
    const ranks = new Map(lines.map((line) => [line, rank(line, column)]));
    const sign = turned ? -1 : 1;
    lines.sort((a, b) => sign * (ranks.get(a) - ranks.get(b)) || rank(a, 0) - rank(b, 0));
    body.append(...lines);
  }

  function open(event) {
    const link = event.target.closest("a[href^='#s']");
    const found = link && document.getElementById(link.hash.slice(1));
    if (!found || found.tagName !== "DETAILS" || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const copy = found.cloneNode(true);
    const [title, ...rest] = copy.children;
    const heading = document.createElement("h3");
    heading.append(...title.childNodes);
    by("opened").lastElementChild.replaceChildren(heading, ...rest);
    by("opened").showModal();
    by("opened").scrollTop = 0;
  }

  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sort(column));
    head.append(button);
  });
  for (const control of [learner, kata, state]) control.addEventListener("input", filter);
  by("controls").addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("click", open);
  by("controls").hidden = false;
  filter();
})();
