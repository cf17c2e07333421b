// Show a page as it is now, as soon as the server says that it has changed.
"use strict";

const own = document.currentScript;
let events;

function listen(shown) {
  events?.close();
  events = new EventSource("/-/events?" + new URLSearchParams({ page: location.pathname, shown }));
  events.addEventListener("changed", renew);
  events.addEventListener("faults", (event) => showFaults(JSON.parse(event.data)));
}

// A page of which nothing but the text has changed gets its new text in place, which is quicker than to load it anew.
function renew() {
  const request = new XMLHttpRequest();
  request.open("GET", location.href);
  request.responseType = "document";
  request.onerror = () => location.reload();
  request.onload = () => {
    const next = request.response;
    const shown = next?.querySelector("script[data-shown]")?.dataset.shown;
    if (!shown || !isFramedAlike(next)) return location.reload();
    document.body.replaceWith(next.body);
    listen(shown);
  };
  request.send();
}

function isFramedAlike(next) {
  const [now, then] = [document, next].map((page) => {
    const frame = page.documentElement.cloneNode();
    frame.append(page.head.cloneNode(true));
    delete frame.querySelector("script[data-shown]").dataset.shown;
    return frame.outerHTML;
  });
  return now === then && document.scripts.length === 1 && next.scripts.length === 1;
}

function showFaults(faults) {
  let box = document.querySelector("#fault");
  if (!faults) return box?.remove();
  box ??= document.body.appendChild(document.createElement("pre"));
  box.id = "fault";
  box.textContent = faults;
  Object.assign(box.style, {
    position: "fixed", insetBlockEnd: 0, insetInline: 0, margin: 0, padding: "1rem", maxBlockSize: "60vh",
    overflow: "auto", zIndex: 9, background: "#fff", color: "#000", border: "6px solid #b00020",
    direction: "ltr", textAlign: "start", whiteSpace: "pre-wrap", font: "1rem/1.5 monospace",
  });
}

listen(own.dataset.shown);
