// Draws any Plotly chart so that nothing is cut and labels keep apart, whatever the font. Texts are measured before the first
// drawing, which then mostly fits; what only a drawing tells, such as ticks that plotly.js chooses, is mended after it.
(() => {
  const { coopetition } = window;
  const { edge, narrow, plan, broken, widthOf, roomForNames, rectangle, meet, stacked } = coopetition.texts;
  const [mostTries, manyNames, between, smallest] = [4, 8, 3, 11];

  coopetition.height = (chart, width) => (chart.layout?.meta?.height ?? [440, 360])[width >= narrow ? 0 : 1];

  coopetition.draw = async (place, { chart, darkColours }, options = {}) => {
    const { dark = false, templates = {}, interactive = true, target = place } = options;
    const width = Math.round(options.width ?? place.clientWidth) || narrow;
    const { data, layout = {}, config } = dark && !chart.layout?.template ? coopetition.onDark(chart, darkColours ?? {}) : structuredClone(chart);
    layout.template ??= dark ? templates.dark : templates.light;
    Object.assign(layout, { width, height: options.height ?? coopetition.height(chart, width), autosize: false, dragmode: layout.dragmode ?? false });
    if (data.some(trace => trace.type === 'bar' && trace.orientation === 'h')) Object.assign(layout, { xaxis: { separatethousands: true, ...layout.xaxis }, yaxis: { showgrid: false, ...layout.yaxis } });
    if (layout.title?.text) layout.title = { automargin: true, ...layout.title };
    // Elsewhere a browser's letters are wider on paper than where they were measured
    place.style.textRendering = 'geometricPrecision';
    plan(data, layout);
    await Plotly.newPlot(place, data, layout, { displayModeBar: false, staticPlot: !interactive, ...config });
    for (let tries = 0; tries < mostTries; tries++) {
      apart(place);
      // How wide names are decides how much room all else has
      const names = ticks(place);
      const changes = Object.keys(names).length > 0 ? names : { ...widen(place), ...grow(place) };
      if (Object.keys(changes).length === 0) break;
      await Plotly.relayout(place, changes);
      apart(place);
    }
    if (interactive) coopetition.byKeys(place, target);
  };

  // Draws, and draws anew when the place is another width
  coopetition.follow = (place, figure, options) => {
    let width = 0;
    const draw = async () => {
      if (place.clientWidth === 0 || place.clientWidth === width) return;
      width = place.clientWidth;
      await coopetition.draw(place, figure, options);
    };
    new ResizeObserver(() => draw().catch(console.error)).observe(place);
    return draw();
  };

  // Where an element is drawn, in pixels of the chart
  const boxOf = (place, element) => {
    const [box, frame] = [element.getBoundingClientRect(), place.querySelector('.main-svg').getBoundingClientRect()];
    return rectangle(box.left - frame.left, box.top - frame.top, box.width, box.height);
  };
  const boxesOf = (place, selector) => [...place.querySelectorAll(selector)].map(element => ({ element, ...boxOf(place, element) })).filter(box => box.width > 0);
  const axesOf = (place, letter) => Object.keys(place._fullLayout).filter(key => key.startsWith(`${letter}axis`)).map(key => place._fullLayout[key]);
  const labelsOf = place => (place._fullLayout.annotations ?? [])
    .map((label, index) => ({ label, index, group: place.querySelector(`.annotation[data-index="${index}"]`) }))
    .filter(item => item.group).map(item => ({ ...item, ...boxOf(place, item.group.querySelector('.annotation-text-g')) }));

  // Names of rows on more lines; ticks side by side that meet on more lines, fewer, or aslant
  const ticks = place => {
    const [changes, full] = [{}, place._fullLayout];
    for (const axis of axesOf(place, 'y').filter(axis => axis.type === 'category')) {
      const room = roomForNames(full.width);
      if (boxesOf(place, `.${axis._id}tick text`).some(box => box.width > room + 2)) named(axis, text => broken(text, axis.tickfont, room), changes);
    }
    for (const axis of axesOf(place, 'x')) {
      const marks = boxesOf(place, `.${axis._id}tick text`).sort((a, b) => a.left - b.left);
      const crowded = step => marks.some((mark, index) => (marks.length - 1 - index) % step === 0 && marks[index + step] && meet(mark, marks[index + step], 12));
      if (axis.tickangle || !crowded(1)) continue;
      if (axis.type === 'category') {
        const room = axis._length / axis._categories.length - 6;
        const font = [axis.tickfont, { ...axis.tickfont, size: smallest }].find(font => axis._categories.every(name => String(name).split(' ').every(word => widthOf(word, font) <= room)));
        const fits = font !== undefined;
        if (fits) changes[`${axis._name}.tickfont.size`] = font.size;
        // Of many, such as periods, a few tell the rest
        const step = fits || axis._categories.length <= manyNames ? 1 : Math.ceil((Math.max(...marks.map(mark => mark.width)) + 12) / (room + 6));
        named(axis, text => broken(text, font ?? axis.tickfont, fits ? room : 120), changes, step);
        if (!fits && step === 1) changes[`${axis._name}.tickangle`] = -40;
      } else if (axis.tickmode === 'array') {
        let step = 2;
        while (step < marks.length && crowded(step)) step++;
        const kept = (_, index) => (axis.tickvals.length - 1 - index) % step === 0;
        Object.assign(changes, { [`${axis._name}.tickvals`]: axis.tickvals.filter(kept), [`${axis._name}.ticktext`]: axis.ticktext.filter(kept) });
      } else changes[`${axis._name}.nticks`] = Math.max(2, Math.floor(marks.length / 2));
    }
    return changes;
  };

  const named = (axis, name, changes, step = 1) => {
    const shown = axis._categories.filter((_, index) => (axis._categories.length - 1 - index) % step === 0);
    Object.assign(changes, { [`${axis._name}.tickmode`]: 'array', [`${axis._name}.tickvals`]: shown, [`${axis._name}.ticktext`]: shown.map(text => name(String(text))) });
  };

  // Margins, until no text is cut at the chart's edges
  const grow = place => {
    const { width, height, _size: size } = place._fullLayout;
    const boxes = boxesOf(place, '.main-svg text');
    const over = {
      l: edge - Math.min(...boxes.map(box => box.left)), r: Math.max(...boxes.map(box => box.right)) - width + edge,
      t: edge - Math.min(...boxes.map(box => box.top)), b: Math.max(...boxes.map(box => box.bottom)) - height + edge,
    };
    // Half the edge may be used up before all is drawn again
    return Object.fromEntries(Object.entries(over).filter(([, pixels]) => pixels > edge / 2 && Number.isFinite(pixels)).map(([side, pixels]) => [`margin.${side}`, Math.ceil(size[side] + pixels)]));
  };

  // Ranges of values, until no mark's own text leaves the plot
  const widen = place => {
    const changes = {};
    for (const [letter, low, high, size] of [['x', 'left', 'right', 'width'], ['y', 'top', 'bottom', 'height']]) {
      for (const axis of axesOf(place, letter).filter(axis => axis.type === 'linear')) {
        const boxes = (axis._subplotsWith ?? []).flatMap(id => boxesOf(place, `.subplot.${id} .textpoint text, .subplot.${id} text.bartext`));
        const [start, length] = [axis._offset, axis._length];
        const before = Math.max(0, ...boxes.filter(box => box[size] < length / 2).map(box => start - box[low]));
        const after = Math.max(0, ...boxes.filter(box => box[size] < length / 2).map(box => box[high] - start - length));
        if (before + after < 2 || before + after > length * 0.7) continue;
        const [from, to] = axis.range;
        const unit = (to - from) / (length - before - after - 2 * edge);
        const [first, last] = letter === 'x' ? [before, after] : [after, before];
        changes[`${axis._name}.range`] = [from - unit * (first > 0 ? first + edge : 0), to + unit * (last > 0 ? last + edge : 0)];
      }
    }
    return changes;
  };

  const directions = [[1, -0.7], [-1, -0.7], [1, 0.7], [-1, 0.7], [0, -1], [0, 1], [0.5, -1], [-0.5, -1], [0.5, 1], [-0.5, 1], [1, 0], [-1, 0]];
  const distance = (a, b) => Math.hypot(Math.max(0, a.left - b.right, b.left - a.right), Math.max(0, a.top - b.bottom, b.top - a.bottom));

  // Labels named end stay beside their ends, one above the other, and no rule crosses them; those named mark above each other; those named value where least is
  const apart = place => {
    const { width, height } = place._fullLayout;
    place.querySelectorAll('.annotation').forEach(group => group.removeAttribute('transform'));
    place.querySelectorAll('.pattern_filled ~ .bartext').forEach(text => bare(place, text));
    const fixed = labelsOf(place);
    const moved = new Map(fixed.map(item => [item.index, item]));
    const move = (item, left, top) => {
      moved.set(item.index, rectangle(left, top, item.width, item.height));
      if (Math.abs(left - item.left) > 0.5 || Math.abs(top - item.top) > 0.5) item.group.setAttribute('transform', `translate(${left - item.left}, ${top - item.top})`);
    };
    const named = name => fixed.filter(item => item.label.name === name);
    fixed.filter(item => item.label.xref === 'paper').forEach(item => bare(place, item.group.querySelector('text')));
    for (const side of ['left', 'right']) {
      spread(named('end').filter(item => item.label.xanchor === side), edge, height - edge).forEach(([item, middle]) => move(item, item.left, middle - item.height / 2));
    }
    const pathsOf = selector => [...place.querySelectorAll(selector)].map(path => along(place, path));
    const rules = pathsOf('.shapelayer path, .zerolinelayer path');
    named('end').filter(item => rules.flat().some(point => distance(point, moved.get(item.index)) === 0)).forEach(item => bare(place, item.group.querySelector('text')));
    const marks = named('mark').sort((a, b) => a.left - b.left);
    stacked(marks, width).forEach((box, index) => move(marks[index], box.left, box.top));
    const values = named('value').sort((a, b) => a.top - b.top);
    if (values.length === 0) return;
    const points = boxesOf(place, '.scatterlayer .point');
    const texts = [...boxesOf(place, '.main-svg text').filter(box => !box.element.closest('.annotation')), ...fixed.filter(item => item.label.name !== 'value').map(item => moved.get(item.index))];
    const lines = pathsOf('.scatterlayer path.js-line');
    for (const item of values) {
      bare(place, item.group.querySelector('text'));
      const [xaxis, yaxis] = [item.label.xref, item.label.yref].map(id => axesOf(place, id[0]).find(axis => axis._id === id));
      const [x, y] = [xaxis._offset + xaxis.d2p(item.label.x), yaxis._offset + yaxis.d2p(item.label.y)];
      const own = points.find(point => distance(point, rectangle(x, y, 0, 0)) < 1) ?? rectangle(x, y, 0, 0);
      const foreign = [...points, ...lines.filter(line => line.every(point => distance(point, own) > 3)).flat()];
      const beside = values.filter(other => other.label.x === item.label.x).map(other => yaxis.d2p(other.label.y) - yaxis.d2p(item.label.y)).filter(gap => Math.abs(gap) < 40);
      const best = [10, 18, 28, 40, 60, 80].flatMap(away => directions.map(([across, down]) => {
        const box = rectangle(x + across * (away + item.width / 2 - 4) - item.width / 2, y + down * (away + item.height / 2 - 4) - item.height / 2, item.width, item.height);
        const out = box.left < edge || box.right > width - edge || box.top < edge || box.bottom > yaxis._offset + yaxis._length;
        // Nearer to another mark or line it would be taken for that one's, and beside the axis for one of its numbers; of two close above each other, the upper one's is above
        const strays = foreign.some(point => distance(point, box) + 3 < distance(own, box));
        const towards = beside.some(gap => gap * down > 0);
        const crossed = 2 * lines.flat().filter(point => meet(box, point, 2)).length + 0.3 * rules.flat().filter(point => meet(box, point, 2)).length;
        return { box, cost: (out ? 1000 : 0) + 40 * texts.filter(other => meet(box, other, 1)).length + 20 * points.filter(point => meet(box, point, 1)).length + (strays ? 12 : 0) + (towards ? 6 : 0) + (box.left < xaxis._offset ? 3 : 0) + crossed + away / 5 };
      })).reduce((a, b) => b.cost < a.cost ? b : a);
      texts.push(best.box);
      move(item, best.box.left, best.box.top);
    }
  };

  // What is behind a text stops short of its letters
  const bare = (place, text) => Object.assign(text.style, { paintOrder: 'stroke', stroke: place._fullLayout.paper_bgcolor, strokeWidth: '3px', strokeLinejoin: 'round' });

  // Nearest to where each is, without meeting: those that would meet form a block around their middle
  const spread = (items, top, bottom) => {
    const blocks = [];
    for (const item of items.sort((a, b) => a.top - b.top || a.index - b.index)) {
      let block = { items: [item], height: item.height + between, middle: item.top + item.height / 2 };
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
      return block.items.map(item => [item, (at += item.height + between) - (item.height + between) / 2]);
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
