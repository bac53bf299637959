// What a reader chooses to see of a chart of lines: which of them, and from when to when. Kept in the address, as
// ?FIGURE.from=2022Q1&FIGURE.to=2024Q4&FIGURE.without=NAME; pictures and data stay those of the whole figure.
(() => {
  'use strict';

  const shared = window.coopetition;
  const [mostTicks, steps] = [5, [1, 2, 4, 8, 12, 16, 20, 40, 80, Infinity]];
  const plain = text => new DOMParser().parseFromString(text, 'text/html').body.textContent;
  const inAddress = period => period.replaceAll(' ', '');

  // The marks of lines over time, which know their periods' names; none for any other chart
  const marksOf = chart => chart.data.every(trace => trace.type === 'scatter') ? chart.data.filter(trace => trace.mode === 'markers' && Array.isArray(trace.customdata) && trace.x.length === trace.customdata.length && typeof trace.y?.[0] === 'number') : [];
  const periodsOf = marks => [...new Map(marks.flatMap(trace => trace.x.map((day, index) => [day, trace.customdata[index]]))).entries()].sort().map(([day, name]) => ({ day, name }));

  const keeping = (value, kept) => Array.isArray(value) ? value.length === kept.length ? value.filter((_, index) => kept[index]) : value
    : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, keeping(item, kept)])) : value;

  function chosen(figure, { without, from, to }, periods) {
    const isInside = day => day >= from && day <= to;
    const { data, layout } = figure.chart;
    const shown = data.filter(trace => !without.has(trace.name)).map(trace => keeping(trace, trace.x.map(day => day === null || isInside(day))));
    const marks = marksOf({ data: shown }).filter(trace => trace.x.length > 0);
    const inTime = periods.filter(period => isInside(period.day));
    const step = steps.find(step => inTime.length / step <= mostTicks);
    const ticks = inTime.filter((_, index) => (inTime.length - 1 - index) % step === 0);
    const day = 86_400_000;
    const room = Math.max((Date.parse(to) - Date.parse(from)) / 60, day);
    const lines = new Map(marksOf(figure.chart).map(trace => [`<b>${trace.name}</b> `, trace.name]));
    const labels = (layout.annotations ?? []).flatMap(label => {
      const name = [...lines].find(([start]) => label.text.startsWith(start))?.[1];
      if (name === undefined) {
        const isOfLine = label.name === 'value' && label.yref !== 'paper';
        return (typeof label.x !== 'string' || isInside(label.x)) && (!isOfLine || marks.some(trace => trace.x.some((x, index) => x === label.x && trace.y[index] === label.y))) ? [label] : [];
      }
      const trace = marks.find(trace => trace.name === name);
      if (!trace) {
        return [];
      }
      const stops = trace.x.at(-1) < to && label.name === 'value' || trace.x.at(-1) < inTime.at(-1).day;
      return [{ ...label, x: trace.x.at(-1), y: trace.y.at(-1), name: stops ? 'value' : 'end', text: `<b>${name}</b> ${trace.text.at(-1)}${stops ? `, ${trace.customdata.at(-1)}` : ''}` }];
    });
    return {
      ...figure,
      chart: {
        ...figure.chart,
        data: shown,
        layout: {
          ...layout,
          annotations: labels,
          shapes: (layout.shapes ?? []).filter(shape => typeof shape.x0 !== 'string' || isInside(shape.x0)),
          xaxis: {
            ...layout.xaxis,
            range: [Date.parse(from) - room, Date.parse(to) + room].map(time => new Date(time).toISOString().slice(0, 10)),
            tickvals: ticks.map(tick => tick.day), ticktext: ticks.map(tick => tick.name),
          },
        },
      },
    };
  }

  function offer(place) {
    const figure = shared.figureOf(place.id);
    const marks = marksOf(figure.chart);
    const [names, periods] = [[...new Set(marks.map(trace => trace.name))], periodsOf(marks)];
    if (periods.length < 3) {
      return;
    }

    const lines = names.length > 1 ? names.map((_, index) => `<label><input type="checkbox" value="${index}"> <span></span></label>`).join(' ') : '';
    place.querySelector('.chart-box').insertAdjacentHTML('afterend', `<details class="choice"><summary>Choose what is shown<span role="status"></span></summary><form>${lines} <label>From <select name="from"></select></label> <label>to <select name="to"></select></label> <button type="reset">Show all</button></form></details>`);
    const choice = place.querySelector('.choice');
    const [form, said] = [choice.querySelector('form'), choice.querySelector('[role="status"]')];
    const boxes = [...form.querySelectorAll('input')];
    boxes.forEach((box, index) => { box.nextElementSibling.textContent = plain(names[index]); });
    form.querySelectorAll('select').forEach(select => select.append(...periods.map(period => new Option(period.name))));

    const show = () => {
      const [first, last] = [form.from.selectedIndex, form.to.selectedIndex].sort((a, b) => a - b);
      const without = new Set(boxes.filter(box => !box.checked).map(box => names[box.value]));
      const isWhole = without.size === 0 && first === 0 && last === periods.length - 1;
      const leftOut = [...without].map(plain);
      said.textContent = isWhole ? '' : `${periods[first].name} to ${periods[last].name}${leftOut.length > 0 ? `, without ${leftOut.join(', ')}` : ''}`;
      choice.toggleAttribute('data-chosen', !isWhole);
      shared.show(place.id, isWhole ? figure : chosen(figure, { without, from: periods[first].day, to: periods[last].day }, periods));
      const address = new URL(location);
      const parameters = { from: first > 0 && inAddress(periods[first].name), to: last < periods.length - 1 && inAddress(periods[last].name), without: leftOut };
      for (const [name, values] of Object.entries(parameters)) {
        address.searchParams.delete(`${place.id}.${name}`);
        [values].flat().filter(Boolean).forEach(value => address.searchParams.append(`${place.id}.${name}`, value));
      }
      history.replaceState(null, '', address);
    };

    const asked = new URL(location).searchParams;
    const settle = (from, to, without) => {
      const indexOf = (name, otherwise) => { const index = periods.findIndex(period => inAddress(period.name) === name); return index < 0 ? otherwise : index; };
      [form.from.selectedIndex, form.to.selectedIndex] = [indexOf(from, 0), indexOf(to, periods.length - 1)];
      boxes.forEach((box, index) => { box.checked = !without.includes(plain(names[index])); });
    };
    settle(...['from', 'to'].map(name => asked.get(`${place.id}.${name}`)), asked.getAll(`${place.id}.without`));
    if ([...asked.keys()].some(key => key.startsWith(`${place.id}.`))) {
      choice.open = true;
      show();
    }
    form.addEventListener('change', show);
    form.addEventListener('reset', event => {
      event.preventDefault();
      settle(null, null, []);
      show();
    });
    form.addEventListener('submit', event => event.preventDefault());
  }

  document.querySelectorAll('figure.figure').forEach(offer);
})();
