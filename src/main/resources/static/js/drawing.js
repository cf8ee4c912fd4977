// A model in the place of its picture. Without scripts the picture remains, and the table below says the same.

/** Draws the model of a .tg-live block; what is marked on it is the caller's. */
export async function draw(block) {
    const frame = block.querySelector(".tg-live-canvas");
    const picture = frame.querySelector("img");
    const space = document.createElement("div");
    space.className = "tg-live-space";
    frame.append(space);
    const viewer = new window.BpmnJS({ container: space });
    try {
        picture.remove();
        await viewer.importXML(block.querySelector("[data-model]").textContent);
        tools(viewer, block);
        // The drawing inside takes the focus itself.
        frame.removeAttribute("tabindex");
        return viewer;
    } catch (failed) {
        viewer.destroy();
        space.replaceWith(picture);
        throw failed;
    }
}

/** A whole model is too small to read on most screens: begin at the first of these. */
export function look(viewer, elements) {
    const canvas = viewer.get("canvas");
    canvas.zoom("fit-viewport", "auto");
    const first = elements.find(id => viewer.get("elementRegistry").get(id));
    if (canvas.zoom() < 0.6 && first) {
        canvas.zoom(0.75);
        canvas.scrollToElement(first, 120);
    }
}

function tools(viewer, block) {
    const bar = block.querySelector(".tg-live-tools");
    bar.hidden = false;
    bar.addEventListener("click", event => {
        const how = event.target.dataset.zoom;
        if (how === "all") {
            viewer.get("canvas").zoom("fit-viewport", "auto");
        } else if (how) {
            viewer.get("zoomScroll").stepZoom(how === "in" ? 1 : -1);
        }
    });
}
