// The button that takes something back goes when it can no more. The server counts by itself; this only keeps the page honest.
const UNDO_MS = 10000;

function countDown() {
    document.querySelectorAll("form[data-undo]:not([data-counting])").forEach(form => {
        form.dataset.counting = "true";
        // Whoever stands on it keeps it, and is told in words if it was too late.
        setTimeout(() => { if (!form.contains(document.activeElement)) { form.remove(); } }, UNDO_MS);
    });
}
document.addEventListener("DOMContentLoaded", countDown);
document.addEventListener("htmx:afterSettle", countDown);
