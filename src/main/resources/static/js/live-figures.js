// Figures look again when the server says that something has changed (dashboard/live). Here only: once in five minutes also unasked,
// since hours pass too; and in words where screen readers listen, but only when a number is another and not every time.

import { calmly } from "./calm.js";

const refetch = document.getElementById("live-refetch");
const AT_MOST_EVERY = 10000;
const AT_LEAST_EVERY = 300000;
const SAY_AT_MOST_EVERY = 60000;
let saidAt = -SAY_AT_MOST_EVERY;
let seen = "";

function numbers() {
    return document.getElementById("figures")?.innerText ?? "";
}

function tell() {
    const at = document.getElementById("live-at");
    at.textContent = at.dataset.at.replace("{0}", new Date().toLocaleTimeString(document.documentElement.lang, {hour: "2-digit", minute: "2-digit"}));
    at.hidden = false;
    if (numbers() !== seen && performance.now() - saidAt >= SAY_AT_MOST_EVERY) {
        saidAt = performance.now();
        const says = document.getElementById("live-says");
        says.textContent = "";
        says.textContent = says.dataset.changed;
    }
}

if (refetch) {
    const look = calmly(refetch, AT_MOST_EVERY);
    refetch.addEventListener("htmx:beforeRequest", event => {
        if (!look.isNow()) {
            event.preventDefault();
            look.soon();
        }
    });
    // What was told while nobody listened is not told again.
    document.getElementById("live").addEventListener("htmx:sseOpen", event => {
        if (event.currentTarget.dataset.open) {
            look.soon();
        }
        event.currentTarget.dataset.open = "yes";
    });
    document.addEventListener("htmx:beforeSwap", event => {
        if (event.detail.requestConfig?.elt === refetch) {
            // Whoever was logged out meanwhile keeps what stands there.
            event.detail.shouldSwap = event.detail.xhr.status === 200 && event.detail.xhr.responseText.includes('id="figures"');
            seen = numbers();
        }
    });
    document.addEventListener("htmx:afterSettle", event => {
        if (event.detail.requestConfig?.elt === refetch) {
            tell();
        }
    });
    setInterval(look.soon, AT_LEAST_EVERY);
}
