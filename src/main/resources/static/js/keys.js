// Single keys for whoever works through a list all day. Never while something is typed, never with another key held down, and
// only for those who have not switched them off (body data-keys).

const keyActions = {
    j: () => step(1),
    k: () => step(-1),
    c: () => claim(),
    "/": () => document.querySelector("main input[type=search]"),
    "?": () => { const help = document.getElementById("keys"); help?.showModal(); return help; },
};

function rows() {
    return [...document.querySelectorAll(".tg-list tbody tr")].filter(row => row.querySelector(".tg-what a"));
}

function currentRow() {
    return rows().find(row => row.contains(document.activeElement));
}

// Enter is the link's own: the row's link is what has the focus.
function step(by) {
    const all = rows();
    const at = all.indexOf(currentRow());
    const to = at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1);
    return all[to]?.querySelector(".tg-what a");
}

// In the list the row one stands on; on the page of one obligation that one.
function claim() {
    const place = rows().length > 0 ? currentRow() : document.querySelector("main");
    const button = place?.querySelector("form[action*='/claim'] button");
    button?.click();
    return null;
}

function types(target) {
    return target.closest("input, textarea, select, [contenteditable], dialog") !== null;
}

document.addEventListener("keydown", event => {
    const action = keyActions[event.key];
    if (document.body.dataset.keys !== "on" || !action || event.defaultPrevented || event.isComposing
            || event.ctrlKey || event.altKey || event.metaKey || types(event.target)) {
        return;
    }
    const place = action();
    if (place || event.key !== "/") {
        event.preventDefault();
    }
    place?.focus();
});

// Not our keys, but of the same kind: what the browser knows and the page should say.
function sayOffline() {
    const banner = document.getElementById("offline");
    if (banner) {
        banner.hidden = navigator.onLine;
    }
}
window.addEventListener("offline", sayOffline);
window.addEventListener("online", sayOffline);
document.addEventListener("DOMContentLoaded", sayOffline);
