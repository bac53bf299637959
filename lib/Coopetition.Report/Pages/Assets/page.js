(() => {
  'use strict';

  const [paperWidth, paperHeight] = [673, 987]; // A4 less its margins, in whole pixels as browsers print
  const chartOnPaper = 740; // Less what is said around a chart
  const narrow = 640;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const textOf = id => document.getElementById(id).textContent;
  const templates = JSON.parse(textOf('templates'));
  const charts = [...document.querySelectorAll('.chart')].map(element => ({ element, drawn: '' }));

  let plotly;
  const plotlyReady = () => plotly ??= (async () => {
    const packed = Uint8Array.from(atob(textOf('plotly')), letter => letter.charCodeAt(0));
    const script = document.createElement('script');
    script.textContent = await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
    document.head.append(script);
  })();

  // Whoever prints the page cannot wait for it
  addEventListener('load', () => (window.requestIdleCallback ?? window.setTimeout)(plotlyReady));

  const figureOf = chart => chart.figure ??= JSON.parse(textOf(chart.element.id.replace(/^chart_/, 'data_')));

  function draw(chart, printing) {
    const style = getComputedStyle(chart.element);
    const onScreen = chart.element.clientWidth;
    const height = parseFloat(style.getPropertyValue(printing ? '--on-paper' : onScreen < narrow ? '--narrow' : '--wide'));
    // What is higher than a page has room for is drawn as large as it has to be, and made smaller
    const zoom = printing ? Math.min(1, chartOnPaper / height) : 1;
    const width = printing ? Math.round(paperWidth / zoom) : onScreen;
    const onDark = dark.matches && !printing;
    const key = `${width} ${height} ${onDark} ${printing}`;
    if (width > 0 && chart.drawn !== key) {
      chart.drawn = key;
      // On paper a chart is one picture, not so many shapes
      chart.element.role = 'img';
      chart.drawing = drawAnew(chart, zoom, { dark: onDark, width, height, templates, target: chart.element, interactive: !printing });
    }
    return chart.drawing;
  }

  async function drawAnew(chart, zoom, options) {
    await plotlyReady();
    if (!chart.place) {
      chart.place = document.createElement('div');
      chart.instead = [...chart.element.childNodes];
      chart.element.replaceChildren(chart.place);
    }
    chart.place.style.zoom = 1;
    try {
      await window.coopetition.draw(chart.place, chart.chosen ?? figureOf(chart), options);
      chart.place.style.zoom = zoom;
      if (!options.interactive) {
        window.coopetition.hatch(chart.place);
        chart.place.querySelectorAll('svg:not(:has(text)), svg :not(g, text, tspan)').forEach(shape => { shape.ariaHidden = 'true'; });
      }
    } catch (error) {
      console.error(error);
      chart.element.replaceChildren(...chart.instead);
      chart.reason ??= chart.element.lastElementChild.appendChild(document.createElement('span'));
      chart.reason.textContent = ` (not drawn: ${error.message ?? error})`;
    }
  }

  const seen = new Set();
  const byElement = new Map(charts.map(chart => [chart.element, chart]));
  const sized = new ResizeObserver(entries => entries.forEach(entry => draw(byElement.get(entry.target), false)));
  const inView = new IntersectionObserver(entries => {
    for (const entry of entries.filter(entry => entry.isIntersecting)) {
      inView.unobserve(entry.target);
      seen.add(byElement.get(entry.target));
      sized.observe(entry.target);
    }
  }, { rootMargin: '600px 0px' });
  charts.forEach(chart => inView.observe(chart.element));

  const redraw = () => seen.forEach(chart => draw(chart, false));
  dark.addEventListener('change', redraw);

  // Pages are known only once they are laid out: in columns as large as paper, which a browser fills by the rules by which it fills pages
  function numberContents() {
    if (!window.CSSMarginRule) return; // No numbers at the feet of pages either
    const frame = document.createElement('iframe');
    Object.assign(frame.style, { position: 'absolute', visibility: 'hidden', border: 0, width: `${paperWidth}px`, height: `${paperHeight}px` });
    document.body.append(frame);
    const paper = frame.contentDocument;
    paper.write('<!doctype html>');
    paper.close();
    paper.documentElement.replaceWith(paper.importNode(document.documentElement, true));
    paper.querySelectorAll('.chart').forEach(chart => chart.replaceChildren());
    for (const { media } of paper.styleSheets[0].cssRules) {
      if (media) media.mediaText = media.mediaText.replace('print', 'all').replace('screen', 'speech');
    }
    Object.assign(paper.body.style, { columns: `${paperWidth}px`, columnGap: 0, columnFill: 'auto', height: `${paperHeight}px`, margin: 0 });
    for (const link of document.querySelectorAll('.contents a')) {
      const heading = paper.getElementById(decodeURIComponent(link.hash.slice(1)))?.querySelector('h2');
      if (heading) link.dataset.page = Math.round(heading.getClientRects()[0].left / paperWidth) + 1;
    }
    frame.remove();
  }

  const folded = [...document.querySelectorAll('.claims details, details.note, footer details')];
  addEventListener('beforeprint', () => {
    folded.forEach(details => { details.open = true; });
    charts.forEach(chart => draw(chart, true));
    numberContents();
  });
  addEventListener('afterprint', () => {
    folded.forEach(details => { details.open = false; });
    redraw();
  });

  Object.assign(window.coopetition, {
    plotlyReady,
    templates,
    // In a figure's place, another choice of what it shows
    show(id, figure) {
      const chart = byElement.get(document.getElementById(`chart_${id}`));
      Object.assign(chart, { chosen: figure, drawn: '' });
      return seen.has(chart) && draw(chart, false);
    },
    // What stood in a chart's place before it was drawn
    waiting: id => {
      const chart = byElement.get(document.getElementById(`chart_${id}`));
      return chart.instead ?? [...chart.element.childNodes];
    },
    figureOf: id => figureOf(byElement.get(document.getElementById(`chart_${id}`))),
    // For programs that take pictures of the page
    drawAll: () => Promise.all(charts.map(chart => {
      seen.add(chart);
      return draw(chart, false);
    })),
  });

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
})();
