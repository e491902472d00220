"use strict";
// Everything on the page can be read without this: it filters what is there,
// and moves about in it.
(() => {
  const find = (selector, from = document) => from.querySelector(selector);
  const form = find("#filters"), count = find("#count"), help = find("#help"), search = find("#q");
  const names = ["kind", "check", "severity", "article", "extractor", "phenomenon"];
  const ofRun = ["article", "extractor", "phenomenon"];
  document.documentElement.classList.add("js");

  // A run that is left for later is the text of a noscript element, and an
  // index tells its findings. Its head is made when nothing else is to be done,
  // the rest when it is opened, searched or printed.
  const options = (name) => [...(form.elements[name]?.options ?? [])].slice(1).map((o) => o.value);
  const kinds = options("kind"), checks = options("check"), severities = options("severity");
  const runs = [...document.querySelectorAll(".run, .later")].map((el) => {
    const run = { el, shown: true, article: el.dataset.article, title: el.dataset.title, extractor: el.dataset.extractor, phenomena: new Set(el.dataset.phenomenon.split(" ")) };
    if (el.matches(".later")) {
      [run.el, run.later] = [null, el];
      run.findings = el.dataset.findings.split(" ").filter(Boolean).map((f) => {
        const [kind, check, severity, fails, id, under] = f.split(",");
        return { run, id: "finding-" + id, el: null, shown: true, kind: kinds[kind] ?? "", check: checks[check] ?? "", severity: severities[severity] ?? "", fails: fails === "1" ? "1" : "", under: under === "1" };
      });
    } else {
      run.findings = [...el.querySelectorAll(".finding")].map((f) => ({ run, id: f.id, el: f, shown: true, kind: f.dataset.kind, check: f.dataset.check, severity: f.dataset.severity, fails: f.dataset.fails ? "1" : "", under: f.matches(".under") }));
    }
    return run;
  });
  const findings = runs.flatMap((run) => run.findings);
  const byID = new Map(findings.map((f) => [f.id, f]));
  let current = null; // the finding that the keys have reached

  const byRecord = new Map(runs.map((run) => [run.el?.id ?? run.later.dataset.id, run]));

  function parse(text) {
    const made = document.createElement("template");
    made.innerHTML = text;
    return made.content;
  }

  // head makes a run's first line, once.
  function head(run) {
    if (run.el) return;
    const text = run.later.textContent, end = text.indexOf("</summary>");
    const made = parse(text.slice(0, end));
    run.el = made.firstElementChild;
    run.el.hidden = !run.shown;
    run.rest = text.slice(end + "</summary>".length, text.lastIndexOf("</details>"));
    run.later.replaceWith(made);
    run.later = null;
  }

  // build makes all of a run, once.
  function build(run) {
    head(run);
    if (run.rest === undefined) return;
    const made = parse(run.rest), items = made.querySelectorAll(".finding");
    run.findings.forEach((f, i) => { f.el = items[i]; f.el.hidden = !f.shown; });
    run.el.append(made);
    run.rest = undefined;
  }

  // Many heads at a time: the browser lays the list out again after each batch.
  const idle = window.requestIdleCallback?.bind(window) ?? ((f) => setTimeout(f, 100));
  let next = 0;
  function heads() {
    for (let n = 0; next < runs.length && n < 300; n++) head(runs[next++]);
    if (next < runs.length) idle(heads);
  }

  function unfold(run) {
    build(run);
    run.el.open = true;
  }

  const fold = (s) => s.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[\u2018\u2019]/g, "'").replace(/\s+/g, " ");
  function text(f) {
    build(f.run);
    return f.text ??= fold(f.el.textContent + " " + f.run.title + " " + f.run.article + " " + f.run.extractor);
  }

  // chosen is what the form says.
  function chosen() {
    const c = { q: fold(search.value.trim()), fails: form.elements.fails.checked ? "1" : "" };
    for (const name of names) c[name] = form.elements[name]?.value ?? "";
    return c;
  }

  function apply(open) {
    const c = chosen();
    const select = form.elements.phenomenon;
    const phenomenon = c.phenomenon ? String(select.selectedIndex - 1) : "";
    const picky = Boolean(c.q || c.fails || c.kind || c.check || c.severity);
    let shownFindings = 0, shownRuns = 0, opened = 0;
    for (const run of runs) {
      const fits = (!c.article || run.article === c.article) && (!c.extractor || run.extractor === c.extractor) && (!phenomenon || run.phenomena.has(phenomenon));
      let n = 0;
      for (const f of run.findings) {
        const shown = fits && (!c.kind || f.kind === c.kind) && (!c.check || f.check === c.check) && (!c.severity || f.severity === c.severity) && (!c.fails || f.fails === c.fails) && (!c.q || text(f).includes(c.q));
        f.shown = shown;
        if (f.el) f.el.hidden = !shown;
        if (shown) n++;
      }
      const shown = fits && (n > 0 || !picky);
      run.shown = shown;
      if (shown && shownRuns < 20) head(run); // as many as a screen holds
      if (run.el) run.el.hidden = !shown;
      if (!shown) continue;
      shownRuns++;
      shownFindings += n;
      if (open && picky && opened < 5) { unfold(run); opened++; }
    }
    const of = (n, all, word) => (n === all ? String(n) : n + " of " + all) + " " + word + (all === 1 ? "" : "s");
    count.textContent = of(shownFindings, findings.length, "finding") + " in " + of(shownRuns, runs.length, "record") + ".";
    find("#nothing").hidden = shownRuns > 0 || runs.length === 0;
  }

  // The address holds what is chosen: #finding-… alone, or #kind=…&at=….
  function remember() {
    const p = new URLSearchParams();
    for (const name of names) if (form.elements[name]?.value) p.set(name, form.elements[name].value);
    if (form.elements.fails.checked) p.set("fails", "1");
    if (search.value.trim()) p.set("q", search.value.trim());
    const id = current?.shown ? current.id : "";
    let hash = id && "#" + id;
    if (p.size > 0) {
      if (id) p.set("at", id.slice("finding-".length));
      hash = "#" + p;
    }
    history.replaceState(null, "", hash || location.pathname + location.search);
  }

  function clear() {
    for (const name of names) if (form.elements[name]) form.elements[name].value = "";
    form.elements.fails.checked = false;
    search.value = "";
  }

  // light marks a finding's words in the article. The article has a scroll of its
  // own where it stays beside the findings: scroll it to the words, too.
  function light(id, scroll) {
    for (const m of document.querySelectorAll(".m.lit")) m.classList.remove("lit");
    for (const m of document.querySelectorAll(`.m[href="#finding-${CSS.escape(id)}"]`)) m.classList.add("lit");
    const at = document.getElementById("at-" + id), box = at?.closest(".text");
    if (!scroll || !box || box.scrollHeight <= box.clientHeight) return;
    const frame = box.getBoundingClientRect();
    const middle = (Math.max(frame.top, 0) + Math.min(frame.bottom, innerHeight)) / 2; // of what is in sight of it
    box.scrollTop += at.getBoundingClientRect().top - middle;
    const below = at.getBoundingClientRect().bottom + 40 - innerHeight;
    if (below > 0) scrollBy(0, below); // the last words, where the record begins low on the screen
  }

  function go(f) {
    current?.el.classList.remove("lit");
    current = f;
    if (!f.shown) { clear(); apply(false); }
    unfold(f.run);
    f.el.classList.add("lit");
    f.el.focus({ preventScroll: true });
    f.el.scrollIntoView({ block: "center" });
    light(f.id.slice("finding-".length), true);
    remember();
  }

  function goTo(id) {
    const f = byID.get(id);
    if (f) go(f);
    return Boolean(f);
  }

  function read() {
    const hash = location.hash.slice(1);
    if (hash.startsWith("finding-")) { goTo(hash); return; }
    const home = byRecord.get(hash) ?? byID.get("finding-" + hash.replace(/^at-/, ""))?.run;
    if (home) build(home);
    const target = hash && document.getElementById(hash);
    if (target) {
      if (home) {
        if (!home.shown) { clear(); apply(false); }
        home.el.open = true;
        target.focus({ preventScroll: true });
        target.scrollIntoView({ block: "center" });
      }
      return;
    }
    const p = new URLSearchParams(hash);
    if (hash && ![...p.keys()].some((k) => names.includes(k) || k === "q" || k === "fails" || k === "at")) return;
    if (!hash && !current) return;
    clear();
    for (const name of names) if (form.elements[name]) form.elements[name].value = p.get(name) ?? "";
    for (const name of names) if (form.elements[name]?.selectedIndex === -1) form.elements[name].value = "";
    form.elements.fails.checked = p.get("fails") === "1";
    search.value = p.get("q") ?? "";
    apply(true);
    if (!(p.get("at") && goTo("finding-" + p.get("at"))) && hash) find("#records").scrollIntoView();
  }

  // What fails the gate comes first, then the rest; each mistake once, where it is
  // reported best.
  function step(by) {
    const all = findings.filter((f) => f.shown), once = all.filter((f) => !f.under);
    const shown = once.length > 0 ? once : all;
    const list = [...shown.filter((f) => f.fails), ...shown.filter((f) => !f.fails)];
    if (list.length === 0) return;
    let i = list.indexOf(current);
    if (i < 0) i = by > 0 ? -1 : 0;
    go(list[(i + by + list.length) % list.length]);
  }

  let waiting = 0;
  form.addEventListener("submit", (e) => e.preventDefault());
  form.addEventListener("change", () => { apply(true); remember(); });
  search.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { apply(true); remember(); }, 120);
  });
  function all() { clear(); current?.el.classList.remove("lit"); current = null; light("", false); apply(false); remember(); }
  form.addEventListener("reset", (e) => { e.preventDefault(); all(); });
  find("#all").addEventListener("click", () => { all(); search.focus(); });
  find("#unfold").addEventListener("click", (e) => {
    const visible = runs.filter((r) => r.shown);
    const open = visible.some((r) => !r.el?.open);
    for (const r of visible) { if (open) build(r); if (r.el) r.el.open = open; }
    e.target.textContent = open ? "Close records" : "Open records";
  });
  find("#keys").addEventListener("click", () => help.showModal());
  addEventListener("hashchange", read);
  document.addEventListener("pointerover", (e) => {
    const f = e.target.closest?.(".finding");
    if (f) light(f.id.slice("finding-".length), false);
  });
  document.addEventListener("toggle", (e) => {
    const run = byRecord.get(e.target.id);
    if (run && e.target.open) build(run);
  }, true);

  addEventListener("keydown", (e) => {
    if (e.ctrlKey || e.metaKey || e.altKey) return;
    if (help.open) return;
    if (e.target.matches("input, select, textarea")) {
      if (e.key === "Escape" && e.target === search) search.blur();
      if (e.target.type !== "checkbox" || e.key === " ") return;
    }
    switch (e.key) {
      case "j": step(1); break;
      case "k": step(-1); break;
      case "x": all(); break;
      case "/": search.focus(); search.select(); search.scrollIntoView({ block: "nearest" }); break;
      case "?": help.showModal(); break;
      default: return;
    }
    e.preventDefault();
  });

  // Paper cannot be unfolded.
  let closed = [];
  addEventListener("beforeprint", () => {
    runs.forEach(build);
    closed = [...document.querySelectorAll("details:not([open])")].filter((d) => !d.hidden);
    for (const d of closed) d.open = true;
  });
  addEventListener("afterprint", () => { for (const d of closed) d.open = false; closed = []; });

  apply(false);
  read();
  performance.mark("assay-ready");
  if (document.readyState === "complete") idle(heads);
  else addEventListener("load", () => idle(heads));
})();
