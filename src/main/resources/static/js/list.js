// The worklist works without this; it only adds a box that picks every row of the page.
function offerAll() {
    const form = document.getElementById("bulk");
    const head = document.querySelector("thead .tg-pick");
    if (!form || !head || head.querySelector("input")) {
        return;
    }
    const all = document.createElement("input");
    all.type = "checkbox";
    all.className = "ds-input";
    all.setAttribute("aria-label", form.dataset.all);
    all.addEventListener("change", () => {
        document.querySelectorAll("tbody .tg-pick input").forEach((one) => { one.checked = all.checked; });
    });
    head.replaceChildren(all);
}
document.addEventListener("DOMContentLoaded", offerAll);
document.addEventListener("htmx:afterSettle", offerAll);

// Whoever leaves the list by a row finds that row again, also by the browser's own way back: the address says which it was.
document.addEventListener("click", event => {
    const row = event.target.closest("tbody tr[id] a[href]")?.closest("tr");
    if (row) {
        history.replaceState(history.state, "", "#" + row.id);
    }
});
window.addEventListener("pageshow", () => {
    if (/^#o\d+$/.test(location.hash)) {
        document.getElementById(location.hash.slice(1))?.focus();
    }
});
