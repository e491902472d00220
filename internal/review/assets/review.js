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

  const send = (form, submitter) => post(form.action, new FormData(form, submitter));

  const post = async (action, data) => {
    document.body.classList.add("busy");
    try {
      const answer = await fetch(action, {
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

  // Every card that shows a fact shows it as it is now. A form that somebody is
  // in stays as it was left: only what stands around it is renewed.
  const settle = (page, form) => {
    takeHashes(page);
    const scroll = document.getElementById("text").scrollTop;
    for (const id of ["banner", "text", "state", "ids"]) take(page, id);
    document.getElementById("text").scrollTop = scroll;
    for (const card of document.querySelectorAll(".card")) {
      const then = page.getElementById(card.id), mine = card === form?.closest(".card");
      if (!then) {
        if (!mine && !card.contains(document.activeElement)) card.remove();
      } else if (mine || (card !== document.activeElement && card.contains(document.activeElement))) {
        card.className = then.className;
        for (const name of ["label", "mentions"]) {
          const attribute = name === "label" ? "aria-label" : "data-mentions";
          if (then.hasAttribute(attribute)) card.setAttribute(attribute, then.getAttribute(attribute));
        }
        for (const part of [":scope > .shows", ":scope > .decide", ":scope > details:not(.edit) > summary"]) {
          const now = card.querySelector(part), next = then.querySelector(part);
          if (now && next && !now.contains(document.activeElement)) now.replaceWith(document.adoptNode(next));
        }
        if (mine) grow(form, then);
      } else {
        const open = card.querySelector("details")?.open, focused = card === document.activeElement;
        card.replaceWith(document.adoptNode(then));
        if (open) then.querySelector("details").open = true;
        if (focused) then.focus({ preventScroll: true });
      }
    }
    for (const now of document.querySelectorAll("#add-form select")) {
      const then = page.querySelector(`#add-form select[name="${now.name}"]`), value = now.value;
      if (!then) continue;
      now.replaceChildren(...document.adoptNode(then).childNodes);
      now.value = value;
    }
    grip(document.getElementById(gripped?.id));
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
        settle(page, form);
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
    if (moving) return;
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
    if (!card) return;
    light(card.id.replace(/^p-/, ""));
    if (gripped !== card || !document.querySelector("#text .grip")) grip(card);
  });

  // The words of a fact are moved by their ends: with a mouse or a finger, or with
  // the arrow keys. Positions are code points of the article.
  let gripped = null, moving = null;

  const spot = (point) => {
    const parts = [...document.querySelectorAll("#text [data-s]")];
    const part = parts.findLast((p) => Number(p.dataset.s) <= point);
    const node = part.firstChild;
    return [node, [...node.data].slice(0, point - Number(part.dataset.s)).join("").length];
  };

  const grip = (card) => {
    for (const g of document.querySelectorAll("#text .grip")) g.remove();
    gripped = card ?? null;
    const box = document.getElementById("text"), letters = [...box.textContent];
    for (const mention of card?.dataset.mentions?.split(" ").filter(Boolean) ?? []) {
      const [key, start, end] = mention.split(",");
      for (const side of ["start", "end"]) {
        const g = document.createElement("button"), at = Number(side === "start" ? start : end);
        g.type = "button";
        g.className = "grip grip-" + side;
        g.dataset.mention = key;
        g.setAttribute("role", "slider");
        g.setAttribute("aria-valuemin", "0");
        g.setAttribute("aria-valuemax", String(letters.length));
        box.insertBefore(g, [...box.querySelectorAll("[data-s]")].find((p) => Number(p.dataset.s) === at) ?? null);
        g.span = { start: Number(start), end: Number(end), side, letters };
        name(g);
      }
    }
  };

  const name = (g) => {
    const { start, end, side, letters } = g.span;
    g.setAttribute("aria-label", (side === "start" ? "Start" : "End") + " of the words");
    g.setAttribute("aria-valuenow", String(side === "start" ? start : end));
    g.setAttribute("aria-valuetext", `“${letters.slice(start, end).join("")}”`);
  };

  // Words end where letters do. Where the script writes what follows a word on to it,
  // or has no spaces, every letter may be an end.
  const inWord = (letters, at) => /^[\p{L}\p{N}\p{M}]$/u.test(letters[at - 1] ?? "") && /^[\p{L}\p{N}\p{M}]$/u.test(letters[at] ?? "");
  const byLetter = () => /^(ko|ja|zh|th)/.test(document.getElementById("text").lang);

  const stretch = (g, to) => {
    const s = g.span;
    if (s.side === "start") s.start = Math.max(0, Math.min(to, s.end - 1));
    else s.end = Math.min(s.letters.length, Math.max(to, s.start + 1));
    name(g);
    const [from, i] = spot(s.start), [until, j] = spot(s.end);
    getSelection().setBaseAndExtent(from, i, until, j); // shows the words
  };

  const drop = (g, back) => {
    moving = null;
    getSelection().removeAllRanges();
    g.classList.remove("moving");
    const card = gripped, s = g.span, id = card?.id;
    const had = card?.dataset.mentions.split(" ").includes([g.dataset.mention, s.start, s.end].join());
    if (back || had || !card) {
      grip(card);
      if (back) card?.focus({ preventScroll: true });
      return;
    }
    inTurn(async () => {
      const field = (name) => document.querySelector(`input[name="${name}"]`)?.value ?? "";
      const { ok, page } = await post(`${location.pathname}/move`, {
        csrf: field("csrf"), hash: field("hash"), seen: field("seen"), key: card.dataset.key,
        mention: g.dataset.mention, start: s.start, end: s.end, proposed: card.dataset.proposed ?? "",
      });
      if (!ok) {
        refuse(page);
        grip(document.getElementById(id));
        return;
      }
      const said = page.getElementById("status").textContent;
      settle(page, null);
      const now = document.getElementById(id);
      now?.focus({ preventScroll: true });
      grip(now);
      light(id.replace(/^p-/, ""));
      say(said);
    });
  };

  document.addEventListener("pointerdown", (event) => {
    const g = event.target.closest?.(".grip");
    if (!g || event.button !== 0) return;
    event.preventDefault();
    g.setPointerCapture(event.pointerId);
    g.focus({ preventScroll: true });
    g.classList.add("moving");
    moving = g;
  });

  document.addEventListener("pointermove", (event) => {
    if (!moving?.hasPointerCapture?.(event.pointerId)) return;
    const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY) ?? document.caretRangeFromPoint?.(event.clientX, event.clientY);
    const node = caret?.offsetNode ?? caret?.startContainer;
    if (!node || !document.getElementById("text").contains(node)) return;
    let to = offset(node, caret.offset ?? caret.startOffset);
    if (to === null) return;
    const { side, letters } = moving.span;
    if (!event.altKey && !byLetter()) while (inWord(letters, to)) to += side === "start" ? -1 : 1;
    stretch(moving, to);
  });

  document.addEventListener("pointerup", (event) => {
    if (moving?.hasPointerCapture?.(event.pointerId)) drop(moving, false);
  });
  document.addEventListener("pointercancel", () => { if (moving) drop(moving, true); });

  const steer = (g, event) => {
    const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (by) {
      moving = g;
      const { start, end, side, letters } = g.span;
      let to = (side === "start" ? start : end) + by;
      if (!event.shiftKey && !byLetter()) {
        // On to the next start, or the next end, of a word.
        const letter = (at) => /^[\p{L}\p{N}\p{M}]$/u.test(letters[at] ?? "");
        const fits = side === "start" ? (at) => letter(at) && !letter(at - 1) : (at) => letter(at - 1) && !letter(at);
        while (to > 0 && to < letters.length && !fits(to)) to += by;
      }
      stretch(g, to);
    } else if (event.key === "Enter" || event.key === " ") drop(g, false);
    else if (event.key === "Escape") drop(g, true);
    else return false;
    return true;
  };

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
    m: () => {
      const card = document.activeElement?.closest(".card");
      if (card) grip(card);
      const g = document.querySelector("#text .grip");
      if (card && g) {
        g.focus({ preventScroll: true });
        g.scrollIntoView({ block: "nearest" });
        say("Arrow keys move the start of the words, Tab goes to their end; Enter saves, Escape leaves it.");
      } else say("Choose a fact with words in the article first: j goes to the next.");
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
    if (at.closest?.(".grip") && steer(at, event)) {
      event.preventDefault();
      return;
    }
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
