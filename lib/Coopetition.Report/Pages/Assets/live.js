// Keeps a page that the command serves up to date: reloads it where the reader is, and shows what is wrong until it is mended.
(() => {
  'use strict';

  const { page, events } = document.currentScript.dataset;
  const kept = 'coopetition.place';
  const nameOf = details => {
    const home = details.closest('[id]') ?? document.body;
    return `${home.id} ${[...home.querySelectorAll('details')].indexOf(details)}`;
  };

  function keepPlace() {
    const topOf = element => element.getBoundingClientRect().top;
    const read = [...document.querySelectorAll('main [id]')].findLast(element => element.getClientRects().length > 0 && topOf(element) < innerHeight / 3);
    sessionStorage.setItem(kept, JSON.stringify({
      id: read?.id,
      top: read && topOf(read),
      scroll: scrollY,
      open: [...document.querySelectorAll('details[open]')].map(nameOf),
    }));
  }

  function findPlace() {
    const place = JSON.parse(sessionStorage.getItem(kept));
    sessionStorage.removeItem(kept);
    if (!place) {
      return;
    }
    const open = new Set(place.open);
    document.querySelectorAll('details').forEach(details => { details.open ||= open.has(nameOf(details)); });
    const read = place.id && document.getElementById(place.id);
    scrollTo({ top: read ? scrollY + read.getBoundingClientRect().top - place.top : place.scroll, behavior: 'instant' });
  }

  const panel = document.createElement('section');
  panel.className = 'live';
  panel.setAttribute('role', 'status');
  panel.hidden = true;
  document.body.append(panel);

  function show({ running, errors }) {
    const lines = errors.map(error => {
      const line = document.createElement('p');
      line.className = 'failed';
      line.textContent = error;
      return line;
    });
    panel.hidden = !running && lines.length === 0;
    panel.replaceChildren(...lines, ...(running ? ['Running again …'] : []));
  }

  history.scrollRestoration = 'manual';
  addEventListener('load', findPlace);
  new EventSource(events).addEventListener('message', message => {
    const status = JSON.parse(message.data);
    show(status);
    if (status.page && status.page !== page) {
      keepPlace();
      location.reload();
    }
  });
})();
