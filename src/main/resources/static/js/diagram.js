// Draws the model and puts on it what stands in the table. Without this file the picture and the table remain.

import { draw, look } from "./drawing.js";

const live = document.getElementById("live");

function marks() {
    const places = new Map();
    for (const row of document.querySelectorAll("tr[data-element]")) {
        const mark = places.get(row.dataset.element) ?? { tokens: 0, late: false, href: row.dataset.href, title: row.querySelector("th").textContent.trim() };
        mark.tokens += 1;
        mark.late = mark.late || row.dataset.late === "yes";
        places.set(row.dataset.element, mark);
    }
    return places;
}

function badge(mark) {
    const link = document.createElement("a");
    link.className = mark.late ? "tg-token tg-token-late" : "tg-token";
    link.href = mark.href;
    link.textContent = mark.late ? `${mark.tokens} !` : `${mark.tokens}`;
    const words = mark.tokens === 1 ? live.dataset.countOne : live.dataset.countMany;
    link.setAttribute("aria-label", `${mark.title}: ${mark.tokens} ${words}${mark.late ? ", " + live.dataset.late : ""}`);
    return link;
}

function whereItStands(viewer, places) {
    const canvas = viewer.get("canvas");
    const overlays = viewer.get("overlays");
    const registry = viewer.get("elementRegistry");
    for (const [id, mark] of places) {
        if (registry.get(id)) {
            canvas.addMarker(id, mark.late ? "tg-here-late" : "tg-here");
            overlays.add(id, { position: { top: -14, right: 18 }, scale: { min: 0.9, max: 1.2 }, html: badge(mark) });
        }
    }
}

draw(live).then(viewer => {
    const places = marks();
    whereItStands(viewer, places);
    look(viewer, [...places.keys()]);
    live.dataset.drawn = "yes";
});
