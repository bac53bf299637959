// Draws any Plotly chart so that nothing is cut and labels keep apart, whatever the font: boxes are measured as they are drawn.
(() => {
  const coopetition = window.coopetition ??= {};
  const [edge, space, narrow] = [4, 3, 640];

  coopetition.height = (chart, width) => (chart.layout?.meta?.height ?? [440, 360])[width >= narrow ? 0 : 1];

  coopetition.draw = async (place, { chart, darkColours }, options = {}) => {
    const { dark = false, templates = {}, interactive = true } = options;
    const width = Math.round(options.width ?? place.clientWidth) || narrow;
    const { data, layout = {}, config } = recoloured(chart, dark && darkColours || {});
    layout.template ??= dark ? templates.dark : templates.light;
    Object.assign(layout, { width, height: options.height ?? coopetition.height(chart, width), autosize: false });
    if (data.some(trace => trace.type === 'bar' && trace.orientation === 'h')) Object.assign(layout, { xaxis: { separatethousands: true, ...layout.xaxis }, yaxis: { showgrid: false, ...layout.yaxis } });
    if (layout.title?.text) layout.title = { automargin: true, ...layout.title };
    await Plotly.newPlot(place, data, layout, { displayModeBar: false, staticPlot: !interactive, ...config });
    for (const fit of [ticks, wrap, grow, ticks, widen, grow, apart, grow, apart, grow]) {
      const changes = fit(place, chart.layout ?? {});
      if (Object.keys(changes).length > 0) await Plotly.relayout(place, changes);
    }
  };

  const recoloured = (value, colours) =>
    typeof value === 'string' ? colours[value.toLowerCase()] ?? value
      : Array.isArray(value) ? value.map(item => recoloured(item, colours))
        : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, recoloured(item, colours)]))
          : value;

  // Where an element is drawn, in pixels of the chart
  const boxOf = (place, element) => {
    const [box, frame] = [element.getBoundingClientRect(), place.querySelector('.main-svg').getBoundingClientRect()];
    return rectangle(box.left - frame.left, box.top - frame.top, box.width, box.height);
  };
  const rectangle = (left, top, width, height) => ({ left, top, width, height, right: left + width, bottom: top + height });
  const boxesOf = (place, selector) => [...place.querySelectorAll(selector)].map(element => ({ element, ...boxOf(place, element) })).filter(box => box.width > 0);
  const meet = (a, b, room = 0) => a.left < b.right + room && b.left < a.right + room && a.top < b.bottom + room && b.top < a.bottom + room;
  const axesOf = (place, letter) => Object.keys(place._fullLayout).filter(key => key.startsWith(`${letter}axis`)).map(key => place._fullLayout[key]);
  const labelsOf = place => (place._fullLayout.annotations ?? [])
    .map((label, index) => ({ label, index, element: place.querySelector(`.annotation[data-index="${index}"] .annotation-text-g`) }))
    .filter(item => item.element).map(item => ({ ...item, ...boxOf(place, item.element) }));

  const pen = document.createElement('canvas').getContext('2d');
  const plain = text => new DOMParser().parseFromString(text, 'text/html').body.textContent;
  const widthOf = (text, font, bold) => {
    pen.font = `${bold ? 'bold ' : ''}${font.size}px ${font.family}`;
    return pen.measureText(plain(text)).width;
  };

  // Breaks a text between words, and words that are wider than a line; more than five lines are cut
  const broken = (text, font, width) => {
    const [lines, words] = [[''], []];
    let [bold, used] = [false, 0];
    for (const word of text.split(/<br\s*\/?>|[ \n\t]+(?![^<]*>)/)) {
      if (/[<&]/.test(word) || widthOf(word, font, true) <= width) words.push(word);
      else words.push(...word.match(new RegExp(`.{1,${Math.max(4, Math.floor(width / font.size * 1.4))}}`, 'gu')));
    }
    for (const word of words) {
      bold ||= word.includes('<b>');
      const wide = widthOf(word, font, bold);
      if (used > 0 && used + widthOf('\u00a0', font, bold) + wide > width) [lines[lines.length], used] = [word, wide];
      else [lines[lines.length - 1], used] = [used > 0 ? `${lines.at(-1)} ${word}` : word, used + (used > 0 ? widthOf('\u00a0', font, bold) : 0) + wide];
      if (word.includes('</b>')) bold = false;
    }
    return lines.length > 5 ? `${lines.slice(0, 5).join('<br>')}…` : lines.join('<br>');
  };

  // Long labels on more lines
  const wrap = place => {
    const [changes, full] = [{}, place._fullLayout];
    for (const { label, index, left, right, width } of labelsOf(place)) {
      const side = label.xanchor === 'left' ? full.width - left : label.xanchor === 'right' ? right : full.width;
      const room = Math.max(side - edge, full.width * (full.width < narrow ? 0.36 : 0.25));
      if (width > room) changes[`annotations[${index}].text`] = broken(label.text, label.font, room - 2);
    }
    return changes;
  };

  // Names of rows on more lines; ticks side by side that meet on more lines, fewer, or aslant
  const ticks = place => {
    const [changes, full] = [{}, place._fullLayout];
    for (const axis of axesOf(place, 'y')) {
      const room = full.width < narrow ? full.width * 0.4 : Math.max(full.width * 0.34, 300);
      if (boxesOf(place, `.${axis._id}tick text`).some(box => box.width > room)) named(axis, text => broken(text, axis.tickfont, room), changes);
    }
    for (const axis of axesOf(place, 'x')) {
      const marks = boxesOf(place, `.${axis._id}tick text`).sort((a, b) => a.left - b.left);
      const crowded = step => marks.some((mark, index) => (marks.length - 1 - index) % step === 0 && marks[index + step] && meet(mark, marks[index + step], 8));
      if (axis.tickangle || !crowded(1)) continue;
      if (axis.type === 'category') {
        const room = axis._length / axis._categories.length - 6;
        const fits = axis._categories.every(name => String(name).split(' ').every(word => widthOf(word, axis.tickfont) <= room));
        named(axis, text => broken(text, axis.tickfont, fits ? room : 120), changes);
        if (!fits) changes[`${axis._name}.tickangle`] = -40;
      } else if (axis.tickmode === 'array') {
        let step = 2;
        while (step < marks.length && crowded(step)) step++;
        const kept = (_, index) => (axis.tickvals.length - 1 - index) % step === 0;
        Object.assign(changes, { [`${axis._name}.tickvals`]: axis.tickvals.filter(kept), [`${axis._name}.ticktext`]: axis.ticktext.filter(kept) });
      } else changes[`${axis._name}.nticks`] = Math.max(2, Math.floor(marks.length / 2));
    }
    return changes;
  };

  const named = (axis, name, changes) => {
    const [values, texts] = axis.type === 'category' ? [axis._categories, axis._categories.map(String)] : [axis.tickvals, axis.ticktext];
    if (!texts) return;
    Object.assign(changes, { [`${axis._name}.tickmode`]: 'array', [`${axis._name}.tickvals`]: [...values], [`${axis._name}.ticktext`]: texts.map(name) });
  };

  // Margins, until no text is cut at the chart's edges
  const grow = place => {
    const { width, height, _size: size } = place._fullLayout;
    const boxes = boxesOf(place, '.main-svg text');
    const over = {
      l: edge - Math.min(...boxes.map(box => box.left)), r: Math.max(...boxes.map(box => box.right)) - width + edge,
      t: edge - Math.min(...boxes.map(box => box.top)), b: Math.max(...boxes.map(box => box.bottom)) - height + edge,
    };
    return Object.fromEntries(Object.entries(over).filter(([, pixels]) => pixels > 0.5 && Number.isFinite(pixels)).map(([side, pixels]) => [`margin.${side}`, Math.ceil(size[side] + pixels)]));
  };

  // Ranges of values, until no mark's own text leaves the plot
  const widen = place => {
    const changes = {};
    for (const [letter, low, high, size] of [['x', 'left', 'right', 'width'], ['y', 'top', 'bottom', 'height']]) {
      for (const axis of axesOf(place, letter).filter(axis => axis.type === 'linear')) {
        const plots = axis._subplotsWith ?? [];
        const boxes = plots.flatMap(id => boxesOf(place, `.subplot.${id} .textpoint text, .subplot.${id} text.bartext`));
        const [start, length] = [axis._offset, axis._length];
        const before = Math.max(0, ...boxes.filter(box => box[size] < length / 2).map(box => start - box[low]));
        const after = Math.max(0, ...boxes.filter(box => box[size] < length / 2).map(box => box[high] - start - length));
        if (before + after < 0.5 || before + after > length * 0.7) continue;
        const [from, to] = axis.range;
        const unit = (to - from) / (length - before - after - 2 * edge);
        const [first, last] = letter === 'x' ? [before, after] : [after, before];
        changes[`${axis._name}.range`] = [from - unit * (first > 0 ? first + edge : 0), to + unit * (last > 0 ? last + edge : 0)];
      }
    }
    return changes;
  };

  // Labels named end stay beside their ends, one above the other; those named mark above each other; those named value where least is
  const apart = (place, given) => {
    const changes = {};
    const labels = labelsOf(place).map(item => ({ ...item, base: given.annotations?.[item.index]?.yshift ?? 0, aside: given.annotations?.[item.index]?.xshift ?? 0 }));
    const moved = new Map();
    const move = (item, across, down) => {
      moved.set(item.index, rectangle(item.left + across, item.top + down, item.width, item.height));
      for (const [name, now, by] of [['xshift', item.label.xshift, across], ['yshift', item.label.yshift, -down]]) if (Math.abs(by) > 0.5) changes[`annotations[${item.index}].${name}`] = now + by;
    };
    const ends = labels.filter(item => item.label.name === 'end').map(item => ({ ...item, wanted: item.top + item.height / 2 + item.label.yshift - item.base }));
    for (const side of ['left', 'right']) {
      const group = ends.filter(item => item.label.xanchor === side);
      spread(group, edge, place._fullLayout.height - edge).forEach(([item, middle]) => move(item, 0, middle - item.top - item.height / 2));
    }
    const placed = [];
    for (const item of labels.filter(item => item.label.name === 'mark').sort((a, b) => a.left - b.left)) {
      const across = Math.max(edge, Math.min(item.left - item.label.xshift + item.aside, place._fullLayout.width - edge - item.width)) - item.left;
      let box = rectangle(item.left + across, item.top + item.label.yshift - item.base, item.width, item.height);
      while (placed.some(other => meet(box, other, 6))) box = rectangle(box.left, box.top - space, box.width, box.height);
      placed.push(box);
      move(item, across, box.top - item.top);
    }
    const values = labels.filter(item => item.label.name === 'value');
    if (values.length === 0) return changes;
    const texts = [...boxesOf(place, '.main-svg text').filter(box => !box.element.closest('.annotation')), ...labels.filter(item => item.label.name !== 'value').map(item => moved.get(item.index) ?? item), ...boxesOf(place, '.scatterlayer .point')];
    const lines = [...place.querySelectorAll('.scatterlayer path.js-line')].flatMap(path => along(place, path));
    for (const item of values) {
      const [xaxis, yaxis] = [item.label._xref ?? item.label.xref, item.label.yref].map(id => axesOf(place, id[0]).find(axis => axis._id === id));
      const [x, y] = [xaxis._offset + xaxis.d2p(item.label.x), yaxis._offset + yaxis.d2p(item.label.y)];
      const best = [10, 18, 28, 40, 60, 80].flatMap(away => [[0, -1], [0, 1], [1, -0.7], [-1, -0.7], [1, 0.7], [-1, 0.7], [1, 0], [-1, 0]].map(([across, down]) => {
        const box = rectangle(x + across * (away + item.width / 2 - 4) - item.width / 2, y + down * (away + item.height / 2 - 4) - item.height / 2, item.width, item.height);
        const out = box.left < edge || box.right > place._fullLayout.width - edge || box.top < edge || box.bottom > yaxis._offset + yaxis._length;
        return { box, cost: (out ? 1000 : 0) + 20 * texts.filter(other => meet(box, other, 1)).length + lines.filter(point => meet(box, point, 2)).length + away / 20 };
      })).reduce((a, b) => b.cost < a.cost ? b : a);
      texts.push(best.box);
      move(item, best.box.left - item.left, best.box.top - item.top);
    }
    return changes;
  };

  // Nearest to where each is wanted, without meeting: those that would meet form a block around their middle
  const spread = (items, top, bottom) => {
    const blocks = [];
    for (const item of items.sort((a, b) => a.wanted - b.wanted || a.index - b.index)) {
      let block = { items: [item], height: item.height, middle: item.wanted };
      for (;;) {
        block.middle = Math.min(Math.max(block.middle, top + block.height / 2), Math.max(bottom - block.height / 2, top + block.height / 2));
        const above = blocks.at(-1);
        if (!above || above.middle + above.height / 2 <= block.middle - block.height / 2) break;
        blocks.pop();
        const all = [...above.items, ...block.items];
        block = { items: all, height: above.height + block.height, middle: (above.middle * above.items.length + block.middle * block.items.length) / all.length };
      }
      blocks.push(block);
    }
    return blocks.flatMap(block => {
      let at = block.middle - block.height / 2;
      return block.items.map(item => [item, (at += item.height) - item.height / 2]);
    });
  };

  // Points along a line, close enough that no label slips between two
  const along = (place, path) => {
    const [matrix, frame, length] = [path.getScreenCTM(), place.querySelector('.main-svg').getBoundingClientRect(), path.getTotalLength()];
    return Array.from({ length: Math.floor(length / 4) + 1 }, (_, step) => {
      const point = path.getPointAtLength(step * 4).matrixTransform(matrix);
      return rectangle(point.x - frame.left, point.y - frame.top, 0, 0);
    });
  };
})();
