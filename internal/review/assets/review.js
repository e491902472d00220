// The page works without this script. With it, forms are sent without leaving
// the page, edits save themselves, and keys and selections do their work.
"use strict";

(() => {
  const main = document.getElementById("main");
  const text = document.getElementById("text");
  const status = document.getElementById("status");
  if (!main || !text) return;
  document.documentElement.classList.add("js");

  const say = (message) => {
    status.textContent = "";
    if (message) requestAnimationFrame(() => { status.textContent = message; });
  };
  let fading;
  new MutationObserver(() => {
    clearTimeout(fading);
    fading = setTimeout(() => { status.textContent = ""; }, 8000);
  }).observe(status, { childList: true });

  // Requests go one after the other: each must know the hash that the one
  // before it left.
  let queue = Promise.resolve();
  const inTurn = (job) => (queue = queue.then(job, job));

  const send = async (form, submitter) => {
    const data = new FormData(form, submitter);
    document.body.classList.add("busy");
    try {
      const answer = await fetch(form.action, {
        method: "POST", body: new URLSearchParams(data), credentials: "same-origin",
      });
      return { ok: answer.ok, page: new DOMParser().parseFromString(await answer.text(), "text/html") };
    } catch {
      return { ok: false, page: null };
    } finally {
      document.body.classList.remove("busy");
    }
  };

  const take = (page, id) => {
    const now = document.getElementById(id), then = page.getElementById(id);
    if (now && then) now.replaceWith(document.adoptNode(then));
  };

  const takeHashes = (page) => {
    for (const name of ["hash", "seen"]) {
      const then = page.querySelector(`input[name="${name}"]`);
      if (!then) continue;
      for (const input of document.querySelectorAll(`input[name="${name}"]`)) input.value = then.value;
    }
  };

  const refuse = (page) => {
    if (!page) {
      say("The review is no longer being served: start assay golden review again. Nothing was saved.");
      return;
    }
    take(page, "banner");
    const problem = document.querySelector("#banner .problem");
    if (problem) {
      say("");
      problem.focus({ preventScroll: true });
      problem.scrollIntoView({ block: "center", behavior: "instant" });
    }
  };

  // Everything is shown again as the server has it; what was open stays open.
  const renew = (page) => {
    const open = [...document.querySelectorAll("details[open]")].map((d) => d.closest(".card").id);
    const scroll = document.getElementById("text").scrollTop;
    take(page, "main");
    take(page, "state");
    for (const id of open) {
      const details = document.getElementById(id)?.querySelector("details");
      if (details) details.open = true;
    }
    document.getElementById("text").scrollTop = scroll;
  };

  // What was written into the last, empty row of a list makes it the last but
  // one; what was dropped is gone.
  const grow = (form, card) => {
    const rows = (root) => [...root.querySelectorAll(".pairs")];
    rows(form).forEach((list, i) => {
      const then = rows(card)[i];
      if (then && then.children.length > list.children.length) list.append(document.adoptNode(then.lastElementChild));
    });
    const now = form.querySelector(".mentions"), then = card.querySelector(".mentions");
    if (now && then) now.replaceWith(document.adoptNode(then));
    else if (now) now.remove();
  };

  const nextCard = (card) => {
    const cards = [...document.querySelectorAll(".card")];
    const rest = cards.slice(cards.indexOf(card) + 1).concat(cards.slice(0, cards.indexOf(card)).reverse());
    return rest.length > 0 ? rest[0].id : "";
  };

  document.addEventListener("submit", (event) => {
    const form = event.target, button = event.submitter;
    if (form.method !== "post") return;
    event.preventDefault();
    if (button?.dataset.confirm && !confirm(button.dataset.confirm)) return;
    const save = form.classList.contains("autosave");
    const card = button?.closest(".card");
    const following = card && !save ? nextCard(card) : "";
    inTurn(async () => {
      const { ok, page } = await send(form, button);
      if (!ok) {
        refuse(page);
        return;
      }
      const said = page.getElementById("status").textContent;
      if (save) {
        takeHashes(page);
        take(page, "banner");
        take(page, "text");
        take(page, "state");
        const id = form.closest(".card")?.id;
        const summary = id && page.getElementById(id)?.querySelector("summary");
        if (summary) form.closest(".card").querySelector("summary").replaceWith(document.adoptNode(summary));
        if (id) grow(form, page.getElementById(id));
      } else {
        renew(page);
        const goal = document.getElementById(following) || document.querySelector(".card");
        if (following && goal) goal.focus();
        if (form.id === "add-form") document.querySelector("#add-form [name=words]").focus();
      }
      say(said);
    });
  });

  document.addEventListener("change", (event) => {
    const form = event.target.form;
    if (event.target.name === "words" && event.target.value.trim()) ask(new URLSearchParams({ words: event.target.value.trim() }), ++asked);
    if (form?.classList.contains("autosave")) form.requestSubmit();
  });

  // A selection in the article fills the form that adds a fact.
  const points = (s) => [...s].length;
  const offset = (node, at) => {
    const part = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-s]");
    if (!part) {
      const child = node.childNodes[at] || null;
      return child?.dataset ? Number(child.dataset.s) : null;
    }
    const before = document.createRange();
    before.selectNodeContents(part);
    before.setEnd(node, at);
    return Number(part.dataset.s) + points(before.toString());
  };

  const selected = () => {
    const selection = getSelection();
    const box = document.getElementById("text");
    if (selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return null;
    let start = offset(range.startContainer, range.startOffset), end = offset(range.endContainer, range.endOffset);
    if (start === null || end === null) return null;
    const words = range.toString();
    start += points(words) - points(words.trimStart());
    end -= points(words) - points(words.trimEnd());
    return start < end ? { start, end, words: words.trim() } : null;
  };

  const addForm = () => document.getElementById("add-form");
  const set = (name, value) => {
    const input = addForm().elements[name];
    if (input && !(input instanceof RadioNodeList)) input.value = value;
  };

  let asked = 0;
  const offer = async (choice) => {
    const mine = ++asked;
    set("start", choice.start);
    set("end", choice.end);
    set("words", choice.words);
    await ask(new URLSearchParams({ start: choice.start, end: choice.end }), mine);
    addForm().dataset.ready = "yes";
  };

  const ask = async (at, mine) => {
    const answer = await fetch(`${location.pathname}/suggest?${at}`, { credentials: "same-origin" });
    if (!answer.ok || mine !== asked) return;
    const read = await answer.json();
    document.getElementById("read").textContent = read.said;
    if (!read.kind) return;
    if (read.end > 0) {
      set("start", read.start);
      set("end", read.end);
    }
    set("fact_kind", read.kind);
    for (const [name, value] of Object.entries(read.fields)) set(`${read.kind}.${name}`, value);
    if (read.kind === "party") {
      // The words may be a quote or an event: keep them at hand there too.
      set("quote.text", read.words);
    }
  };

  const toForm = async (choice) => {
    await offer(choice);
    document.getElementById("add").scrollIntoView();
    addForm().elements["fact_kind"].focus({ preventScroll: true });
  };

  // On a narrow screen the form is far from the text: a button leads to it.
  const adder = document.getElementById("add-selected");
  const offerButton = (choice) => {
    adder.hidden = !choice;
    if (choice) adder.textContent = `Add “${choice.words.length > 24 ? choice.words.slice(0, 23) + "…" : choice.words}”`;
  };
  let chosen = null;
  adder.addEventListener("click", () => {
    if (chosen) toForm(chosen);
    offerButton(null);
  });

  let settling;
  document.addEventListener("selectionchange", () => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      const choice = selected();
      offerButton(choice);
      if (!choice) return;
      chosen = choice;
      offer(choice);
    }, 200);
  });

  // Words that are typed have no place yet: the server looks for them.
  document.addEventListener("input", (event) => {
    if (event.target.name === "words") {
      set("start", "");
      set("end", "");
      const name = addForm().elements["party.name"];
      if (name) name.value = event.target.value;
    }
  });

  // A fact in the text leads to its card, and a card to its text.
  const light = (id) => {
    for (const m of document.querySelectorAll("#text .lit")) m.classList.remove("lit");
    const parts = [...document.querySelectorAll("#text mark")].filter((m) => m.dataset.f.split(" ").includes(id));
    for (const m of parts) m.classList.add("lit");
    return parts[0];
  };

  document.addEventListener("click", (event) => {
    const part = event.target.closest?.("#text mark");
    if (part && getSelection().isCollapsed) {
      const id = part.dataset.f.split(" ")[0];
      const card = document.getElementById(id) || document.getElementById("p-" + id);
      if (card) {
        card.focus();
        card.scrollIntoView({ block: "nearest" });
      }
    }
    if (event.target.id === "keys") document.getElementById("help").showModal();
  });

  document.addEventListener("focusin", (event) => {
    const card = event.target.closest?.(".card");
    if (card) light(card.id.replace(/^p-/, ""));
  });

  const step = (by) => {
    const cards = [...document.querySelectorAll(".card")];
    const at = cards.indexOf(document.activeElement?.closest(".card"));
    const goal = cards[at < 0 ? (by > 0 ? 0 : cards.length - 1) : Math.min(Math.max(at + by, 0), cards.length - 1)];
    if (!goal) return;
    goal.focus();
    goal.scrollIntoView({ block: "nearest" });
  };

  let warned = null;
  const act = (kind) => {
    const card = document.activeElement?.closest(".card");
    const button = card?.querySelector("button." + kind);
    if (!button) {
      say("Choose a proposed change first: j goes to the next.");
      return;
    }
    if (button.name === "against") {
      say("Its words do not say this. Write why they mean it all the same, then press Enter.");
      setTimeout(() => button.form.elements["reason"].focus(), 60); // later, or the key is typed into it
      return;
    }
    if (button.classList.contains("danger") && warned !== card) {
      warned = card;
      say("This removes the fact from the golden. Press a again to remove it.");
      return;
    }
    warned = null;
    button.click();
  };

  const keys = {
    j: () => step(1),
    k: () => step(-1),
    a: () => act("accept"),
    r: () => act("reject"),
    e: () => {
      const details = document.activeElement?.closest(".card")?.querySelector("details");
      if (details) {
        details.open = true;
        // Later, or the key that asked for it is typed into the field.
        setTimeout(() => details.querySelector("input:not([type=hidden]), select, textarea")?.focus(), 60);
      }
    },
    s: () => {
      const choice = selected();
      if (!choice) {
        say("Select words in the article first.");
        return;
      }
      toForm(choice);
    },
    t: () => {
      const card = document.activeElement?.closest(".card");
      const part = card && light(card.id.replace(/^p-/, ""));
      if (part) part.scrollIntoView({ block: "center" });
      else say("This fact has no place in the article.");
    },
    n: () => document.querySelector("a[rel=next]")?.click(),
    p: () => document.querySelector("a[rel=prev]")?.click(),
    "?": () => document.getElementById("help").showModal(),
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const at = event.target;
    if (at.closest?.("input, select, textarea, dialog, [contenteditable]")) {
      if (event.key === "Escape" && !at.closest("dialog")) at.closest(".card")?.focus();
      return;
    }
    const key = keys[event.key];
    if (!key) return;
    event.preventDefault();
    key();
  });

  const help = document.getElementById("keys");
  if (help) help.hidden = false;
})();
