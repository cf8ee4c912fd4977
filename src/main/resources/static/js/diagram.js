// Draws the model and puts on it what stands in the table. Without this file the picture and the table remain.

const live = document.getElementById("live");
const frame = live.querySelector(".tg-live-canvas");

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

// A whole model is too small to read on most screens: begin where the case stands.
function look(viewer, places) {
    const canvas = viewer.get("canvas");
    canvas.zoom("fit-viewport", "auto");
    const first = [...places.keys()].find(id => viewer.get("elementRegistry").get(id));
    if (canvas.zoom() < 0.6 && first) {
        canvas.zoom(0.75);
        canvas.scrollToElement(first, 120);
    }
}

function tools(viewer) {
    const canvas = viewer.get("canvas");
    const bar = live.querySelector(".tg-live-tools");
    bar.hidden = false;
    bar.addEventListener("click", event => {
        const how = event.target.dataset.zoom;
        if (how === "all") {
            canvas.zoom("fit-viewport", "auto");
        } else if (how) {
            viewer.get("zoomScroll").stepZoom(how === "in" ? 1 : -1);
        }
    });
}

async function draw() {
    const picture = frame.querySelector("img");
    const canvas = document.createElement("div");
    canvas.className = "tg-live-space";
    frame.append(canvas);
    const viewer = new window.BpmnJS({ container: canvas });
    try {
        picture.remove();
        await viewer.importXML(live.querySelector("[data-model]").textContent);
        const places = marks();
        whereItStands(viewer, places);
        look(viewer, places);
        tools(viewer);
        // The drawing inside takes the focus itself.
        frame.removeAttribute("tabindex");
        live.dataset.drawn = "yes";
    } catch (failed) {
        viewer.destroy();
        canvas.replaceWith(picture);
        throw failed;
    }
}

draw();
