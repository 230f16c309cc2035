// Trees: all rows unfolded or folded at once; what is sought or printed is unfolded.
"use strict";
(() => {
  for (const tree of document.querySelectorAll(".pohon")) {
    const bar = document.createElement("p");
    bar.className = "alat";
    const button = (text, open) => {
      const made = document.createElement("button");
      made.type = "button";
      made.textContent = text;
      made.addEventListener("click", () => tree.querySelectorAll("details").forEach((each) => (each.open = open)));
      bar.append(made);
    };
    button("Buka semua", true);
    button("Tutup semua", false);
    tree.before(bar);
    let shut = [];
    addEventListener("beforeprint", () => {
      shut = [...tree.querySelectorAll("details:not([open])")];
      shut.forEach((each) => (each.open = true));
    });
    addEventListener("afterprint", () => shut.forEach((each) => (each.open = false)));
  }

  const unfold = () => {
    const sought = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let at = sought?.closest("details"); at; at = at.parentElement.closest("details")) at.open = true;
    // In one large page, say where one is and read on from there.
    const page = document.body.classList.contains("tunggal") && sought?.closest(".halaman");
    if (!page) return;
    document.title = page.dataset.judul;
    for (const link of document.querySelectorAll(".menu a")) {
      if (link.hash.slice(1) === encodeURI(page.id)) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  };
  addEventListener("hashchange", unfold);
  unfold();
})();
