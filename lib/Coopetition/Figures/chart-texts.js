// How much room the texts of a chart take, told before anything is drawn.
(() => {
  const coopetition = window.coopetition ??= {};
  const [edge, space, narrow] = [4, 3, 640];

  const pen = document.createElement('canvas').getContext('2d');
  const plain = text => new DOMParser().parseFromString(text, 'text/html').body.textContent;
  const widthOf = (text, font, bold) => {
    Object.assign(pen, { font: `${bold ? 'bold ' : ''}${font.size}px ${font.family}`, textRendering: 'geometricPrecision' });
    return pen.measureText(/[<&]/.test(text) ? plain(text) : text).width;
  };
  const linesOf = text => String(text).split(/<br\s*\/?>/);
  // Of each line; what is bold may begin in one and end in another
  const widthsOf = (text, font) => {
    let bold = false;
    return linesOf(text).map(line => line.split(/(<\/?b>)/).reduce((wide, part) => {
      if (/^<\/?b>$/.test(part)) bold = part === '<b>';
      return wide + widthOf(part, font, bold);
    }, 0));
  };
  const widest = (texts, font) => Math.max(0, ...texts.flatMap(text => widthsOf(text, font)));
  const heightOf = (text, font) => linesOf(text).length * font.size * 1.3 + 2;

  const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const pieces = (word, font, width, isBold) => {
    const signs = word.split(/(<[^>]*>|&#?\w+;)/).flatMap((part, index) => index % 2 ? [part] : Array.from(graphemes.segment(part), sign => sign.segment));
    return signs.reduce((all, sign) => {
      if (all.at(-1) && widthOf(all.at(-1) + sign, font, isBold) > width) all.push(sign);
      else all[all.length - 1] += sign;
      return all;
    }, ['']);
  };

  // Breaks a text between words, but not a year from its quarter, and words that are wider than a line; more than five lines are cut
  const filled = (text, font, width) => {
    const [lines, isBold] = [[''], text.includes('<b>')];
    let [bold, used] = [false, 0];
    for (const word of text.split(/<br\s*\/?>|[ \n\t]+(?![^<]*>)(?!Q[1-4]\b)/).flatMap(word => widthOf(word, font, isBold) <= width ? [word] : pieces(word, font, width, isBold))) {
      bold ||= word.includes('<b>');
      const wide = widthOf(word, font, bold);
      if (used > 0 && used + widthOf('\u00a0', font, bold) + wide > width) [lines[lines.length], used] = [word, wide];
      else [lines[lines.length - 1], used] = [used > 0 ? `${lines.at(-1)} ${word}` : word, used + (used > 0 ? widthOf('\u00a0', font, bold) : 0) + wide];
      if (word.includes('</b>')) bold = false;
    }
    return lines.length > 5 ? `${lines.slice(0, 5).join('<br>')}…` : lines.join('<br>');
  };
  // Lines about as long as each other, as few as can be, and no more words broken
  const broken = (text, font, width) => {
    const [most, ...narrower] = [1, 0.6, 0.7, 0.8, 0.9].map(share => linesOf(filled(text, font, share * width)));
    return (narrower.find(lines => lines.length === most.length && lines.join(' ') === most.join(' ')) ?? most).join('<br>');
  };

  const rectangle = (left, top, width, height) => ({ left, top, width, height, right: left + width, bottom: top + height });
  const meet = (a, b, room = 0) => a.left < b.right + room && b.left < a.right + room && a.top < b.bottom + room && b.top < a.bottom + room;

  // Inside the chart from left to right, and above each other where they would meet
  const stacked = (boxes, width) => {
    const placed = [];
    for (const box of [...boxes].sort((a, b) => a.left - b.left)) {
      let { top } = box;
      const left = Math.max(edge, Math.min(box.left, width - edge - box.width));
      while (placed.some(other => meet(rectangle(left, top, box.width, box.height), other, 6))) top -= space;
      placed.push(rectangle(left, top, box.width, box.height));
    }
    return placed;
  };

  const roomForNames = width => width < narrow ? width * 0.4 : Math.max(width * 0.34, 340);

  // Room for all texts that the chart itself holds: names of rows, labels, values at marks
  const plan = (data, layout) => {
    const { width, template } = layout;
    const look = template?.layout ?? {};
    const font = { size: 13, family: 'sans-serif', ...look.font, ...layout.font };
    const [x, y] = ['xaxis', 'yaxis'].map(name => ({ ...look[name], ...layout[name] }));
    const small = { ...font, ...x.tickfont };
    const margin = layout.margin = { l: 8, r: 16, t: 14, b: 10, ...look.margin, ...layout.margin };
    const atLeast = (side, pixels) => { margin[side] = Math.max(margin[side], Math.ceil(pixels)); };
    const heights = data.flatMap(trace => trace.y ?? []).filter(value => value !== null);
    const inner = () => width - margin.l - margin.r;
    // plotly.js would find the same room by drawing twice
    const planned = name => { layout[name] = { ...layout[name], automargin: false }; };
    const isShown = axis => axis.visible !== false && axis.showticklabels !== false;

    for (const trace of data) leaveGapsBare(trace, trace.texttemplate ?? template?.data?.[trace.type]?.[0]?.texttemplate);
    if (isShown(y) && y.ticktext && width < narrow && data[0]?.type === 'heatmap') {
      namesAbove(data[0], layout.yaxis);
      planned('yaxis');
    } else if (isShown(y) && y.ticktext) {
      layout.yaxis.ticktext = y.ticktext.map(text => broken(text, small, roomForNames(width)));
      atLeast('l', edge + widest(layout.yaxis.ticktext, small) + 10);
      planned('yaxis');
    } else if (isShown(y) && !y.title?.text && heights.every(Number.isFinite)) {
      atLeast('l', edge + numbers(heights, y, small) + 10);
      planned('yaxis');
    }
    if (isShown(x) && !x.title?.text && x.range) {
      atLeast(x.side === 'top' ? 't' : 'b', small.size * 1.3 + 11);
      planned('xaxis');
    }

    const above = [];
    for (const label of layout.annotations ?? []) {
      const [of, shift, anchor] = [{ ...font, ...label.font }, label.xshift ?? 0, { left: 0, right: 1 }[label.xanchor] ?? 0.5];
      const along = label.xref === 'paper' ? label.x : x.range ? (at(label.x) - at(x.range[0])) / (at(x.range[1]) - at(x.range[0])) : 0.5;
      const stand = () => margin.l + along * inner() + shift;
      const side = (label.name === 'mark' ? width : [width - stand(), width, stand()][anchor * 2]) - 2 * edge;
      const room = Math.max(side, width * (width < narrow ? 0.36 : 0.25));
      if (widest([label.text], of) > room) label.text = broken(label.text, of, room);
      const wide = widest([label.text], of);
      const [left, right] = [stand() - anchor * wide, stand() + (1 - anchor) * wide];
      if (label.name === 'mark' && label.yref === 'paper') above.push(rectangle(left, -heightOf(label.text, of), wide, heightOf(label.text, of)));
      if (label.name === 'mark' || label.name === 'value' || !x.range && label.xref !== 'paper') continue;
      if (left < edge && along < 0.8) atLeast('l', margin.l + (edge - left) / (1 - along));
      if (right > width - edge && along > 0.2) atLeast('r', margin.r + (right - width + edge) / along);
    }
    if (above.length > 0) atLeast('t', edge - Math.min(...stacked(above, width).map(box => box.top)));
    if (!x.range && !x.type) fitValues(data, layout, inner(), font);
  };

  const at = value => typeof value === 'number' ? value : Date.parse(value);

  // A bar that is missing has no value to write
  const leaveGapsBare = (trace, template) => {
    const values = trace[trace.orientation === 'h' ? 'x' : 'y'];
    if (typeof template === 'string' && Array.isArray(values) && values.includes(null)) trace.texttemplate = values.map(value => value === null ? '' : template);
  };

  // The widest number that an axis may show
  const numbers = (values, axis, font) => {
    const [low, high] = values.filter(Number.isFinite).reduce(([least, most], value) => [Math.min(least, value), Math.max(most, value)], [0, 0]);
    const digits = Math.max(0, -Math.floor(Math.log10((high - low) / 4 || 1)));
    return widest([low, high * 1.06].map(value => value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }) + (axis.ticksuffix ?? '')), font);
  };

  // Rows of many cells have their names above them where there is little room beside them; a row without cells is a heading, close to what it heads
  const namesAbove = (cells, axis) => {
    cells.ygap = 19;
    const isHeading = row => cells.z[row].every(value => value === null);
    Object.assign(axis, { ticklabelposition: 'inside top', tickvals: axis.tickvals.map(row => row + (isHeading(row) ? 0.3 : -0.26)), range: [axis.range[0], axis.range[1] - (isHeading(0) ? 0 : 0.4)], ticks: '' });
  };

  // A range of values that leaves room for those that are written beside their marks
  const fitValues = (data, layout, length, font) => {
    const isBeside = trace => trace.type === 'bar' ? trace.orientation === 'h' : /text/.test(trace.mode) && /^middle (left|right)$/.test(trace.textposition);
    const beside = data.filter(trace => isBeside(trace) && Array.isArray(trace.x) && Array.isArray(trace.text)).flatMap(trace => trace.x.map((value, index) => ({
      value,
      wide: widest([trace.text[index] ?? ''], { ...font, ...trace.textfont }) + (trace.type === 'bar' ? 6 : 14),
      isRight: trace.type === 'bar' ? value >= 0 : String(trace.textposition).endsWith('right'),
    }))).filter(text => Number.isFinite(text.value));
    if (beside.length === 0) return;
    const values = [...beside.map(text => text.value), ...data.some(trace => trace.type === 'bar') ? [0] : []];
    const [low, high] = [Math.min(...values), Math.max(...values)];
    let [from, to] = low < high ? [low, high] : [low - 1, high + 1];
    for (let tries = 0; tries < 8; tries++) {
      const unit = (to - from) / length;
      from = Math.min(low - (low < 0 || !values.includes(0) ? 10 * unit : 0), ...beside.filter(text => !text.isRight).map(text => text.value - text.wide * unit));
      to = Math.max(high + 10 * unit, ...beside.filter(text => text.isRight).map(text => text.value + text.wide * unit));
    }
    layout.xaxis = { ...layout.xaxis, range: [from, to] };
  };

  coopetition.texts = { edge, narrow, plan, broken, widthOf, roomForNames, rectangle, meet, stacked };
})();
