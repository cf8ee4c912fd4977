// The list looks again when the server says that something has changed (worklist/live). Here only: not while somebody is
// choosing, without losing one's place, and in words where screen readers listen.

import { calmly } from "./calm.js";

const refetch = document.getElementById("live-refetch");
const AT_MOST_EVERY = 15000;
let seen = null;

function list() {
    return document.getElementById("worklist");
}

function rowIds() {
    return [...list().querySelectorAll("tbody tr[id]")].map(row => row.id);
}

// Rows are picked, or a field of the list is being filled in: what one looks at must not move.
function choosing() {
    return list().querySelector("tbody input:checked") !== null
        || document.activeElement?.closest("#worklist :is(input, select, textarea)") !== null;
}

function waiting(yes) {
    document.getElementById("live-waiting").hidden = !yes;
}

function remember() {
    const active = document.activeElement;
    seen = {
        ids: rowIds(), words: list().querySelector("tbody")?.innerText ?? "",
        said: list().querySelector(".tg-announcement"),
        row: active?.closest("#worklist tr[id]")?.id,
    };
}

function compare() {
    if (seen.said && list().querySelector(".tg-announcement")) {
        // What the reader has just been told, and may still undo, is not taken away by what others do.
        list().querySelector(".tg-announcement").replaceWith(seen.said);
    }
    if (seen.row && document.activeElement === document.body) {
        document.getElementById(seen.row)?.querySelector(".tg-what a")?.focus({preventScroll: true});
    }
    const says = document.getElementById("live-says");
    const fresh = rowIds().filter(id => !seen.ids.includes(id)).length;
    if (fresh > 0) {
        says.textContent = says.dataset.fresh.replace("{0}", fresh);
    } else if ((list().querySelector("tbody")?.innerText ?? "") !== seen.words) {
        says.textContent = says.dataset.changed;
    }
    seen = null;
}

if (refetch) {
    const look = calmly(refetch, AT_MOST_EVERY);
    refetch.addEventListener("htmx:beforeRequest", event => {
        if (choosing()) {
            event.preventDefault();
            waiting(true);
        } else if (!look.isNow()) {
            event.preventDefault();
            look.soon();
        }
    });
    document.addEventListener("htmx:beforeSwap", event => {
        if (event.detail.requestConfig?.elt === refetch) {
            event.detail.shouldSwap = event.detail.xhr.status === 200 && !choosing();
            waiting(!event.detail.shouldSwap);
            if (event.detail.shouldSwap) {
                remember();
            }
        }
    });
    document.addEventListener("htmx:afterSettle", event => {
        if (event.detail.requestConfig?.elt === refetch && seen) {
            compare();
        }
    });
    document.querySelector("#live-waiting button").addEventListener("click", () => {
        list().querySelectorAll("tbody input:checked").forEach(box => box.checked = false);
        waiting(false);
        look.now();
    });
}
