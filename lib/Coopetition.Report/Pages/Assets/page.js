(() => {
  'use strict';

  const rooms = [['wide', 860], ['square', 600], ['column', 0]];
  const printed = ['wide', 'square', 'column'];
  const printedWidth = 672; // A4 less its margins
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const charts = [...document.querySelectorAll('.chart')].map(element => ({ element, drawn: '' }));

  function dataOf(chart) {
    chart.data ??= JSON.parse(document.getElementById(chart.element.id.replace(/^chart_/, 'data_')).textContent);
    return chart.data;
  }

  // A chart's labels are placed for the width that it was made for, so with less room all of it gets smaller
  function draw(chart, printing) {
    const room = chart.element.parentElement.clientWidth;
    const width = printing ? printedWidth : room;
    if (width === 0) {
      return Promise.resolve();
    }

    const data = dataOf(chart);
    const sizes = printing ? printed : rooms.filter(([, from]) => width >= from).map(([name]) => name).concat(printed);
    const size = sizes.find(name => data[name]);
    const theme = dark.matches && !printing ? 'dark' : 'light';
    const figure = structuredClone(data[size]?.[theme] ?? data[size]?.light ?? {});
    const made = figure.layout?.width ?? width;
    const drawn = size === 'column' ? Math.max(made, width) : made;
    const height = figure.layout?.height ?? chart.element.clientHeight;
    const scale = Math.min(1, width / drawn);
    const key = `${size} ${theme} ${drawn} ${scale}`;
    if (chart.drawn === key) {
      return Promise.resolve();
    }

    chart.drawn = key;
    if (!chart.plot) {
      chart.plot = document.createElement('div');
      chart.element.replaceChildren(chart.plot);
    }

    Object.assign(chart.plot.style, { width: `${drawn}px`, height: `${height}px`, transform: scale < 1 ? `scale(${scale})` : 'none', transformOrigin: '0 0' });
    const layout = { ...figure.layout, width: drawn, height, autosize: false };
    return Plotly.react(chart.plot, figure.data ?? [], layout, { ...figure.config, responsive: false, displayModeBar: false, scrollZoom: false });
  }

  const seen = new Set();
  const byElement = new Map(charts.map(chart => [chart.element, chart]));
  const inView = new IntersectionObserver(entries => {
    for (const entry of entries.filter(entry => entry.isIntersecting)) {
      inView.unobserve(entry.target);
      seen.add(byElement.get(entry.target));
      draw(byElement.get(entry.target), false);
    }
  }, { rootMargin: '600px 0px' });
  charts.forEach(chart => inView.observe(chart.element));

  const redraw = () => seen.forEach(chart => draw(chart, false));
  dark.addEventListener('change', redraw);
  let frame = 0;
  addEventListener('resize', () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(redraw);
  });

  const folded = [...document.querySelectorAll('.claims details, details.note, details.unchecked, footer details')];
  addEventListener('beforeprint', () => {
    folded.forEach(details => { details.open = true; });
    charts.forEach(chart => draw(chart, true));
  });
  addEventListener('afterprint', () => {
    folded.forEach(details => { details.open = false; });
    redraw();
  });

  // For programs that take pictures of the page
  window.coopetition = {
    drawAll: printing => Promise.all(charts.map(chart => {
      seen.add(chart);
      return draw(chart, Boolean(printing));
    })),
  };

  // The contents follow the reader
  const links = new Map([...document.querySelectorAll('.contents a')].map(link => [link.hash.slice(1), link]));
  const sections = [...links.keys()].map(id => document.getElementById(decodeURIComponent(id))).filter(Boolean);
  function follow() {
    const current = sections.findLast(section => section.getBoundingClientRect().top < innerHeight / 3);
    for (const [id, link] of links) {
      if (current && decodeURIComponent(id) === current.id) {
        link.setAttribute('aria-current', 'location');
      } else {
        link.removeAttribute('aria-current');
      }
    }
  }
  addEventListener('scroll', follow, { passive: true });
  follow();

  // A link to a claim opens it even where the filter hides it
  for (const ledger of document.querySelectorAll('.ledger')) {
    const buttons = [...ledger.querySelectorAll('.filter button')];
    const claims = [...ledger.querySelectorAll('.claims > li[data-verdict]')];
    const status = ledger.querySelector('[role="status"]');
    ledger.querySelector('.filter').hidden = false;
    const show = verdict => {
      buttons.forEach(button => button.setAttribute('aria-pressed', String(button.dataset.verdict === verdict)));
      claims.forEach(claim => { claim.hidden = verdict !== '' && claim.dataset.verdict !== verdict; });
      const count = claims.filter(claim => !claim.hidden).length;
      status.textContent = `${count} ${count === 1 ? 'claim' : 'claims'} shown`;
    };
    buttons.forEach(button => button.addEventListener('click', () => show(button.dataset.verdict)));
    addEventListener('hashchange', () => {
      const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
      if (target?.hidden) {
        show('');
        target.scrollIntoView();
      }
    });
  }
})();
