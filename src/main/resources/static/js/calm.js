// Looks again without haste: not all open pages in the same moment, none of them all the time, and none that nobody looks at.

const SPREAD = 2000;

// Asks `refetch` to look at most once in so many milliseconds; whatever else would make it ask is put off until then.
export function calmly(refetch, atMostEvery) {
    let changed = false;
    let planned = null;
    let lookedAt = -atMostEvery;
    let looking = false;

    function now() {
        changed = false;
        lookedAt = performance.now();
        looking = true;
        window.htmx.trigger(refetch, "look");
        looking = false;
    }

    function ifChanged() {
        if (changed && planned === null && visible()) {
            const rest = Math.max(0, lookedAt + atMostEvery - performance.now());
            planned = setTimeout(() => {
                planned = null;
                if (visible()) {
                    now();
                }
            }, rest + Math.random() * SPREAD);
        }
    }

    function soon() {
        changed = true;
        ifChanged();
    }

    document.addEventListener("visibilitychange", ifChanged);
    return {now, soon, isNow: () => looking};
}

function visible() {
    return document.visibilityState === "visible";
}
