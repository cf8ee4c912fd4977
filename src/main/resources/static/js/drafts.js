// Keeps what is typed on the server, and stands guard where a press would lose it. Without this file the form still works:
// what is sent is kept, and whoever was logged out meanwhile gets the text back.

const QUIET_MS = 2500;   // after the last key
const RETRY_MS = 5000;   // while logged out or without a connection

const form = document.querySelector("form[data-draft]");
if (form) {
    start(form);
}

function start(form) {
    let dirty = false;     // something is typed that the server does not have
    // Two versions stand beside each other: the reader decides, and until then nothing is saved.
    let stopped = document.querySelector("#draft[role=alert]") !== null;
    let timer = null;
    let saving = Promise.resolve(true);
    const reader = form.dataset.reader;
    const alarm = name => document.getElementById("draft-" + name);
    const say = name => ["expired", "other", "unreachable", "renewed"].forEach(each => alarm(each).hidden = each !== name);

    form.addEventListener("input", () => { dirty = true; later(QUIET_MS); });
    form.addEventListener("submit", guard);
    document.addEventListener("visibilitychange", () => { if (document.hidden && dirty) { save(true); } });
    window.addEventListener("pagehide", () => { if (dirty) { save(true); } });
    window.addEventListener("online", () => { if (dirty) { save(); } });
    window.addEventListener("focus", () => { if (dirty && !alarm("expired").hidden) { save(); } });
    // Only what nobody has promised to keep deserves the browser's own question.
    window.addEventListener("beforeunload", event => { if (dirty && anyAlarm()) { event.preventDefault(); } });
    // Whoever types faster than this file arrives is not heard by a listener.
    if ([...form.elements].some(changed)) {
        dirty = true;
        later(QUIET_MS);
    }

    function later(ms) {
        clearTimeout(timer);
        timer = setTimeout(() => save(), ms);
    }

    // One at a time: two saves under way would look like two windows.
    function save(leaving = false) {
        clearTimeout(timer);
        saving = saving.then(() => dirty || leaving ? send(leaving) : true);
        return saving;
    }

    async function send(leaving) {
        if (stopped) {
            return false;
        }
        dirty = false;
        try {
            const answer = await ask(form.dataset.draft, leaving);
            if (answer.status === 401) {
                dirty = true;
                return await renew() ? send(leaving) : false;
            }
            if (!answer.headers.get("Content-Type")?.includes("html")) {
                throw new Error("not our answer");
            }
            return show(answer, await answer.text());
        } catch {
            dirty = true;
            say("unreachable");
            later(RETRY_MS);
            return false;
        }
    }

    function ask(address, leaving) {
        return fetch(address, {
            method: "POST", body: new URLSearchParams(new FormData(form)), keepalive: leaving, redirect: "error",
            headers: {"X-Requested-With": "XMLHttpRequest"},
        });
    }

    function show(answer, html) {
        const line = new DOMParser().parseFromString(html, "text/html").getElementById("draft");
        if (!line) {
            throw new Error("not our answer");
        }
        document.getElementById("draft").replaceWith(line);
        if (line.dataset.version) {
            form.elements["draft-version"].value = line.dataset.version;
        }
        if (anyAlarm()) {
            say(alarm("expired").hidden ? null : "renewed");
        }
        stopped = answer.status === 409;
        if (stopped) {
            line.querySelectorAll("[data-leave]").forEach(link => link.addEventListener("click", () => dirty = false));
        }
        return answer.ok;
    }

    // Whoever has logged in again in another tab has a new token; the page goes on with that one, if it is the same person.
    async function renew() {
        const answer = await fetch("/session", {headers: {"X-Requested-With": "XMLHttpRequest"}, redirect: "error"});
        if (answer.status !== 200) {
            say("expired");
            later(RETRY_MS);
            return false;
        }
        const session = await answer.json();
        if (session.reader !== reader) {
            say("other");
            later(RETRY_MS);
            return false;
        }
        document.querySelectorAll("input[name=_csrf]").forEach(input => input.value = session.csrf);
        return true;
    }

    function anyAlarm() {
        return ["expired", "other", "unreachable"].some(name => !alarm(name).hidden);
    }

    // A whole form is only sent when the server has said that it hears: else the text stays where it is.
    async function guard(event) {
        if (event.submitter?.hasAttribute("formaction")) {
            dirty = false;
            return;
        }
        event.preventDefault();
        dirty = true;
        if (await save()) {
            dirty = false;
            form.submit();
        } else if (document.querySelector("#draft[data-too-long]")) {
            dirty = false;
            form.submit();
        } else {
            (document.querySelector("#draft[role=alert]") ?? document.querySelector("#draft-alarms > :not([hidden])"))
                ?.scrollIntoView({block: "center"});
        }
    }
}

// Does the field hold something else than what the server sent?
function changed(field) {
    if (field.type === "checkbox" || field.type === "radio") {
        return field.checked !== field.defaultChecked;
    }
    if (field.options) {
        return field.selectedIndex !== Math.max(0, [...field.options].findIndex(option => option.defaultSelected));
    }
    return "defaultValue" in field && field.value !== field.defaultValue;
}
