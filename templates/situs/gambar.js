// Pictures: zoomed and moved by their viewBox alone, so that no style is written into the page.
"use strict";
(() => {
  const READABLE = 1; // pixels for one pt of the picture, below which its words are hard to read
  const NATURAL = 4 / 3;
  const CLOSEST = 6;
  const STEP = 1.3;

  class Gambar {
    constructor(box) {
      this.box = box;
      this.svg = box.querySelector("svg");
      const { width, height } = this.svg.viewBox.baseVal;
      [this.width, this.height] = [width, height];
      this.whole = this.svg.getAttribute("viewBox");
      this.touched = false;
      this.fingers = new Map();
      this.tools();
      box.classList.add("hidup");
      box.setAttribute("aria-label", "Gambar. Tombol + dan - memperbesar dan memperkecil, 0 menampilkan seluruhnya, panah menggeser");
      new ResizeObserver(() => this.fit()).observe(box);
      box.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
      box.addEventListener("keydown", (event) => this.key(event));
      for (const name of ["pointerdown", "pointermove", "pointerup", "pointercancel"])
        box.addEventListener(name, (event) => this[name](event));
      box.addEventListener("click", (event) => this.dragged && (event.preventDefault(), event.stopPropagation()), true);
      box.addEventListener("dragstart", (event) => event.preventDefault());
      box.addEventListener("focusin", (event) => this.reveal(event.target));
      addEventListener("beforeprint", () => this.paper(true));
      addEventListener("afterprint", () => this.paper(false));
    }

    tools() {
      const bar = document.createElement("div");
      bar.className = "alat";
      const button = (text, label, act) => {
        const made = document.createElement("button");
        made.type = "button";
        made.textContent = text;
        made.setAttribute("aria-label", label);
        made.title = label;
        made.addEventListener("click", act);
        bar.append(made);
      };
      button("+", "Perbesar", () => this.zoom(STEP));
      button("\u2212", "Perkecil", () => this.zoom(1 / STEP));
      button("Utuh", "Utuh: tampilkan seluruh gambar", () => this.show());
      const hint = document.createElement("span");
      hint.textContent = "Klik kotak untuk membuka; seret untuk menggeser; Ctrl + roda untuk memperbesar";
      bar.append(hint);
      this.box.before(bar);
    }

    // The size of the box is that of the picture as it is shown first: whole, or as much of it as can be read.
    fit() {
      const across = this.box.clientWidth;
      if (!across || (this.touched && across === this.across)) return;
      if (across !== this.across) {
        this.across = across;
        const scale = Math.min(Math.max(across / this.width, READABLE), NATURAL);
        this.svg.style.height = `${Math.ceil(this.height * scale)}px`;
        this.down = Math.ceil(this.height * scale);
        this.first = scale;
      }
      this.show(this.first);
      this.touched = false;
    }

    // Show the whole picture, or its beginning at a scale in pixels for one pt.
    show(scale = Math.min(this.across / this.width, this.down / this.height, NATURAL)) {
      this.scale = scale;
      this.x = Math.min(0, (this.width - this.across / scale) / 2);
      this.y = Math.min(0, (this.height - this.down / scale) / 2);
      this.draw();
    }

    draw() {
      const [across, down] = [this.across / this.scale, this.down / this.scale];
      const held = (at, size, seen) => (seen >= size ? (size - seen) / 2 : Math.min(Math.max(at, 0), size - seen));
      this.x = held(this.x, this.width, across);
      this.y = held(this.y, this.height, down);
      this.svg.setAttribute("viewBox", `${this.x} ${this.y} ${across} ${down}`);
      // A finger scrolls the page where it cannot move the picture.
      const [wide, high] = [across < this.width - 1, down < this.height - 1];
      this.box.style.touchAction = high ? "none" : wide ? "pan-y" : "pan-x pan-y";
      this.box.classList.toggle("geser", wide || high);
    }

    zoom(factor, px = this.across / 2, py = this.down / 2) {
      const least = Math.min(this.across / this.width, this.down / this.height, NATURAL);
      const scale = Math.min(Math.max(this.scale * factor, least), CLOSEST);
      this.x += px / this.scale - px / scale;
      this.y += py / this.scale - py / scale;
      this.scale = scale;
      this.touched = true;
      this.draw();
    }

    move(dx, dy) {
      this.x -= dx / this.scale;
      this.y -= dy / this.scale;
      this.touched = true;
      this.draw();
    }

    at(event) {
      const edge = this.svg.getBoundingClientRect();
      return [event.clientX - edge.left, event.clientY - edge.top];
    }

    // Without Ctrl the wheel scrolls the page, unless the reader has chosen the picture.
    wheel(event) {
      if (!event.ctrlKey && !this.box.contains(document.activeElement)) return;
      event.preventDefault();
      const lines = event.deltaMode ? 16 : 1;
      this.zoom(Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.005 : 0.002)), ...this.at(event));
    }

    key(event) {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const far = 60;
      const act = {
        "+": () => this.zoom(STEP),
        "=": () => this.zoom(STEP),
        "-": () => this.zoom(1 / STEP),
        0: () => this.show(),
        ArrowLeft: () => this.move(far, 0),
        ArrowRight: () => this.move(-far, 0),
        ArrowUp: () => this.move(0, far),
        ArrowDown: () => this.move(0, -far),
      }[event.key];
      const scrolls = event.key.startsWith("Arrow") && !this.box.classList.contains("geser");
      if (!act || scrolls) return;
      event.preventDefault();
      act();
    }

    pointerdown(event) {
      if (event.button) return;
      this.fingers.set(event.pointerId, [event.clientX, event.clientY]);
      if (this.fingers.size === 1) [this.dragged, this.from] = [false, [event.clientX, event.clientY]];
    }

    pointermove(event) {
      const before = this.fingers.get(event.pointerId);
      if (!before) return;
      const now = [event.clientX, event.clientY];
      if (this.fingers.size === 2) {
        const other = [...this.fingers].find(([id]) => id !== event.pointerId)[1];
        const apart = (a, b) => Math.hypot(a[0] - b[0], a[1] - b[1]) || 1;
        this.dragged = true;
        this.zoom(apart(now, other) / apart(before, other), ...this.at({ clientX: (now[0] + other[0]) / 2, clientY: (now[1] + other[1]) / 2 }));
      } else if (this.dragged || Math.hypot(now[0] - this.from[0], now[1] - this.from[1]) > 5) {
        if (!this.dragged) this.box.setPointerCapture(event.pointerId);
        this.dragged = true;
        this.move(now[0] - before[0], now[1] - before[1]);
      }
      this.fingers.set(event.pointerId, now);
    }

    pointerup(event) {
      this.fingers.delete(event.pointerId);
      setTimeout(() => (this.dragged = false)); // the click that follows is part of the drag
    }

    pointercancel(event) {
      this.pointerup(event);
    }

    // What the keyboard reaches must be seen.
    reveal(target) {
      if (!(target instanceof SVGGraphicsElement) || !target.matches(":focus-visible")) return;
      const { x, y, width, height } = target.getBBox();
      const [across, down] = [this.across / this.scale, this.down / this.scale];
      const inside = (at, size, from, seen) => at >= from && at + size <= from + seen;
      if (inside(x, width, this.x, across) && inside(y, height, this.y, down)) return;
      this.x = x + (width - across) / 2;
      this.y = y + (height - down) / 2;
      this.touched = true;
      this.draw();
    }

    paper(begins) {
      if (begins) {
        this.svg.style.height = "";
        this.svg.setAttribute("viewBox", this.whole);
      } else if (this.across) {
        this.svg.style.height = `${this.down}px`;
        this.draw();
      }
    }
  }

  for (const box of document.querySelectorAll(".gambar > .gulir")) new Gambar(box);
})();
