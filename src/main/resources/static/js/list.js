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
