// The search: opened by /, Ctrl+K or its button; its index is loaded when it is first opened.
"use strict";
(() => {
  const FIELDS = ["kode", "nama", "pemilik", "lain"]; // in the order in which what is found by them is listed
  const MOST = 30;
  const opener = document.querySelector("button.cari");
  if (!opener) return;

  // Dots, dashes and slashes belong to codes; in words they part.
  const tokens = (text) =>
    (text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.\-/][\p{L}\p{N}]+)*/gu) ?? []).flatMap((found) =>
      /\p{N}/u.test(found) ? [found] : found.split(/[.\-/]/),
    );

  const loaded = (src) =>
    new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = src;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });

  let ready;
  const index = () =>
    (ready ??= (async () => {
      if (!window.MiniSearch || !window.CARI) await Promise.all(["minisearch.js", "cari.js"].map(loaded));
      const found = new MiniSearch({
        fields: FIELDS,
        tokenize: tokens,
        processTerm: (term) => term,
        searchOptions: {
          boost: { kode: 8, nama: 4, pemilik: 2 },
          combineWith: "AND",
          prefix: true,
          fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
        },
      });
      found.addAll(CARI.map(([jenis, kode, nama, pemilik, lain], id) => ({ id, jenis, kode, nama, pemilik, lain })));
      return found;
    })());

  const search = (minisearch, text) => {
    const sought = text.trim().toLowerCase();
    const place = (hit) => Math.min(...Object.values(hit.match).flat().map((field) => FIELDS.indexOf(field)));
    const same = (hit) => CARI[hit.id][1].toLowerCase() === sought;
    return minisearch
      .search(text)
      .map((hit) => ({ ...hit, place: place(hit), same: same(hit) }))
      .sort((a, b) => b.same - a.same || a.place - b.place || (a.place ? b.score - a.score : a.id - b.id) || a.id - b.id);
  };

  const dialog = document.createElement("dialog");
  dialog.className = "pencarian";
  dialog.setAttribute("aria-label", "Cari di situs ini");
  dialog.innerHTML =
    '<div class="isian"><input type="search" aria-label="Kode, nama, pemilik, atau indikator" placeholder="Kode, nama, pemilik, atau indikator" autocomplete="off" spellcheck="false">' +
    '<button type="button">Tutup</button></div><p role="status"></p><ul></ul>';
  document.body.append(dialog);
  const input = dialog.querySelector("input");
  const list = dialog.querySelector("ul");
  const status = dialog.querySelector("p");

  const row = ({ id }) => {
    const [jenis, kode, nama, pemilik, lain, href] = CARI[id];
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = href;
    const part = (name, text) => {
      const made = document.createElement(name);
      made.textContent = text;
      link.append(made, " ");
    };
    if (kode) part("b", kode);
    part("span", nama);
    part("small", [jenis, pemilik, lain].filter(Boolean).join(" \u00b7 "));
    item.append(link);
    return item;
  };

  const answer = async () => {
    const text = input.value;
    if (!text.trim()) {
      list.replaceChildren();
      status.textContent = "Ketik kode seperti 10.1, atau kata apa saja.";
      return;
    }
    try {
      const hits = search(await index(), text);
      if (text !== input.value) return; // more was typed meanwhile
      list.replaceChildren(...hits.slice(0, MOST).map(row));
      status.textContent = hits.length > MOST ? `${hits.length} hasil; ${MOST} teratas ditampilkan.` : hits.length ? `${hits.length} hasil.` : "Tidak ada yang cocok.";
    } catch {
      status.textContent = "Indeks pencarian tidak dapat dibuka.";
    }
  };

  const open = () => {
    if (!dialog.open) dialog.showModal();
    input.select();
    answer();
    index().catch(() => {});
  };

  const step = (by) => {
    const stops = [input, ...list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    stops[Math.min(Math.max(at + by, 0), stops.length - 1)].focus();
  };

  opener.hidden = false;
  opener.addEventListener("click", open);
  input.addEventListener("input", answer);
  dialog.querySelector("button").addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("a")) dialog.close();
  });
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") step(1);
    else if (event.key === "ArrowUp") step(-1);
    else if (event.key === "Enter" && event.target === input) list.querySelector("a")?.click();
    else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select");
    const asked = (event.key === "/" && !typing && !event.ctrlKey && !event.altKey && !event.metaKey) || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey));
    if (!asked) return;
    event.preventDefault();
    open();
  });
})();
