// Colours each step as its row in the table says, and writes the row's number on it; again when the table has been read again.
// Without this file the picture and the table remain.

import { draw, look } from "./drawing.js";

const map = document.getElementById("heat-map");
let drawn = [];

function rows() {
    return [...document.querySelectorAll("#heat-steps tr[data-element]")];
}

// All that the row says, for whoever points at the number or hears it.
function words(row) {
    const cells = [...row.querySelectorAll("td[data-label]")].map(cell => `${cell.dataset.label} ${cell.textContent.trim()}`);
    return `${row.querySelector("th a, th > span:not([aria-hidden])").textContent.trim()}: ${cells.join(", ")}`;
}

function badge(row) {
    const link = document.createElement("a");
    link.className = "tg-heat-badge";
    link.href = row.dataset.href;
    link.textContent = row.dataset.number;
    link.title = words(row);
    link.setAttribute("aria-label", link.title);
    return link;
}

function paint(viewer) {
    const canvas = viewer.get("canvas");
    const overlays = viewer.get("overlays");
    drawn.forEach(([id, marker]) => canvas.removeMarker(id, marker));
    overlays.clear();
    drawn = rows().filter(row => row.dataset.number && viewer.get("elementRegistry").get(row.dataset.element)).map(row => {
        const marker = `tg-heat-step-${row.dataset.level}`;
        canvas.addMarker(row.dataset.element, marker);
        overlays.add(row.dataset.element, { position: { top: -16, left: -12 }, scale: { min: 0.9, max: 1.2 }, html: badge(row) });
        return [row.dataset.element, marker];
    });
    map.dataset.painted = rows().map(row => row.dataset.number).join(" ");
}

function hottestFirst() {
    return rows().sort((a, b) => b.dataset.level - a.dataset.level).map(row => row.dataset.element);
}

if (map) {
    draw(map).then(viewer => {
        paint(viewer);
        look(viewer, hottestFirst());
        map.dataset.drawn = "yes";
        document.addEventListener("htmx:afterSettle", () => paint(viewer));
    });
}
