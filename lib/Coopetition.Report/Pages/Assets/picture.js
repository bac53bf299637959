// Composes a figure with all that is said of it, for where no page says it: the same picture in an export and from the page.
(() => {
  'use strict';

  const sizes = {
    wide: { width: 1000, height: 560, margin: 24, title: 23, text: 15, small: 12, least: 300 },
    square: { width: 800, height: 800, margin: 28, title: 25, text: 16, small: 13, least: 380 },
    column: { width: 400, height: 520, margin: 16, title: 18, text: 13, small: 11, least: 280 },
  };
  // Charts alone, for documents that say as text what a picture says around them: letters as large as a page's text, or as a room can read
  const alone = { page: { width: 720, height: 317, close: 0.85 }, slide: { width: 860, height: 334, close: 0.77 } };
  // A chart with more room than it needs is drawn larger
  const [zooms, narrowest] = [[1.4, 1.3, 1.2, 1.1], 500];
  const papers = {
    light: { paper: '#ffffff', ink: '#1b1d21', quiet: '#5a606a' },
    dark: { paper: '#16181b', ink: '#e8e9eb', quiet: '#a7adb6' },
  };
  const officeFont = 'Arial, "Liberation Sans", Helvetica, sans-serif';
  const usualFont = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif';
  const shared = window.coopetition;
  const pen = document.createElement('canvas').getContext('2d');
  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

  // What a canvas measures and what a picture's text takes may differ by a hair
  const fits = (text, room) => pen.measureText(text).width <= room * 0.985;

  function wrapped(text, font, room) {
    Object.assign(pen, { font, textRendering: 'geometricPrecision' });
    const lines = [];
    let line = '';
    for (const word of text.split(/[ \n\t]+/).filter(Boolean)) {
      const longer = line ? `${line} ${word}` : word;
      if (fits(longer, room)) {
        line = longer;
        continue;
      }
      if (line) {
        lines.push(line);
      }
      line = '';
      for (const { segment } of graphemes.segment(word)) {
        if (line && !fits(line + segment, room)) {
          lines.push(line);
          line = '';
        }
        line += segment;
      }
    }
    return line ? [...lines, line] : lines;
  }

  // Lines about as long as each other, so that no word stands alone
  function balanced(text, font, room) {
    const { length } = wrapped(text, font, room);
    while (length > 1 && wrapped(text, font, room - 8).length === length) {
      room -= 8;
    }
    return wrapped(text, font, room);
  }

  const inXml = text => text.replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, '\ufffd').toWellFormed();
  const escaped = text => inXml(text).replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);

  // plotly.js decodes once more what it has written, and what readers see as &nbsp; would be no XML
  const ampersand = '\ufdd0';
  function svgOf(place) {
    const nodes = document.createNodeIterator(place, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
      for (const part of [node, ...(node.attributes ?? [])].filter(part => part.nodeValue?.includes('&'))) {
        part.nodeValue = part.nodeValue.replaceAll('&', ampersand);
      }
    }
    return inXml(window.Plotly.Snapshot.toSVG(place, 'svg', 1)).replaceAll(ampersand, '&amp;');
  }

  // Of a chart that counts rows down from its top: where it can be cut, as shares of the height, and where rows begin that are headings, without marks and names of their own
  function rowsOf(place) {
    const { yaxis, _size: area, height } = place._fullLayout;
    const [last, first] = yaxis?.range ?? [];
    if (!(typeof last === 'number' && last > first)) {
      return {};
    }
    const between = Array.from({ length: Math.floor(last + 0.5) }, (_, row) => row + 0.5).filter(edge => edge < last);
    const marked = new Set(place.data.flatMap(trace => Array.from(trace.y ?? [])));
    const { top } = place.getBoundingClientRect();
    const texts = [...place.querySelectorAll('text')].map(text => text.getBoundingClientRect());
    const edges = [first, ...between, last].map(edge => area.t + area.h * (edge - first) / (last - first));
    // What stands below the rows is repeated, and what is written of the last one does not
    const end = edges.pop();
    edges.push(Math.max(end, ...texts.filter(text => text.top < top + end).map(text => text.bottom - top + 2)));
    const isHeading = edges.map((_, row) => row <= between.length && !marked.has(row) && !yaxis.ticktext?.[row]);
    // Neither through a text, nor below a heading that cannot be repeated whole
    const isClear = edges.map(edge => !texts.some(text => text.top + 2 < top + edge && top + edge < text.bottom - 2));
    const canCut = edges.map((_, row) => {
      const heading = isHeading.lastIndexOf(true, row);
      return row === 0 || row > between.length || isClear[row] && (heading < 0 || heading === row || isClear[heading] && isClear[heading + 1]);
    });
    const [rowEdges, headings] = [canCut, isHeading.map((is, row) => is && canCut[row])].map(which => edges.filter((_, row) => which[row]).map(edge => edge / height));
    return { rowEdges, headings };
  }

  // Hatching as lines: what is filled with a pattern becomes a picture in a PDF, large and coarse. Only bars, and only with slashes.
  const [slashes, bar] = [/^M-[^M]+M0,[^M]+M[^M]+$/, /^M(-?[\d.]+),(-?[\d.]+)V(-?[\d.]+)H(-?[\d.]+)V[-\d.]+Z$/];
  shared.hatch = place => {
    for (const filled of place.querySelectorAll('path.pattern_filled')) {
      const pattern = document.getElementById(filled.style.fill.match(/#([^")]+)/)?.[1]);
      const [line, corners] = [pattern?.querySelector('path'), filled.getAttribute('d').match(bar)?.slice(1).map(Number)];
      if (!corners || !slashes.test(line?.getAttribute('d'))) continue;
      const [[left, right], [top, bottom]] = [[corners[0], corners[3]], [corners[1], corners[2]]].map(ends => ends.sort((a, b) => a - b));
      const apart = parseFloat(pattern.getAttribute('width'));
      const lines = [];
      // Along each, x + y is the same
      for (let sum = Math.ceil((left + top) / apart) * apart; sum < right + bottom; sum += apart) {
        const [start, end] = [Math.max(left, sum - bottom), Math.min(right, sum - top)];
        lines.push(`M${start.toFixed(1)},${(sum - start).toFixed(1)}L${end.toFixed(1)},${(sum - end).toFixed(1)}`);
      }
      const hatching = line.cloneNode();
      hatching.setAttribute('d', lines.join(''));
      filled.after(hatching);
      filled.style.fill = pattern.querySelector('rect')?.getAttribute('fill') ?? 'none';
      pattern.remove();
    }
  };

  // The chart alone, as SVG, drawn where nobody sees it
  async function drawn(figure, { dark, width, height, templates }) {
    const place = document.createElement('div');
    Object.assign(place.style, { position: 'absolute', left: '-10000px', top: '0', width: `${width}px`, height: `${height}px` });
    document.body.append(place);
    try {
      await shared.draw(place, figure, { dark, width, height, templates, interactive: false });
      shared.hatch(place);
      return { svg: svgOf(place), ...rowsOf(place), layout: JSON.stringify(place.layout) };
    } finally {
      window.Plotly.purge(place);
      place.remove();
    }
  }

  // As high as it has to be: nothing is cut, and the chart keeps the room that its rows need
  shared.picture = async (figure, { size = 'wide', dark = false, templates }) => {
    const theme = dark ? 'dark' : 'light';
    const { paper, ink, quiet } = papers[theme];
    const family = templates[theme]?.layout?.font?.family ?? usualFont;
    const background = templates[theme]?.layout?.paper_bgcolor ?? paper;
    const rows = figure.chart.layout?.meta?.height;
    if (alone[size]) {
      const { width, height, close } = alone[size];
      // Large letters count for more than room between rows, unless these hold words
      const tall = rows ? Math.round(shared.height(figure.chart, width) * (figure.chart.data.some(trace => trace.text) ? 1 : close)) : height;
      const set = { ...templates[theme], layout: { ...templates[theme]?.layout, font: { ...templates[theme]?.layout?.font, family: officeFont } } };
      const chart = await drawn(figure, { dark, width, height: tall, templates: { ...templates, [theme]: set } });
      // Letters as wide as they were measured
      return { width, height: tall, background, ...chart, svg: chart.svg.replace('<svg', '<svg text-rendering="geometricPrecision"') };
    }

    const { width, height, margin, title, text, small, least } = sizes[size];
    const room = width - 2 * margin;
    const lines = [];
    let top = margin;
    const say = (words, pixels, colour, { weight = 400, before = 0, wrap = wrapped } = {}) => {
      if (!words) {
        return;
      }
      top += lines.length > 0 ? before : 0;
      for (const line of wrap(words, `${weight} ${pixels}px ${family}`, room)) {
        top += Math.round(pixels * 1.3);
        lines.push({ line, pixels, colour, weight, y: top - Math.round(pixels * 0.3) });
      }
    };
    const { saying: { title: finding, subtitle, caveat, notes, sources, foot } } = figure;
    say(finding, title, ink, { weight: 700, wrap: balanced });
    say(subtitle, text, quiet, { before: 4, wrap: balanced });
    const above = top + 8;

    const first = lines.length;
    top = 0;
    say(caveat, small, ink);
    for (const words of [notes, sources, foot]) {
      say(words, small, quiet, { before: 3 });
    }
    const below = lines.length > first ? top + 8 : 0;

    const left = height - above - below - margin;
    const zoom = zooms.find(times => room / times >= narrowest && shared.height(figure.chart, room / times) * times <= left) ?? 1;
    const needed = rows ? shared.height(figure.chart, room / zoom) * zoom : least;
    const chartHeight = Math.max(needed, left);
    const { svg: chart, layout } = await drawn(figure, { dark, width: room / zoom, height: chartHeight / zoom, templates });
    const whole = above + chartHeight + below + margin;
    const written = lines.map(({ line, pixels, colour, weight, y }, index) =>
      `<text x="${margin}" y="${index < first ? y : above + chartHeight + 8 + y}" font-size="${pixels}" font-weight="${weight}" fill="${colour}">${escaped(line)}</text>`);
    return {
      width,
      height: whole,
      background,
      layout,
      svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}" font-family="${escaped(family)}" text-rendering="geometricPrecision">`
        + `<rect width="${width}" height="${whole}" fill="${background}"/>${written.join('')}`
        + `<g transform="translate(${margin} ${above}) scale(${zoom})">${chart.replace('<svg', '<svg overflow="visible"')}</g></svg>`,
    };
  };

  // A screenshot would take twice as long, since it waits for the screen's own drawing; most pictures are as large as the one before
  let canvas;
  shared.photograph = async ({ svg, width, height, background }, scale) => {
    const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
    const image = new Image(width, height);
    const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    try {
      image.src = address;
      await image.decode();
    } finally {
      URL.revokeObjectURL(address);
    }
    if (canvas?.width !== across || canvas.height !== down) canvas = new OffscreenCanvas(across, down);
    const brush = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    brush.fillStyle = background;
    brush.fillRect(0, 0, across, down);
    brush.drawImage(image, 0, 0, across, down);
    return canvas.convertToBlob({ type: 'image/png' });
  };
})();
