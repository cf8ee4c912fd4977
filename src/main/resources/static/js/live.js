// The list looks again when the server says that something has changed (worklist/live). Here only: not while somebody is
// choosing, without losing one's place, and in words where screen readers listen; and not all open lists in the same moment,
// none of them all the time, and none that nobody looks at.

const refetch = document.getElementById("live-refetch");
const SPREAD = 2000;
const AT_MOST_EVERY = 15000;
let seen = null;
let changed = false;
let planned = null;
let lookedAt = -AT_MOST_EVERY;
let looking = false;

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

function visible() {
    return document.visibilityState === "visible";
}

function lookNow() {
    changed = false;
    lookedAt = performance.now();
    looking = true;
    window.htmx.trigger(refetch, "look");
    looking = false;
}

function lookSoon() {
    if (changed && planned === null && visible()) {
        const rest = Math.max(0, lookedAt + AT_MOST_EVERY - performance.now());
        planned = setTimeout(() => {
            planned = null;
            if (visible()) {
                lookNow();
            }
        }, rest + Math.random() * SPREAD);
    }
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
    refetch.addEventListener("htmx:beforeRequest", event => {
        if (choosing()) {
            event.preventDefault();
            waiting(true);
        } else if (!looking) {
            event.preventDefault();
            changed = true;
            lookSoon();
        }
    });
    document.addEventListener("visibilitychange", lookSoon);
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
        lookNow();
    });
}
