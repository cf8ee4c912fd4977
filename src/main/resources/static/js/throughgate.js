// Everything works without this file; it only saves a page load and tells what happens.

// A fragment request that did not get through: say so where screen readers listen.
document.addEventListener("htmx:sendError", () => {
    const place = document.getElementById("announcement");
    if (place) {
        place.textContent = place.dataset.offline;
    }
});

// After a failed form, the reader starts at the summary of what to correct.
function focusSummary() {
    document.querySelector(".ds-error-summary")?.focus();
}
document.addEventListener("DOMContentLoaded", focusSummary);
document.addEventListener("htmx:afterSettle", focusSummary);
