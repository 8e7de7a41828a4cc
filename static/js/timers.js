/* Countdowns by the clock of the server, whatever the clock of this device says. */
let ahead = 0; // of this device's clock, in milliseconds

export function setClock(now) {
  ahead = Date.now() - now;
}

export function installTimers() {
  show();
  setInterval(show, 250);
}

function show() {
  document.querySelectorAll("[data-timer]").forEach((place) => {
    const left = Math.ceil((Number(place.dataset.timer) - (Date.now() - ahead)) / 1000);
    const text = left > 0 ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}` : place.dataset.over;
    if (place.textContent !== text) place.textContent = text;
    place.classList.toggle("timer--over", left <= 0);
    place.classList.toggle("timer--soon", left > 0 && left <= 30);
  });
}
